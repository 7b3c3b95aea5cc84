import { type IgnoredFinding, ignoredPlaces } from '../../core/index.js';
import type { IgnoredAnswer } from '../../protocol/findingMessages.js';
import { findingTitle } from '../../report/panel/findingView.js';
import type { ScriptReading } from '../reading/scriptReading.js';

/** What is ignored in a script, in the order of the script: first what is ignored in all of it, last what is gone. */
export function ignoredInScript(
  ignored: readonly IgnoredFinding[],
  { document, script }: ScriptReading,
): IgnoredAnswer {
  const places = ignoredPlaces(ignored, script);
  const entries = ignored.map((entry, index) => {
    const place = places[index];
    const at =
      place === undefined ? undefined : (entry.in === 'scene' ? script.scenes : script.passages)[place];
    return { entry, title: findingTitle(entry.code), ...(at !== undefined && { line: at.line }) };
  });
  const rank = ({ entry, line }: (typeof entries)[number]) =>
    entry.in === 'script' ? -1 : (line ?? Infinity);
  // Two that are gone: Infinity less Infinity is no number.
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
  return { version: document.version, ignored: entries.toSorted((a, b) => compare(rank(a), rank(b))) };
}
