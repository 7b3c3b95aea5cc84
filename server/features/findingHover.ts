import { type Evidence, type Finding, isQuiet } from '../../core/index.js';
import { shorten, wordsOf } from '../../report/index.js';
import { drivenBy, escapeMarkdown } from '../words/markdown.js';
import { estimateText } from '../words/readingWords.js';
import type { ScriptReading } from '../reading/scriptReading.js';

const LONGEST_QUOTE = 90;

/**
 * What is found at a place, as Markdown lines: the lines that weigh most, and the words in them. Editors show the
 * sentence itself from the diagnostic, in the same hover; only what is quiet is said here.
 */
export function findingLines(
  findings: readonly Finding[],
  at: { readonly start: number },
  reading: ScriptReading,
): readonly string[] {
  return findings
    .filter(({ start }) => start === at.start)
    .flatMap((finding) => {
      const { code, message, band, evidence } = finding;
      // The line under the pointer has said its own words already.
      const others = evidence.filter(({ start }) => start !== at.start);
      const lines = [
        ...(band ? [`- ${estimateText(band)}`] : []),
        ...others.map((line) => `- ${evidenceText(line, reading)}`),
      ];
      if (isQuiet(finding)) return [[escapeMarkdown(message), ...lines].join('\n')];
      return lines.length === 0 ? [] : [[`Evidence for *${code}*`, ...lines].join('\n')];
    });
}

function evidenceText({ passage, shows }: Evidence, { analysis, raw }: ScriptReading): string {
  const line = analysis.passages[passage];
  if (line?.reading === undefined) return escapeMarkdown(shows);
  const { text } = line.plain;
  const driven = wordsOf(line, raw[passage]).map(drivenBy);
  return `${escapeMarkdown(shows)}: “${escapeMarkdown(shorten(text, LONGEST_QUOTE))}”${driven.length > 0 ? ` (${driven.join(', ')})` : ''}`;
}
