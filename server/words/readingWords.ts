import {
  type AnalyzedScene,
  type EmotionShare,
  type Estimate,
  type Reading,
  withoutNeutral,
} from '../../core/index.js';
import {
  NOT_READ_YET,
  pageNumber,
  pagesText,
  playingTime,
  POLARITY_WORDS,
  signed,
  TOO_LITTLE,
} from '../../report/index.js';
import type { ScriptReading } from '../reading/scriptReading.js';

/** `−0.31 (−0.42 to −0.20)`: a value and its band. */
export function estimateText(estimate: Estimate): string {
  return `${signed(estimate.value)} (${signed(estimate.low)} to ${signed(estimate.high)})`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/**
 * How likely the reader finds what stands before it, and which emotions: ` 71 % · joy 41 % (the reader’s probability)`;
 * empty where there is neither.
 */
export function likelihoodText(shares: readonly EmotionShare[], polarity?: number): string {
  if (shares.length === 0 && polarity === undefined) return '';
  const likely = shares.map(({ emotion, probability }) => `${emotion} ${percent(probability)}`);
  const emotions = likely.length === 0 ? '' : ` · ${likely.join(', ')}`;
  return `${polarity === undefined ? '' : ` ${percent(polarity)}`}${emotions} (the reader’s probability)`;
}

/** How likely a line's polarity is, where it is the likeliest; another one may be named, see `linePolarity`. */
export function likelihoodOf({ polarity, polarities }: Reading): number | undefined {
  if (polarities === undefined) return undefined;
  const likelihood = polarities[polarity];
  return likelihood >= Math.max(...Object.values(polarities)) ? likelihood : undefined;
}

/** The likeliest emotions of a line that are sure enough to show. */
export function shownEmotions({ shown, emotions }: Reading, most: number): readonly EmotionShare[] {
  return withoutNeutral(shown)
    .slice(0, most)
    .map((emotion) => ({ emotion, probability: emotions[emotion] }));
}

/** How what a line may leave a reader with differs from how it reads; nothing where the model does not say. */
export function evokedText({ valence, evoked, error }: Reading): string | undefined {
  if (evoked === undefined) return undefined;
  if (Math.abs(evoked - valence) <= error) return 'about what it reads as';
  return `something more ${evoked > valence ? 'pleasant' : 'unpleasant'} than it reads as (${signed(evoked)})`;
}

/** A share of 1 as a small bar of five cells. */
export function bar(share: number): string {
  const filled = Math.round(share * 5);
  return '▰'.repeat(filled) + '▱'.repeat(5 - filled);
}

/** Why there is no reading of a scene. */
export function withoutReading(
  { analysis, illegible }: Pick<ScriptReading, 'analysis' | 'illegible'>,
  { firstPassage, endPassage }: AnalyzedScene,
): string {
  if (illegible !== undefined) return `not read: ${illegible}`;
  const passages = analysis.passages.slice(firstPassage, endPassage);
  return passages.every(({ reading }) => reading !== undefined) ? TOO_LITTLE : NOT_READ_YET;
}

/** A scene in plain sentences, for screen readers and for copying. */
export function describeScene(of: ScriptReading, scene: AnalyzedScene): string {
  const {
    heading = 'The opening, before the first heading,',
    reading,
    page,
    eighths,
    minutes,
    speakers,
  } = scene;
  const place = `${heading}, page ${pageNumber(page)}, ${pagesText(eighths)}, ${playingTime(minutes)}.`;
  const voices =
    speakers.length === 0
      ? 'Nobody speaks.'
      : `${speakers.join(', ')} ${speakers.length === 1 ? 'speaks' : 'speak'}.`;
  if (reading === undefined) return `${place} ${voices} How it reads: ${withoutReading(of, scene)}.`;
  const emotions = reading.emotions.map(({ emotion }) => emotion).join(', ');
  const how = `It reads as ${POLARITY_WORDS[reading.polarity]}${emotions === '' ? '' : `, with ${emotions}`}: valence ${estimateText(reading.valence)}.`;
  return `${place} ${voices} ${how}${turnSentence(scene)}`;
}

function turnSentence({ reading }: AnalyzedScene): string {
  const turn = reading?.turn;
  if (turn === undefined) return '';
  const charge = `It comes in at ${signed(turn.entry)} and goes out at ${signed(turn.exit)}`;
  return turn.sure ? ` ${charge}.` : ` ${charge}, no more than chance would give.`;
}
