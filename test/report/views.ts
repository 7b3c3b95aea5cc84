import { prepareScript } from '../../core/index.js';
import { makeArcView } from '../../report/index.js';
import type { ArcRequest, ArcView } from '../../report/panel/arcView.js';
import { type Fixture, fixture } from './fixture.js';

/** The view of a text that is read by a list of words instead of a model. */
export function viewOf(text: string, request: Partial<ArcRequest> = {}): ArcView {
  return viewOfFixture(fixture(text), request);
}

export function viewOfFixture({ screenplay, analysis }: Fixture, request: Partial<ArcRequest> = {}): ArcView {
  const script = prepareScript(screenplay, (part) => part.split(/\s+/u).length);
  return makeArcView(
    { file: 'a.fountain', script, analysis },
    { axis: 'valence', series: ['overall'], ...request },
  );
}
