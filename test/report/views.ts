import { findFindings, prepareScript } from '../../core/index.js';
import { type ArcSource, makeArcView, sceneMatches, withWhatIf } from '../../report/index.js';
import type { ArcRequest, ArcView } from '../../report/panel/arcView.js';
import { EVEN_NORMS } from '../core/findingScripts.js';
import { type Fixture, fixture, rawByWords } from './fixture.js';

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

/** The view of a text with what is found in it against norms in which everything is as likely as everything else. */
export function viewWithFindings(read: Fixture, request: Partial<ArcRequest> = {}): ArcView {
  const script = prepareScript(read.screenplay, (part) => part.split(/\s+/u).length);
  const findings = findFindings(script, read.analysis, EVEN_NORMS);
  const raw = script.passages.map(({ plain }) => rawByWords(plain.text));
  return viewOfFixture(read, request, { findings, raw });
}

export function viewOfFixture(
  { screenplay, analysis }: Fixture,
  request: Partial<ArcRequest> = {},
  found?: ArcSource['found'],
): ArcView {
  const script = prepareScript(screenplay, (part) => part.split(/\s+/u).length);
  return makeArcView(
    { file: 'a.fountain', script, analysis, ...(found && { found }) },
    { axis: 'valence', series: ['overall'], ...request },
  );
}
