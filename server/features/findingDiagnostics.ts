import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type Finding, type FindingCode, isQuiet } from '../../core/index.js';
import type { ScriptDocument } from '../scriptDocument.js';

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
  { uri, positions }: ScriptDocument,
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
        message: line.shows,
      })),
    }));
}
