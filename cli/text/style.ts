import { styleText } from 'node:util';

/** How text is dressed for a terminal, or left plain for anything else. */
export interface Style {
  pleasant(text: string): string;
  unpleasant(text: string): string;
  faint(text: string): string;
  strong(text: string): string;
}

export const PLAIN_STYLE: Style = {
  pleasant: (text) => text,
  unpleasant: (text) => text,
  faint: (text) => text,
  strong: (text) => text,
};

/** Blue and yellow rather than green and red: they stay apart for colour-blind readers. */
const COLORED: Style = {
  pleasant: (text) => styleText('yellow', text, { validateStream: false }),
  unpleasant: (text) => styleText('blue', text, { validateStream: false }),
  faint: (text) => styleText('dim', text, { validateStream: false }),
  strong: (text) => styleText('bold', text, { validateStream: false }),
};

/** Colour where the stream shows it; `NO_COLOR` and `FORCE_COLOR` are honoured (no-color.org). */
export function styleFor(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Style {
  const { NO_COLOR: noColor, FORCE_COLOR: force } = environment;
  if (noColor !== undefined && noColor !== '') return PLAIN_STYLE;
  if (force !== undefined && force !== '' && force !== '0') return COLORED;
  return stream.isTTY && stream.hasColors() ? COLORED : PLAIN_STYLE;
}
