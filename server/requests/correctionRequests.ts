import { CancellationToken, type Connection, type RemoteConsole } from 'vscode-languageserver';
import { correctionOf, withCorrection } from '../../core/index.js';
import {
  CORRECT_LINE_REQUEST,
  type CorrectionAnswer,
  type CorrectLineParams,
  LINE_READING_REQUEST,
  type LinePlaceParams,
  type LineReadingAnswer,
} from '../../protocol/correctionMessages.js';
import { answering } from './answer.js';
import type { AuthorStore } from '../author/authorStore.js';
import { authorsPart } from '../features/authorsPart.js';
import { passageAtPlace } from '../reading/places.js';
import { logError, reasonOf } from '../work/reasonOf.js';
import type { ServerState } from './serverState.js';
import { hearInWhatIfs } from './whatIfRequests.js';

/** Answers what editors ask about how the author reads a line. */
export function registerCorrections(connection: Connection, state: ServerState, authors: AuthorStore): void {
  const { scripts } = state;
  const reply = answering(connection);

  connection.onRequest(LINE_READING_REQUEST, (place: LinePlaceParams, token) =>
    reply<LineReadingAnswer | null>(token, null, () => {
      const reading = scripts.get(place.uri)?.schedule.latest;
      const at = reading && passageAtPlace(reading, place);
      const own = at?.passage.reading;
      if (reading === undefined || at === undefined || own === undefined) return null;
      return {
        version: reading.document.version,
        text: at.passage.plain.text,
        model: (own.author?.model ?? own).valence,
        ...(own.author?.by === 'correction' && { author: own.valence }),
      };
    }),
  );
  // Not given up when the asker no longer waits: what an author says is kept.
  connection.onRequest(CORRECT_LINE_REQUEST, (params: CorrectLineParams) =>
    reply<CorrectionAnswer>(CancellationToken.None, { kind: 'failed', reason: 'the log says why' }, () =>
      correctLine(params, state, authors, connection.console),
    ),
  );
}

async function correctLine(
  { uri, version, valence, ...place }: CorrectLineParams,
  state: ServerState,
  authors: AuthorStore,
  log: Pick<RemoteConsole, 'error'>,
): Promise<CorrectionAnswer> {
  const { documents, scripts } = state;
  const schedule = scripts.get(uri)?.schedule;
  const reading = schedule?.latest;
  const isCurrent = documents.get(uri)?.version === version && reading?.document.version === version;
  const at = isCurrent ? passageAtPlace(reading, place) : undefined;
  const own = at?.passage.reading;
  if (schedule === undefined || reading === undefined || at === undefined || own === undefined)
    return { kind: 'stale' };
  if (valence !== undefined && !(valence >= -1 && valence <= 1))
    return { kind: 'failed', reason: 'a valence lies between -1 and 1' };
  const { script } = reading;
  const correction = valence === undefined ? undefined : correctionOf(script, at.index, own, valence);
  try {
    await authors.change(uri, (said) => withCorrection(said, script, at.index, correction));
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
  // It is kept now, whatever comes of showing it.
  await schedule.hear().catch((error: unknown) => logError(log, error));
  await hearInWhatIfs(state, uri).catch((error: unknown) => logError(log, error));
  return { kind: 'heard', ...authorsPart(schedule.latest ?? reading) };
}
