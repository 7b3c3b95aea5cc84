/** The line being typed, on which no mark is shown: nothing should answer a half-written sentence. */
export interface QuietLine {
  readonly line: number;
  /** The version of the document that the last edit made. */
  readonly version: number;
  /** When that was, in milliseconds. */
  readonly editedAt: number;
}

/** How long a line rests before its mark comes back with the cursor still on it. */
export const REST_MS = 1_500;

/** Whether the line stays without a mark. */
export function staysQuiet(
  quiet: QuietLine,
  now: { readonly cursorLine: number; readonly readVersion: number; readonly at: number },
): boolean {
  if (now.cursorLine !== quiet.line) return false;
  return now.readVersion < quiet.version || now.at - quiet.editedAt < REST_MS;
}
