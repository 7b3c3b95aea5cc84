import { FINDING_RULES, type FindingRule, isQuiet } from '../core/index.js';
import type { AnalysisDocument, FindingDocument } from './documentTypes.js';
import { authorsSentence } from './text/authorsWord.js';
import { refusalText } from './text/words.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** What is told without being asked for. */
const TOLD = FINDING_RULES.filter((rule) => !isQuiet(rule));

/**
 * The findings of a document as a SARIF 2.1.0 log (OASIS), which code-review tools read: one run, a rule for each
 * kind of finding, every result a `note`, its evidence as related locations. A script that could not be read is an
 * execution without success, with the reason. Where lines read as the author says, the run's property `author` says so. `text` is the screenplay's; columns count UTF-16 units.
 */
export function sarifLog(document: AnalysisDocument, text: string, version: string) {
  const { file, findings = [], passages } = document;
  const regionOf = regions(text);
  const uri = fileUri(file);
  const locationOf = (range: { readonly start: number; readonly end: number }) => ({
    physicalLocation: { artifactLocation: { uri }, region: regionOf(range) },
  });
  const resultOf = (finding: FindingDocument) => ({
    ruleId: ruleId(finding),
    ruleIndex: TOLD.findIndex(({ code }) => code === finding.code),
    level: 'note',
    message: { text: finding.message },
    locations: [locationOf(finding)],
    relatedLocations: finding.evidence.map((line, id) => ({
      id,
      ...locationOf(line),
      message: { text: line.shows },
    })),
    ...(finding.percentile !== undefined && {
      properties: { percentile: finding.percentile, norm: finding.norm },
    }),
  });
  const author = authorsSentence(passages);
  const driver = { name: 'undercurrent', version, rules: TOLD.map(ruleDescriptor) };
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        invocations: [invocation(document, uri)],
        columnKind: 'utf16CodeUnits',
        results: findings.map(resultOf),
        ...(author !== undefined && { properties: { author } }),
      },
    ],
  };
}

/** Whether the script was read, and why not. */
function invocation({ verdict, reason = 'no text' }: AnalysisDocument, uri: string) {
  if (verdict === 'read') return { executionSuccessful: true };
  const locations = [{ physicalLocation: { artifactLocation: { uri } } }];
  const notification = { level: 'error', message: { text: refusalText(reason) }, locations };
  return { executionSuccessful: false, toolExecutionNotifications: [notification] };
}

function ruleId({ code }: Pick<FindingRule, 'code'>): string {
  return `undercurrent/${code}`;
}

function ruleDescriptor({ code, title, seenWhen }: FindingRule) {
  return {
    id: ruleId({ code }),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: seenWhen },
    defaultConfiguration: { level: 'note' },
  };
}

/** A path as a URI reference: what is relative stays so. */
function fileUri(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  const isDrive = /^[A-Za-z]:$/u.test(parts[0] ?? '');
  const encoded = parts.map((part, index) => (isDrive && index === 0 ? part : encodeURIComponent(part)));
  const uri = encoded.join('/');
  if (isDrive) return `file:///${uri}`;
  return uri.startsWith('/') ? `file://${uri}` : uri;
}

/** Turns offsets of a text into SARIF regions: lines and columns from 1, the end column exclusive. */
function regions(text: string) {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/gu), (line) => line.index + line[0].length)];
  const placeOf = (offset: number) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return ({ start, end }: { readonly start: number; readonly end: number }) => {
    const from = placeOf(start);
    const to = placeOf(end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
}
