/** Screenplay text as Markdown that shows it letter by letter: no markup, no link, no HTML comes of it. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]()#+\-.!|<>~$&:]/gu, (character) => `&#${character.codePointAt(0) ?? 32};`);
}
