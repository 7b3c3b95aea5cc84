import type { Reading } from '../../core/index.js';
import { counted, POLARITY_WORDS, signed } from '../../report/index.js';
import {
  AUTHOR_READINGS,
  type LinePlaceParams,
  READ_LINE_AS_COMMAND,
} from '../../protocol/correctionMessages.js';
import { passageAt } from '../reading/places.js';
import type { ScriptReading } from '../reading/scriptReading.js';

/** How the author's word has changed the reading of a line, as Markdown; nothing where the model's stands. */
export function authorLines(
  { author, polarity, valence }: Reading,
  { corrected }: ScriptReading['heard'],
): readonly string[] {
  if (author === undefined) return [];
  const { model } = author;
  if (author.by === 'correction') {
    const said = AUTHOR_READINGS.find((reading) => reading.valence === valence);
    const yours = `**You read it as ${said?.words ?? POLARITY_WORDS[polarity]}** (${signed(valence)})`;
    return [`${yours}; the model as ${POLARITY_WORDS[model.polarity]} (${signed(model.valence)})`];
  }
  const from = counted(corrected.size, 'correction');
  return [`Moved from ${signed(model.valence)} to ${signed(valence)} by what your ${from} have in common`];
}

/** The link by which an author says how they read the line there. */
export function correctionLink(reading: ScriptReading, offset: number): readonly string[] {
  const { uri, positions } = reading.document;
  const passage = passageAt(reading, offset)?.passage;
  if (passage?.reading === undefined) return [];
  const place: LinePlaceParams = { uri, ...positions.positionAt(passage.start) };
  return [`[I read this line as …](command:${READ_LINE_AS_COMMAND}?${commandArguments([place])})`];
}

/** The arguments of a command in a link; a file's name may hold parentheses, which would end it. */
function commandArguments(values: readonly unknown[]): string {
  return encodeURIComponent(JSON.stringify(values)).replaceAll(
    /[!'()*~]/gu,
    (character) => `%${(character.codePointAt(0) ?? 0).toString(16)}`,
  );
}
