import type { Finding } from '../findings/finding.js';
import type { Script } from '../script/script.js';
import { anchorOf, findAnchor, hashTexts } from './anchors.js';
import { firstWords, type IgnoredFinding } from './authorFile.js';

/** What the author's ignored findings come to in a script as it is now. */
export function withoutIgnored(
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
  script: Script,
): readonly Finding[] {
  if (ignored.length === 0) return findings;
  const lines = hashTexts(lineTexts(script));
  const headings = hashTexts(headingTexts(script));
  const isIgnored = ignored.map((entry): ((finding: Finding) => boolean) => {
    if (entry.in === 'script') return ({ code }) => code === entry.code;
    if (entry.at === undefined) return () => false;
    const place = findAnchor(entry.in === 'scene' ? headings : lines, entry.at);
    if (entry.in === 'scene') return ({ code, scene }) => code === entry.code && scene === place?.index;
    // New words are a new line, and what is found in them is new too.
    if (place === undefined || place.isEdited) return () => false;
    return ({ code, start }) => code === entry.code && start === script.passages[place.index]?.start;
  });
  return findings.filter((finding) => !isIgnored.some((matches) => matches(finding)));
}

/** The entry that ignores a finding as far as is asked; at a heading, this line means this scene. */
export function ignoring(finding: Finding, within: IgnoredFinding['in'], script: Script): IgnoredFinding {
  const { code, scene } = finding;
  if (within === 'script') return { code, in: 'script' };
  const passage = within === 'line' ? lineOf(finding, script) : undefined;
  const texts = passage === undefined ? headingTexts(script) : lineTexts(script);
  const index = passage ?? scene;
  return {
    code,
    in: passage === undefined ? 'scene' : 'line',
    at: anchorOf(hashTexts(texts), index),
    words: firstWords(texts[index] ?? ''),
  };
}

/** The passage that a finding is shown at; `undefined` for one that is shown at a heading. */
export function lineOf({ start }: Pick<Finding, 'start'>, { passages }: Script): number | undefined {
  const index = passages.findIndex((passage) => passage.start === start);
  return index === -1 ? undefined : index;
}

function lineTexts({ passages }: Script): readonly string[] {
  return passages.map(({ plain }) => plain.text);
}

function headingTexts({ scenes }: Script): readonly string[] {
  return scenes.map(({ heading }) => heading ?? '');
}
