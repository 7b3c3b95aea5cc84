import type { Analysis, Finding, Illegible, IntendedArc, Screenplay } from '../core/index.js';
import { analysisDocument, analysisHtml, plainTitle, sarifLog, scenesCsv } from '../report/index.js';
import { analysisText } from './text/analysisText.js';
import { findingsText } from './text/findingsText.js';
import type { Style } from './text/style.js';

export const FORMATS = ['text', 'json', 'csv', 'html', 'sarif'] as const;

export type Format = (typeof FORMATS)[number];

/** What reading a screenplay came to: an analysis, or why there is none. */
export interface Outcome {
  readonly model: string;
  readonly analysis?: Analysis;
  readonly illegible?: Illegible;
  /** Absent when nobody asked for them. */
  readonly findings?: readonly Finding[];
  readonly intended?: IntendedArc;
}

/** How text for a person looks. */
export interface TextLook {
  readonly style: Style;
  readonly columns: number;
}

/** What is printed of a file in a format. */
export function render(
  format: Format,
  file: string,
  screenplay: Screenplay,
  outcome: Outcome,
  { style, columns }: TextLook,
  version: string,
): string {
  const { model, analysis, illegible, findings, intended } = outcome;
  // Not for the terminal, which shows few of its many rounded numbers.
  const document = () => analysisDocument(file, analysis, illegible, model, { findings, intended });
  switch (format) {
    case 'text':
      return analysis === undefined
        ? ''
        : textOf(plainTitle({ file }, screenplay), analysis, findings, style, columns);
    case 'json':
      return `${JSON.stringify(document())}\n`;
    case 'csv':
      return scenesCsv(document());
    case 'html':
      return analysisHtml(document(), screenplay);
    case 'sarif':
      return `${JSON.stringify(sarifLog(document(), screenplay.text, version), undefined, 2)}\n`;
  }
}

function textOf(
  title: string,
  analysis: Analysis,
  findings: readonly Finding[] | undefined,
  style: Style,
  columns: number,
): string {
  const text = analysisText(title, analysis, style, columns);
  if (findings === undefined) return text;
  return `${text}\n${findingsText(findings, analysis, style, columns).join('\n')}\n`;
}
