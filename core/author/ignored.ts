import type { Finding, FindingCode } from '../findings/finding.js';
import type { Script } from '../script/script.js';
import { anchorOf, findAnchor, headingHashes, lineHashes } from './anchors.js';
import { firstWords, type IgnoredFinding } from './authorFile.js';

/** What says the same of one scene a second time. */
const SAID_BY: Partial<Readonly<Record<FindingCode, FindingCode>>> = { 'no-value-turn': 'flat-scene' };

/**
 * The findings that an author hears of: those that they do not ignore, and of two that say much the same of a scene
 * the stronger one, unless the other is `asked` for. An answer to the stronger one in its scene answers both; a kind
 * of finding that is ignored in the whole script hides no other.
 */
export function toldFindings(
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
  script: Script,
  asked: readonly FindingCode[] = [],
): readonly Finding[] {
  const off = ignored.flatMap(({ code, in: within }) => (within === 'script' ? [code] : []));
  const isSaid = ({ code, scene }: Finding) => {
    const by = SAID_BY[code];
    return (
      by !== undefined &&
      !off.includes(by) &&
      !asked.includes(code) &&
      findings.some((other) => other.code === by && other.scene === scene)
    );
  };
  return withoutIgnored(findings, ignored, script).filter((finding) => !isSaid(finding));
}

/** What the author's ignored findings come to in a script as it is now. */
function withoutIgnored(
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
  script: Script,
): readonly Finding[] {
  if (ignored.length === 0) return findings;
  const places = ignoredPlaces(ignored, script);
  const matches = (finding: Finding, entry: IgnoredFinding, index: number): boolean => {
    const place = places[index];
    if (finding.code !== entry.code) return false;
    if (entry.in === 'script') return true;
    if (place === undefined) return false;
    return entry.in === 'scene' ? finding.scene === place : finding.start === script.passages[place]?.start;
  };
  return findings.filter((finding) => !ignored.some((entry, index) => matches(finding, entry, index)));
}

/**
 * Where ignored findings stand in a script as it is now, entry by entry: indexes of scenes or passages. `undefined`
 * for the whole script, and for what is gone; a line with new words is a new line, and what is found in it is new too.
 */
export function ignoredPlaces(
  ignored: readonly IgnoredFinding[],
  script: Script,
): readonly (number | undefined)[] {
  return ignored.map(({ in: within, at }) => {
    if (at === undefined) return undefined;
    const place = findAnchor(within === 'scene' ? headingHashes(script) : lineHashes(script), at);
    return within === 'line' && place?.isEdited === true ? undefined : place?.index;
  });
}

/** The entry that ignores a finding as far as is asked; at a heading, this line means this scene. */
export function ignoring(finding: Finding, within: IgnoredFinding['in'], script: Script): IgnoredFinding {
  const { code, scene } = finding;
  if (within === 'script') return { code, in: 'script' };
  const passage = within === 'line' ? lineOf(finding, script) : undefined;
  if (passage === undefined) {
    const { heading = '' } = script.scenes[scene] ?? {};
    return { code, in: 'scene', at: anchorOf(headingHashes(script), scene), words: firstWords(heading) };
  }
  const { text = '' } = script.passages[passage]?.plain ?? {};
  return { code, in: 'line', at: anchorOf(lineHashes(script), passage), words: firstWords(text) };
}

/** The passage that a finding is shown at; `undefined` for one that is shown at a heading. */
export function lineOf({ start }: Pick<Finding, 'start'>, { passages }: Script): number | undefined {
  const index = passages.findIndex((passage) => passage.start === start);
  return index === -1 ? undefined : index;
}
