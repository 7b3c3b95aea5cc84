import { type Calibration, DIMENSIONS, EMOTIONS } from '../../core/index.js';

/** Which emotions are shown, where polarity is cut, and how wide the residuals are, in two sentences. */
export function calibrationSummary({ emotions, polarity, dimensions }: Calibration): string {
  const shown = EMOTIONS.filter((emotion) => emotions[emotion].threshold <= 1).map(
    (emotion) => `${emotion} (${emotions[emotion].threshold.toFixed(2)})`,
  );
  const residuals = DIMENSIONS.map(
    (dimension) => `${dimension} ${dimensions[dimension].residual.toFixed(2)}`,
  );
  return [
    `Shown, with the probability from which on: ${shown.join(', ')}.`,
    '',
    `Negative below ${polarity.negative.toFixed(2)}, positive above ${polarity.positive.toFixed(2)}. ` +
      `Residuals: ${residuals.join(', ')}.`,
  ].join('\n');
}
