import { createHash } from 'node:crypto';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { type ProblemCode, problemsOf } from '../../core/index.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';
import type { ScriptFindings } from '../reading/scriptFindings.js';
import { findingDiagnostics } from './findingDiagnostics.js';

const SOURCE = 'undercurrent';

/** An open boneyard swallows the rest of the script; the others are worth a look. */
const SEVERITIES: Readonly<Record<ProblemCode, DiagnosticSeverity>> = {
  'unclosed-boneyard': DiagnosticSeverity.Warning,
  'unclosed-note': DiagnosticSeverity.Information,
  'orphan-dual-dialogue': DiagnosticSeverity.Information,
  'unknown-tone': DiagnosticSeverity.Information,
  'cue-without-dialogue': DiagnosticSeverity.Hint,
};

/** What the parser noticed, marks that are left out, and what was found in the last reading. */
export async function diagnostics(
  document: ScriptDocument,
  findings: Pick<ScriptFindings, 'at'>,
): Promise<Diagnostic[]> {
  return [...problems(document), ...findingDiagnostics(await findings.at(document), document)];
}

/** The diagnostics as they are pulled; only that they are the same, where the client has them already. */
export function diagnosticReport(
  items: Diagnostic[],
  previousResultId: string | undefined,
): DocumentDiagnosticReport {
  const resultId = createHash('sha256').update(JSON.stringify(items)).digest('base64url');
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

function problems({ screenplay, positions }: ScriptDocument): Diagnostic[] {
  return problemsOf(screenplay).map(({ code, message, start, end }) => ({
    source: SOURCE,
    code: `undercurrent/${code}`,
    message,
    severity: SEVERITIES[code],
    range: positions.rangeOf({ start, end }),
  }));
}
