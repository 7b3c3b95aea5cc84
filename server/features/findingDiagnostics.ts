import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type Evidence, type Finding, type FindingCode, isQuiet } from '../../core/index.js';
import { shorten } from '../../report/index.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';

const LONGEST_QUOTE = 90;

/** What is said of one line is a hint; what is said of a scene stands in the list of problems too, as information. */
const OF_LINES: readonly FindingCode[] = [
  'possible-irony',
  'parenthetical-conflict',
  'on-the-nose',
  'voice-drift',
];

/** The findings that are told without being asked for, each with its evidence. */
export function findingDiagnostics(
  findings: readonly Finding[],
  { uri, positions, screenplay }: ScriptDocument,
): Diagnostic[] {
  return findings
    .filter((finding) => !isQuiet(finding))
    .map((finding) => ({
      source: 'undercurrent',
      code: `undercurrent/${finding.code}`,
      message: finding.message,
      severity: OF_LINES.includes(finding.code) ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information,
      range: positions.rangeOf(finding),
      relatedInformation: finding.evidence.map((line) => ({
        location: { uri, range: positions.rangeOf(line) },
        message: quoted(line, screenplay.text),
      })),
    }));
}

/** With its words: in the list of problems "what makes it unpleasant" alone, four times over, convinces nobody. */
function quoted({ shows, start, end }: Evidence, text: string): string {
  return `${shows}: “${shorten(text.slice(start, end), LONGEST_QUOTE)}”`;
}
