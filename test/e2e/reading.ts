import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Editor } from './editor.js';
import { until } from './until.js';
import type { Workbench } from './workbench.js';

/** Marks by the number of their line. */
export type LineMarks = ReadonlyMap<number, string>;

/** Waits until the language status says that the script has been read. */
export async function untilRead(workbench: Workbench): Promise<void> {
  await until(
    'a script that has been read',
    () => workbench.languageStatus(),
    (lines) => lines.some((line) => /^Read\b(?!ing)/u.test(line)),
  );
}

/** Writes a script into the folder, opens it and waits until it has been read. */
export async function openWritten(workbench: Workbench, file: string, text: string): Promise<void> {
  writeFileSync(join(workbench.folder, file), text);
  await workbench.open(file);
  await untilRead(workbench);
}

/** The marks after the lines in view. */
export async function lineMarks(editor: Editor): Promise<LineMarks> {
  const drawn = await editor.decorations();
  return new Map(
    drawn.flatMap(({ line, after }) => (/[▲▼△▽•↗→↘·⊕⊙⊖]/u.test(after) ? [[line, after] as const] : [])),
  );
}

/** Waits until lines in view have marks that are accepted, any unless told. */
export function untilMarked(
  editor: Editor,
  accept = (marks: LineMarks): boolean => marks.size > 0,
): Promise<LineMarks> {
  return until('marks after lines', () => lineMarks(editor), accept);
}

/** The bars beside the lines in view, each with its colour. */
export async function bars(
  editor: Editor,
): Promise<readonly { readonly line: number; readonly color: string }[]> {
  const pictures = await editor.pictures();
  return pictures.map(({ line, svg }) => ({ line, color: /fill="([^"]+)"/u.exec(svg)?.[1] ?? '' }));
}
