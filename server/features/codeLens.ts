import type { CodeLens } from 'vscode-languageserver';
import type { AnalyzedScene } from '../../core/index.js';
import { POLARITY_WORDS, signed } from '../../report/index.js';
import type { ScriptReading } from '../scriptReading.js';
import { withoutReading } from '../words.js';

/** A line above each scene heading that says what the scene reads as. */
export function codeLenses(of: ScriptReading): CodeLens[] {
  return of.analysis.scenes.flatMap((scene) => {
    const { heading, line, reading } = scene;
    if (heading === undefined) return [];
    const start = { line, character: 0 };
    return [
      {
        range: { start, end: start },
        command: { title: reading === undefined ? withoutReading(of, scene) : titleOf(reading), command: '' },
      },
    ];
  });
}

function titleOf({ polarity, emotions, turn }: NonNullable<AnalyzedScene['reading']>): string {
  const parts = [`reads as ${POLARITY_WORDS[polarity]}`, ...emotions.map(({ emotion }) => emotion)];
  const turned = turn?.sure === true ? ` · ${signed(turn.entry)} → ${signed(turn.exit)}` : '';
  return `${parts.join(', ')}${turned}`;
}
