import type { InlayHint, Range } from 'vscode-languageserver';
import { AUTHOR_MARKS, POLARITY_WORDS } from '../../report/index.js';
import type { Polarity } from '../../core/index.js';
import type { ScriptReading } from '../scriptReading.js';
import { STRONG_INTENSITY } from './marks.js';

const SHAPES: Readonly<Record<Polarity, string>> = { negative: '▼', neutral: '●', positive: '▲' };

/** A mark at the end of each strong line of dialogue, for editors that draw none of their own. */
export function inlayHints({ document, analysis }: ScriptReading, range: Range): InlayHint[] {
  return analysis.passages.flatMap(({ kind, line, end, reading }) => {
    const isWanted =
      kind === 'dialogue' && reading !== undefined && line >= range.start.line && line <= range.end.line;
    if (!isWanted) return [];
    const byAuthor = reading.author?.by === 'correction';
    const standsOut = reading.polarity !== 'neutral' && reading.intensity >= STRONG_INTENSITY;
    if (!standsOut && !byAuthor) return [];
    const [emotion] = reading.shown;
    const tooltip = `${byAuthor ? 'You read it as' : 'Reads as'} ${POLARITY_WORDS[reading.polarity]}`;
    const label = `${(byAuthor ? AUTHOR_MARKS : SHAPES)[reading.polarity]}${emotion === undefined ? '' : ` ${emotion}`}`;
    return [{ position: document.positions.positionAt(end), label, tooltip, paddingLeft: true }];
  });
}
