import type { Figure, Figures } from './figures.js';
import type { ClassFigure, ClassFigures } from './suites/goemotionsClasses.js';

const NOTHING = '–';

/** The card with each text between `<!-- NAME:start -->` and `<!-- NAME:end -->`; throws where a place is missing. */
export function fillCard(card: string, texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts).reduce((filled, [name, text]) => fillPlace(filled, name, text), card);
}

function fillPlace(card: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [card.indexOf(start), card.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`The card has no place for ${name}.`);
  return `${card.slice(0, from)}${start}\n${text}\n${card.slice(to)}`;
}

/** The figures as a Markdown table. */
export function figureTable(figures: Figures): string {
  return markdownTable(
    ['measured on test parts', 'value', '95 % interval', 'lines', 'majority', 'word list'],
    Object.values(figures).map(figureCells),
  );
}

function figureCells({ title, value, interval, lines, majority, wordList }: Figure): readonly string[] {
  return [title, decimal(value), range(interval), count(lines), decimal(majority), decimal(wordList)];
}

/** GoEmotions' classes as a Markdown table. */
export function classTable(classes: ClassFigures): string {
  return markdownTable(
    ['emotion', 'F1', '95 % interval', 'lines', 'F1 if always said', 'lines that show it', 'of them right'],
    Object.entries(classes).map(([emotion, figure]) => [emotion, ...classCells(figure)]),
  );
}

function classCells({ f1, interval, lines, always, shown, shownPrecision }: ClassFigure): readonly string[] {
  return [decimal(f1), range(interval), count(lines), decimal(always), count(shown), decimal(shownPrecision)];
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

function decimal(value: number | undefined): string {
  return value === undefined ? NOTHING : value.toFixed(3);
}

function range(interval: readonly [number, number] | undefined): string {
  return interval === undefined ? NOTHING : interval.map(decimal).join(' to ');
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
