import type { InlayHint, Range } from 'vscode-languageserver';
import { AUTHOR_MARKS, POLARITY_MARKS, POLARITY_WORDS } from '../../report/index.js';
import { type AnalyzedPassage, isCorrected, withoutNeutral } from '../../core/index.js';
import { untouchedIn } from '../documents/carried.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';
import type { ScriptReading } from '../reading/scriptReading.js';
import { STRONG_INTENSITY } from '../../protocol/editorMessages.js';

/**
 * A mark at the end of each strong line of dialogue, for editors that draw none of their own. The reading may be of an
 * older version: its lines are marked where they stand in this one, and those that were edited since are not.
 */
export function inlayHints(
  { document: read, analysis }: ScriptReading,
  document: ScriptDocument,
  range: Range,
): InlayHint[] {
  const carry = untouchedIn(read.screenplay.text, document.screenplay.text);
  return analysis.passages.flatMap((passage) => {
    const hint = hintOf(passage);
    const end = hint && carry(passage)?.end;
    if (hint === undefined || end === undefined) return [];
    const position = document.positions.positionAt(end);
    return position.line < range.start.line || position.line > range.end.line
      ? []
      : [{ position, ...hint, paddingLeft: true }];
  });
}

function hintOf({
  kind,
  reading,
}: AnalyzedPassage): Required<Pick<InlayHint, 'label' | 'tooltip'>> | undefined {
  if (kind !== 'dialogue' || reading === undefined) return undefined;
  const byAuthor = isCorrected(reading);
  const standsOut = reading.polarity !== 'neutral' && reading.intensity >= STRONG_INTENSITY;
  if (!standsOut && !byAuthor) return undefined;
  const [emotion] = withoutNeutral(reading.shown);
  return {
    label: `${(byAuthor ? AUTHOR_MARKS : POLARITY_MARKS)[reading.polarity]}${emotion === undefined ? '' : ` ${emotion}`}`,
    tooltip: `${byAuthor ? 'You read it as' : 'Reads as'} ${POLARITY_WORDS[reading.polarity]}`,
  };
}
