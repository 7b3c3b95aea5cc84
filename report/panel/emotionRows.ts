import { type Analysis, type Emotion, EMOTIONS } from '../../core/index.js';
import type { EmotionRow } from './arcView.js';

/** Rows a strip under the chart bears. */
const MOST_ROWS = 6;

/**
 * The emotions that are strongest over a script, among those that some scene shows: each with its mean probability
 * scene by scene, by words. Empty while nothing shows.
 */
export function emotionRows({ scenes, passages }: Analysis): readonly EmotionRow[] {
  const shown = new Set(
    scenes.flatMap(({ reading }) => reading?.emotions.map(({ emotion }) => emotion) ?? []),
  );
  return EMOTIONS.filter((emotion) => emotion !== 'neutral' && shown.has(emotion))
    .map((emotion) => ({
      emotion,
      scenes: scenes.map(({ reading, firstPassage, endPassage }) =>
        reading === undefined ? null : meanProbability(passages.slice(firstPassage, endPassage), emotion),
      ),
    }))
    .map((row) => ({ ...row, total: row.scenes.reduce<number>((sum, share) => sum + (share ?? 0), 0) }))
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST_ROWS)
    .map(({ emotion, scenes: shares }) => ({ emotion, scenes: shares }));
}

function meanProbability(passages: Analysis['passages'], emotion: Emotion): number {
  let sum = 0;
  let total = 0;
  for (const { words, reading } of passages) {
    if (reading === undefined) continue;
    sum += words * reading.emotions[emotion];
    total += words;
  }
  return total > 0 ? sum / total : 0;
}
