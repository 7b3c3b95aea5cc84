import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalibration } from '../../core/index.js';
import { classTable, figureTable, fillCard } from './card.js';
import { calibrationSummary } from './calibrationSummary.js';
import type { Evaluation } from './evaluation.js';
import type { Figure } from './figures.js';

/** What two machines' rounding may make of a figure: processors differ in how they sum. */
const TOLERANCE = 0.003;

type Measured = Pick<Figure, 'value' | 'lines'>;

/** Writes `evaluation.json` and the card's tables into a model's folder. */
export function writeEvaluation(folder: string, evaluation: Evaluation): void {
  writeFileSync(evaluationPath(folder), `${JSON.stringify(evaluation, undefined, 2)}\n`);
  writeFileSync(cardPath(folder), expectedCard(folder));
}

/** The evaluation in a model's folder; throws when there is none of this version. */
export function readEvaluation(folder: string): Evaluation {
  const evaluation: Evaluation = JSON.parse(readFileSync(evaluationPath(folder), 'utf8'));
  if (evaluation.version !== 2) throw new Error(`${evaluationPath(folder)} has another version.`);
  return evaluation;
}

/** The card as it should be: its words, with the tables of the evaluation and calibration beside it. */
export function expectedCard(folder: string): string {
  const evaluation = readEvaluation(folder);
  const calibration = parseCalibration(JSON.parse(readFileSync(join(folder, 'calibration.json'), 'utf8')));
  return fillCard(readFileSync(cardPath(folder), 'utf8'), {
    figures: figureTable(evaluation.figures),
    classes: classTable(evaluation.classes),
    calibration: calibrationSummary(calibration),
  });
}

/** What a model's folder says differently from a fresh measurement, one sentence each. */
export function differences(folder: string, measured: Evaluation): readonly string[] {
  if (!existsSync(evaluationPath(folder))) return [`There is no ${evaluationPath(folder)}.`];
  const written = readEvaluation(folder);
  const found: string[] = [];
  if (written.model !== measured.model || written.calibration !== measured.calibration)
    found.push('evaluation.json is of another model or calibration.');
  if (readFileSync(cardPath(folder), 'utf8') !== expectedCard(folder))
    found.push('The card does not hold the tables of evaluation.json and calibration.json.');
  const [befores, nows] = [allFigures(written), allFigures(measured)];
  for (const name of new Set([...Object.keys(befores), ...Object.keys(nows)])) {
    const [before, now] = [befores[name], nows[name]];
    if (!agree(before, now))
      found.push(`${name} is ${valueOf(now)}, and ${valueOf(before)} in evaluation.json.`);
  }
  return found;
}

function allFigures({ figures, classes }: Evaluation): Readonly<Record<string, Measured>> {
  const ofClasses = Object.entries(classes).map(([emotion, { f1, lines }]): [string, Measured] => [
    `goemotions.${emotion}`,
    { value: f1, lines },
  ]);
  return { ...figures, ...Object.fromEntries(ofClasses) };
}

function agree(before: Measured | undefined, now: Measured | undefined): boolean {
  return (
    before !== undefined && now !== undefined && before.lines === now.lines && close(before.value, now.value)
  );
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}

function valueOf(figure: Measured | undefined): string {
  return figure === undefined ? 'missing' : `${figure.value.toFixed(4)} of ${figure.lines} lines`;
}

function evaluationPath(folder: string): string {
  return join(folder, 'evaluation.json');
}

function cardPath(folder: string): string {
  return join(folder, 'README.md');
}
