/**
 * A text with memory of its own. Engines keep a slice as a view of the whole text; what outlives the version of a script
 * that it was cut from would keep a copy of the script.
 */
export function ownText(text: string): string {
  // What is joined first and sliced then is a view of itself alone.
  return ` ${text}`.slice(1);
}
