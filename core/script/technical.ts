/** Longer than this, a line says more than how the picture changes. */
const LONGEST_TECHNICAL = 48;

/**
 * Words to the printer and the editor, which would otherwise be read as if they meant something. Where the word for the
 * change is in capitals, anything short may follow (`DISSOLVE THROUGH LIST TO:`); in small letters only what is
 * said of nothing else may, for `Cut flowers in a vase.` is a picture. Iris is a name, in capitals too.
 */
const TECHNICAL: readonly RegExp[] = [
  /^(?:(?:SLOW|SMASH|MATCH|HARD|JUMP) )?(?:FADE|CUT|DISSOLVE|WIPE)\b.{0,24}[.:]?$/u,
  /^(?:(?:slow|smash|match|hard|jump) )?(?:fade|cut|dissolve|wipe|iris(?= in| out))(?: in| out| up)?(?: back)?(?: to| on| from)?(?: black| white| titles?| credits)?[.:;…]{0,3}$/iu,
  /^(?:THE )?END(?: (?:OF|of) .{0,40})?[.:]?$/u,
  /^(?:the )?end(?: of (?:the )?(?:act|part|chapter|episode|teaser|flashback|memory|dream|montage|film|movie|show|season)(?: [\p{L}\p{N}]+)?)?[.:;]?$/iu,
  /^(?:continued|more|intercut|title|super|insert|back to scene|\(?cont(?:inued|['’]d)\)?|omitted)[.:]?$/iu,
];

/** Whether a plain text of action is such words and no more. */
export function isTechnical(text: string): boolean {
  return text.length <= LONGEST_TECHNICAL && TECHNICAL.some((pattern) => pattern.test(text));
}
