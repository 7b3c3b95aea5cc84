import type { Norms } from '../../core/index.js';

/** Norms as JSON, a line a measure, so that a difference between two models can be read. */
export function normsText({ measures, ...about }: Norms): string {
  const head = Object.entries(about).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const lines = Object.entries(measures).map(
    ([measure, quantiles]) => `    ${JSON.stringify(measure)}: ${JSON.stringify(quantiles)}`,
  );
  return `{\n${head.join(',\n')},\n  "measures": {\n${lines.join(',\n')}\n  }\n}\n`;
}
