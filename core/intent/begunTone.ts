/** From the opening of a tone mark to the caret; the word may be begun. */
const IN_TONE = /\[\[\s*tone\s*:(?<space>\s*)(?<word>\p{L}*)$/iu;

/** What has been written of a tone after its colon. */
export interface BegunTone {
  readonly space: string;
  readonly word: string;
}

/** The tone that text ends in the middle of, such as `[[tone: hop`; `undefined` where it ends elsewhere. */
export function begunTone(before: string): BegunTone | undefined {
  const { space, word } = IN_TONE.exec(before)?.groups ?? {};
  return space === undefined || word === undefined ? undefined : { space, word };
}
