import { type Analysis, type Finding, isQuiet } from '../../core/index.js';
import { counted, pageNumber } from '../../report/index.js';
import { fit, printable, USUAL_COLUMNS, wrap } from './columns.js';
import type { Style } from './style.js';

const INDENT = '      ';
const NONE = 'Nothing stands out against the norms of produced features.';

/** The findings as a person reads them in a terminal, each with lines that made it. */
export function findingsText(
  findings: readonly Finding[],
  analysis: Analysis,
  style: Style,
  columns: number = USUAL_COLUMNS,
): readonly string[] {
  const told = findings.filter((finding) => !isQuiet(finding));
  if (told.length === 0) return [style.strong('Findings'), NONE];
  const count = counted(told.length, 'observation');
  return [
    style.strong(`Findings: ${count}, none of them a verdict`),
    ...told.flatMap((finding) => findingLines(finding, analysis, style, columns - INDENT.length)),
  ];
}

function findingLines(
  finding: Finding,
  analysis: Analysis,
  style: Style,
  columns: number,
): readonly string[] {
  const { code, scene, message, evidence } = finding;
  const { heading = '(before the first heading)', page = 0 } = analysis.scenes[scene] ?? {};
  const number = String(pageNumber(page)).padStart(4);
  return [
    `${number}  ${fit(`${code}: ${heading}`, columns).trimEnd()}`,
    ...wrap(printable(message), columns).map((line) => `${INDENT}${line}`),
    ...evidence.map(({ passage, shows }) => {
      const { plain, line = 0 } = analysis.passages[passage] ?? {};
      const said = `line ${line + 1}, ${shows}: “${plain?.text ?? ''}”`;
      return style.faint(`${INDENT}${fit(said, columns).trimEnd()}`);
    }),
  ];
}
