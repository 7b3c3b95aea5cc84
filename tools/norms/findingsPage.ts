import { FINDING_RULES, type FindingRule, isQuiet } from '../../core/index.js';

/** A place in docs/findings.md that is generated. */
const placeOf = (name: string) => new RegExp(`(<!-- ${name} -->)[^]*(<!-- end of ${name} -->)`, 'u');

/** The page with what is generated put in its places; throws an `Error` when it has no such place. */
export function fillPage(page: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((filled, [name, text]) => {
    if (!placeOf(name).test(filled)) throw new Error(`The page has no place for the ${name}.`);
    return filled.replace(
      placeOf(name),
      (_, open: string, close: string) => `${open}\n\n${text}\n\n${close}`,
    );
  }, page);
}

/** All findings as a Markdown table: when each is seen, and what it rests on. */
export function rulesTable(rules: readonly FindingRule[] = FINDING_RULES): string {
  const rows = rules.map((rule) => [`\`${rule.code}\``, rule.title, rule.seenWhen, restsOn(rule)]);
  return [['code', 'says', 'seen when', 'rests on'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function restsOn(rule: FindingRule): string {
  if (rule.measure !== undefined) return 'a norm';
  return isQuiet(rule) ? 'a minimum length' : 'the author’s mark';
}
