import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextEdit } from '../../core/index.js';
import type { Positions } from './positions.js';

/** A break of its own, which a line feed written behind it makes part of another. */
const LONE_CARRIAGE_RETURN = /\r(?!\n)/u;

/**
 * A client's changes of a text as one edit of all that they span. `undefined` unless each is of a stretch before that of
 * the one before it, as editors send them: then all their positions are of the text as it was.
 */
export function oneEditOf(
  text: string,
  positions: Positions,
  changes: readonly TextDocumentContentChangeEvent[],
): TextEdit | undefined {
  if ([text, ...changes.map((change) => change.text)].some((each) => LONE_CARRIAGE_RETURN.test(each)))
    return undefined;
  const edits = changes.flatMap((change) => exactEdit(change, positions) ?? []);
  const [last, first] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined || edits.length < changes.length || !areApart(edits))
    return undefined;
  let joined = '';
  let at = first.start;
  for (const edit of edits.toReversed()) {
    joined += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start: first.start, end: last.end, text: joined };
}

/** A change with its offsets. `undefined` where it lies beyond a line's end: other changes may move that. */
function exactEdit(change: TextDocumentContentChangeEvent, positions: Positions): TextEdit | undefined {
  if (!('range' in change)) return undefined;
  const [start, end] = [change.range.start, change.range.end].map((place) => {
    const offset = positions.offsetAt(place);
    const { line, character } = positions.positionAt(offset);
    return line === place.line && character === place.character ? offset : undefined;
  });
  return start === undefined || end === undefined ? undefined : { start, end, text: change.text };
}

function areApart(edits: readonly TextEdit[]): boolean {
  return edits.every(({ start, end }, index) => start <= end && end <= (edits[index - 1]?.start ?? Infinity));
}
