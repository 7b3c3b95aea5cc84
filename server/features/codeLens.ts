import type { CodeLens } from 'vscode-languageserver';
import { POLARITY_WORDS, signed, TOO_LITTLE } from '../../report/index.js';
import type { ScriptReading } from '../scriptReading.js';

/** A line above each scene heading that says what the scene reads as. */
export function codeLenses({ analysis }: ScriptReading): CodeLens[] {
  return analysis.scenes.flatMap(({ heading, line, reading }) => {
    if (heading === undefined) return [];
    const start = { line, character: 0 };
    return [{ range: { start, end: start }, command: { title: titleOf(reading), command: '' } }];
  });
}

function titleOf(reading: ScriptReading['analysis']['scenes'][number]['reading']): string {
  if (reading === undefined) return TOO_LITTLE;
  const { polarity, emotions, turn } = reading;
  const parts = [`reads as ${POLARITY_WORDS[polarity]}`, ...emotions.map(({ emotion }) => emotion)];
  const turned = turn?.sure === true ? ` · ${signed(turn.entry)} → ${signed(turn.exit)}` : '';
  return `${parts.join(', ')}${turned}`;
}
