import {
  type Analysis,
  analyzeScript,
  type Calibration,
  EMOTIONS,
  OUTPUT_COUNT,
  calibrateOutputs,
  correctionOf,
  heardFromAuthor,
  parseCalibration,
  parseScreenplay,
  type Passage,
  prepareScript,
  type RawReading,
  type Reading,
  type Screenplay,
  splitWords,
} from '../../core/index.js';

/** Words that weigh, by what they add to a line's valence and the emotion they stand for. */
const WEIGHTS: readonly (readonly [pattern: RegExp, valence: number, emotion: (typeof EMOTIONS)[number]])[] =
  [
    [/\b(?:laugh\w*|joy\w*|happy|beaming|grins?|delight\w*)\b/giu, 0.6, 'joy'],
    [/\b(?:love|darling|bless|hug\w*|kind)\b/giu, 0.5, 'love'],
    [/\b(?:thank\w*|glad)\b/giu, 0.45, 'gratitude'],
    [/\b(?:dead|died|grave|funeral|coffin|gone|grief|cr(?:y|ies|ied))\b/giu, -0.7, 'sadness'],
    [/\b(?:afraid|scream\w*|fall\w*|stopped|dark)\b/giu, -0.5, 'fear'],
    [/\b(?:no|never|can't|don't|shouts?|liar|sell|sold)\b/giu, -0.4, 'anger'],
  ];

const EVEN_QUANTILES = Array.from({ length: 101 }, (_, index) => index / 100);

/** A calibration that leaves raw values as they are. */
export const CALIBRATION: Calibration = parseCalibration({
  emotions: Object.fromEntries(
    EMOTIONS.map((emotion) => [emotion, { scale: 1, offset: -2, threshold: 0.5 }]),
  ),
  ...Object.fromEntries(
    ['valence', 'arousal', 'dominance'].map((name) => [
      name,
      {
        knots: [
          [-1, -1],
          [1, 1],
        ],
      },
    ]),
  ),
  residual: { valence: 0.2, arousal: 0.2, dominance: 0.2 },
  polarity: { negative: -0.12, positive: 0.12, odds: { slope: 4, middle: 0, width: 1, growth: 0.5 } },
  intensity: { origin: [0, 0], quantiles: EVEN_QUANTILES },
});

export interface Fixture {
  readonly screenplay: Screenplay;
  readonly analysis: Analysis;
}

/** A screenplay read by a list of words instead of a model: the same text gives the same readings. */
export function fixture(
  text: string,
  isRead: (passage: Passage, index: number) => boolean = () => true,
  authorReads: (passage: Passage, index: number) => number | undefined = () => undefined,
): Fixture {
  const screenplay = parseScreenplay(text);
  const script = prepareScript(screenplay, (part) => part.split(/\s+/u).length);
  const readings = script.passages.map((passage, index) =>
    isRead(passage, index) ? readByWords(passage.plain.text) : undefined,
  );
  const corrections = script.passages.flatMap((passage, index) => {
    const [reading, valence] = [readings[index], authorReads(passage, index)];
    return reading === undefined || valence === undefined
      ? []
      : [correctionOf(script, index, reading, valence)];
  });
  const heard = heardFromAuthor(script, readings, corrections, CALIBRATION);
  return { screenplay, analysis: analyzeScript(script, heard.readings, CALIBRATION) };
}

/** What the list of words says word by word, as a model would. */
export function rawByWords(text: string): RawReading {
  const words = splitWords(text);
  const contributions = new Float32Array(words.length * OUTPUT_COUNT);
  for (const [row, { start, end }] of words.entries()) {
    const word = text.slice(start, end);
    const weight = WEIGHTS.find(([pattern]) => word.match(pattern) !== null)?.[1];
    contributions[row * OUTPUT_COUNT + EMOTIONS.length] = weight ?? 0;
  }
  return { contributions };
}

function readByWords(text: string): Reading {
  const found = WEIGHTS.map(([pattern, valence, emotion]) => ({
    valence,
    emotion,
    count: text.match(pattern)?.length ?? 0,
  }));
  const noise = Math.sin(text.length * 12.9 + text.charCodeAt(0)) * 0.15;
  const valence = found.reduce((sum, word) => sum + word.count * word.valence, noise);
  const arousal = (text.match(/!/gu)?.length ?? 0) * 0.4 - 0.1;
  const outputs = new Float64Array(OUTPUT_COUNT);
  for (const { emotion, count } of found) outputs[EMOTIONS.indexOf(emotion)] = count * 3;
  outputs.set(
    [valence, arousal, noise].map((value) => Math.max(-1, Math.min(1, value))),
    EMOTIONS.length,
  );
  return calibrateOutputs(outputs, CALIBRATION);
}
