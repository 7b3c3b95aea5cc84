/** Says a message in a reader's language, its `{0}`, `{1}` filled in. The message itself is English. */
export type Say = (message: string, ...values: readonly (string | number)[]) => string;

/** Messages as they stand in the code. */
export const inEnglish: Say = (message, ...values) => filled(message, values);

/** Messages by a dictionary from the English ones; what is not in it stays English. */
export function sayBy(words: Readonly<Record<string, string>>): Say {
  return (message, ...values) =>
    filled(Object.hasOwn(words, message) ? (words[message] ?? message) : message, values);
}

const COUNTED = {
  page: ['1 page', '{0} pages'],
  scene: ['1 scene', '{0} scenes'],
  line: ['1 line', '{0} lines'],
  minute: ['1 minute', '{0} minutes'],
} as const;

/** The messages of `sayCount`, for a dictionary. */
export const COUNTED_WORDS: readonly string[] = Object.values(COUNTED).flat();

/** `1 scene`, `2 scenes`. */
export function sayCount(say: Say, count: number, noun: keyof typeof COUNTED): string {
  const [one, many] = COUNTED[noun];
  return count === 1 ? say(one) : say(many, count);
}

/** `a`, `a and b`, `a, b and c`. */
export function sayList(say: Say, items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : say('{0} and {1}', items.slice(0, -1).join(', '), last);
}

function filled(message: string, values: readonly (string | number)[]): string {
  return message.replace(/\{(\d)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));
}
