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
    `${cutsText(polarity)} ` + `Residuals: ${residuals.join(', ')}.`,
  ].join('\n');
}

function cutsText({ negative, positive, line, odds }: Calibration['polarity']): string {
  const cuts = (of: { readonly negative: number; readonly positive: number }) =>
    `negative below ${of.negative.toFixed(2)}, positive above ${of.positive.toFixed(2)}`;
  const alone = `By valence alone, as for scenes: ${cuts({ negative, positive })}.`;
  if (line === undefined) return alone;
  const ofLine = `${alone} A line as likely neutral as not: ${cuts(line)}; each unit of log-odds of *neutral* moves both ${line.slope.toFixed(2)} further out.`;
  if (odds === undefined) return ofLine;
  const { slope, middle, width, growth } = odds;
  const figures = Object.entries({ slope, middle, width, growth }).map(
    ([name, value]) => `${name} ${value.toFixed(2)}`,
  );
  return `${ofLine} How likely each is: ${figures.join(', ')}.`;
}
