import { createInterface } from 'node:readline';
import { type Reading, textOf } from '../core/index.js';
import { type OpenModel, readTexts } from '../inference/index.js';
import { type Command, write } from './command.js';
import { UsageFailure } from './failure.js';
import { MODEL_HELP, MODEL_OPTIONS, modelAnswer, withModel } from './model.js';
import { readOptions } from './options.js';
import { parseRequest, type ScoreRequest } from './scoreRequest.js';

const HELP = `Usage: undercurrent score [OPTION]... < LINES

Scores lines of text. Reads JSON lines, writes JSON lines, in order:

  {"text": "..."}              one line
  {"lines": ["...", "..."]}    consecutive lines of one scene, read in context;
                               a line may also be {"text", "kind": "dialogue"
                               or "action", "speaker", "parenthetical"}
  an optional "id" comes back with the answer

  {"id", "readings": [{"valence", "error", "arousal", "dominance", "polarity",
                       "emotions": {28 probabilities}, "shown": [...]}]}

Error is the standard deviation of the model's error in valence. A model that
tells what a line may leave a reader with adds "evoked", on valence's scale, and
one that tells how likely each polarity is adds "polarities". Answers come as
soon as they can, so another program may write a line and wait for its answer.

The arc of a script is read without its parentheticals, and so are lines
unless --parentheticals is given. Kind and speaker are accepted, but the present
model does not read them. A malformed line is answered by {"id", "line",
"error"}, and the exit code is 1 at the end. Every line is read as English: what
is written in another language gets a reading that means nothing.

  --parentheticals read a line with its parenthetical, where it has one
${MODEL_HELP}
`;

/** Requests that are read together: enough to keep the model busy, few enough that answers come soon. */
const REQUESTS_AT_ONCE = 128;
/** No more lines are taken in while so many wait. */
const MOST_WAITING = 4 * REQUESTS_AT_ONCE;
/** Some programs begin a file of UTF-8 with it. */
const BYTE_ORDER_MARK = /^\uFEFF/u;
const DECIMALS = 1e5;

export const scoreCommand: Command = {
  name: 'score',
  summary: 'score lines of text given as JSON lines',
  help: HELP,
  async run(args, surroundings) {
    const { values, positionals } = readOptions('score', args, {
      ...MODEL_OPTIONS,
      parentheticals: { type: 'boolean' },
    });
    if (positionals.length > 0)
      throw new UsageFailure('Lines to score come from the input, as in undercurrent score < FILE.');
    const { stdin, stdout, signal } = surroundings;
    return withModel(values, surroundings, false, async (model) => {
      let exitCode = 0;
      for await (const requests of batches(stdin, signal)) {
        if (signal.aborted) break;
        if (requests.some((request) => 'error' in request)) exitCode = 1;
        const asRead = values.parentheticals === true ? requests : requests.map(withoutParentheticals);
        const answers = await answer(asRead, model, signal);
        await write(stdout, answers.map((line) => `${JSON.stringify(line)}\n`).join(''));
      }
      return exitCode;
    });
  },
};

/** What has come by the time that the last batch is answered, so that whoever waits for an answer gets it. */
async function* batches(
  stdin: NodeJS.ReadableStream,
  signal: AbortSignal,
): AsyncGenerator<readonly ScoreRequest[]> {
  const waiting: ScoreRequest[] = [];
  let line = 0;
  let isOver = false;
  let wake = () => {};
  const input = createInterface({ input: stdin, crlfDelay: Infinity });
  input.on('line', (text) => {
    line += 1;
    const request = line === 1 ? text.replace(BYTE_ORDER_MARK, '') : text;
    if (request.trim() !== '') waiting.push(parseRequest(request, line));
    if (waiting.length >= MOST_WAITING) input.pause();
    wake();
  });
  input.once('close', () => {
    isOver = true;
    wake();
  });
  // Otherwise a Ctrl-C would wait for the next line.
  signal.addEventListener('abort', () => input.close(), { once: true });
  while (!isOver || waiting.length > 0) {
    if (waiting.length > 0) yield waiting.splice(0, REQUESTS_AT_ONCE);
    else await new Promise<void>((resolve) => (wake = resolve));
    if (!isOver && waiting.length < MOST_WAITING) input.resume();
  }
}

function withoutParentheticals(request: ScoreRequest): ScoreRequest {
  return 'error' in request ? request : { ...request, texts: request.texts.map(textOf) };
}

async function answer(requests: readonly ScoreRequest[], model: OpenModel, signal: AbortSignal) {
  const scenes = requests.map((request) => ('error' in request ? [] : request.texts));
  const readings = await modelAnswer(readTexts(scenes, model, signal), signal);
  return requests.map((request, index) =>
    'error' in request ? request : { id: request.id, readings: (readings[index] ?? []).map(asJson) },
  );
}

function asJson(reading: Reading) {
  const { valence, error, arousal, dominance, polarity, polarities, emotions, shown, evoked } = reading;
  return {
    valence: round(valence),
    error: round(error),
    arousal: round(arousal),
    dominance: round(dominance),
    polarity,
    ...(polarities && { polarities: roundEach(polarities) }),
    emotions: roundEach(emotions),
    shown,
    ...(evoked !== undefined && { evoked: round(evoked) }),
  };
}

function roundEach(probabilities: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(probabilities).map(([name, probability]) => [name, round(probability)]),
  );
}

function round(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}
