import type { ScreenplayElement } from '../screenplay/elements.js';

/** What each character is called, by its name as cues have it: what the first cue of that character says. */
export function speakerNames(elements: readonly ScreenplayElement[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const firstNames = new Map<string, string>();
  for (const element of elements) {
    if (element.type !== 'character' || names.has(element.name)) continue;
    const own = speakerName(element.name);
    const plain = plainName(own);
    const name = firstNames.get(plain) ?? own;
    firstNames.set(plain, name);
    names.set(element.name, name);
  }
  return names;
}

/** The name of a cue as it is shown: capitals, one space between words, no emphasis marks. */
export function speakerName(name: string): string {
  return name
    .replaceAll(/[*_\\]/gu, '')
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ')
    .toUpperCase();
}

/** What tells names apart, however they are typed: capitals, accents in one form, one kind of apostrophe. */
export function plainName(name: string): string {
  return name.toUpperCase().normalize('NFC').replaceAll('’', "'");
}
