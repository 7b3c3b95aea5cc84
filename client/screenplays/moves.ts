/** A file is another from now on, or a folder with all that is in it. Both are named by their URIs. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Whether a document is in a place: in that file, or anywhere in that folder. */
export function isWithin(uri: string, place: string): boolean {
  return uri === place || uri.startsWith(`${place}/`);
}

/** Where a document is after a move; `undefined` where the move was none of its own. */
export function placeAfter(uri: string, { from, to }: Move): string | undefined {
  return isWithin(uri, from) ? `${to}${uri.slice(from.length)}` : undefined;
}
