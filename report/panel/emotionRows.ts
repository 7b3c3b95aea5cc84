import { type Analysis, type Emotion, weightOf } from '../../core/index.js';
import type { EmotionRow } from './arcView.js';

/** Rows a strip under the chart bears. */
const MOST_ROWS = 6;

/**
 * The emotions that are strongest over a script, of those that scenes show most, each with its mean probability scene
 * by scene, weighted as in the scenes' own readings. Empty while nothing shows.
 */
export function emotionRows({ scenes, passages }: Analysis): readonly EmotionRow[] {
  return strongestEmotions(scenes)
    .map((emotion) => ({
      emotion,
      scenes: scenes.map(({ reading, firstPassage, endPassage }) =>
        reading === undefined ? null : meanProbability(passages.slice(firstPassage, endPassage), emotion),
      ),
    }))
    .sort((a, b) => totalOf(b) - totalOf(a));
}

function totalOf({ scenes }: EmotionRow): number {
  return scenes.reduce<number>((sum, share) => sum + (share ?? 0), 0);
}

/** Ranked by what the scenes show, so that only these few are added up over all lines of the script. */
function strongestEmotions(scenes: Analysis['scenes']): readonly Emotion[] {
  const totals = new Map<Emotion, number>();
  for (const { emotion, probability } of scenes.flatMap(({ reading }) => reading?.emotions ?? []))
    totals.set(emotion, (totals.get(emotion) ?? 0) + probability);
  totals.delete('neutral');
  const ranked = [...totals].sort(([, a], [, b]) => b - a);
  return ranked.slice(0, MOST_ROWS).map(([emotion]) => emotion);
}

function meanProbability(passages: Analysis['passages'], emotion: Emotion): number {
  let sum = 0;
  let total = 0;
  for (const { words, reading } of passages) {
    if (reading === undefined) continue;
    const weight = weightOf(words);
    sum += weight * reading.emotions[emotion];
    total += weight;
  }
  return total > 0 ? sum / total : 0;
}
