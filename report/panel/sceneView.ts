import { type Analysis, type AnalyzedScene, readLevel } from '../../core/index.js';
import type { ArcAxis, SceneReadingView } from './arcView.js';
import { drivingLines } from './evidence.js';
import { isRead } from './readPassage.js';

/** What a scene reads as, with the lines of the text that drive it on an axis; `undefined` when it has no reading. */
export function readSceneView(
  { reading, firstPassage, endPassage }: AnalyzedScene,
  { passages, residuals }: Analysis,
  axis: ArcAxis,
  text: string,
): SceneReadingView | undefined {
  if (reading === undefined) return undefined;
  const lines = passages.slice(firstPassage, endPassage).filter(isRead);
  const dominance = readLevel(lines, 'dominance', residuals);
  const intensity = readLevel(lines, 'intensity', residuals);
  if (dominance === undefined || intensity === undefined) return undefined;
  const { valence, arousal, polarity, emotions, turn } = reading;
  const axes = { valence, arousal, dominance, intensity };
  return {
    polarity,
    axes,
    emotions: emotions.map(({ emotion }) => emotion),
    ...(turn && { turn: { entry: turn.entry, exit: turn.exit, sure: turn.sure } }),
    evidence: drivingLines(lines, axis, axes[axis].value, text),
  };
}
