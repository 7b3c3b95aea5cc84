import { prepareScript } from '../../core/index.js';
import { makeArcView, sceneMatches, withWhatIf } from '../../report/index.js';
import type { ArcRequest, ArcView } from '../../report/panel/arcView.js';
import { type Fixture, fixture } from './fixture.js';

/** The view of a text that is read by a list of words instead of a model. */
export function viewOf(text: string, request: Partial<ArcRequest> = {}): ArcView {
  return viewOfFixture(fixture(text), request);
}

/** The view of a text with that of a what-if of it beside. */
export function viewWithWhatIf(text: string, whatIf: string, request: Partial<ArcRequest> = {}): ArcView {
  const [script, other] = [fixture(text), fixture(whatIf)];
  return withWhatIf(
    viewOfFixture(script, request),
    viewOfFixture(other, request),
    sceneMatches(script.analysis, other.analysis),
  );
}

export function viewOfFixture({ screenplay, analysis }: Fixture, request: Partial<ArcRequest> = {}): ArcView {
  const script = prepareScript(screenplay, (part) => part.split(/\s+/u).length);
  return makeArcView(
    { file: 'a.fountain', script, analysis },
    { axis: 'valence', series: ['overall'], ...request },
  );
}
