import type { Scratch } from './scratchFiles.js';
import type { WhatIfs } from './whatIfs.js';

/** A what-if with its text. */
export interface OpenScratch<Copy> {
  readonly scratch: Scratch;
  readonly copy: Copy;
  /** Whether it has been begun just now, so that nothing is tried out in it yet. */
  readonly isNew: boolean;
}

/**
 * Opens the what-if of a script, which is begun with a text where there is none or where the one there was is forgotten,
 * as its file is gone; `undefined` where it cannot be opened.
 *
 * @param uri The script, or its what-if.
 * @param open Gives nothing where a what-if cannot be opened, and forgets it where it is gone.
 */
export async function openOrBegin<Copy>(
  whatIfs: Pick<WhatIfs, 'at' | 'of' | 'begin'>,
  open: (scratch: Scratch) => Promise<Copy | undefined>,
  uri: string,
  text: string,
): Promise<OpenScratch<Copy> | undefined> {
  const known = whatIfs.at(uri) ?? whatIfs.of(uri);
  const copy = known && (await open(known));
  if (known !== undefined && copy !== undefined) return { scratch: known, copy, isNew: false };
  // What is still there is not put aside for another: the writer's own words are in it.
  if (known !== undefined && whatIfs.at(known.uri) !== undefined) return undefined;
  const scratch = await whatIfs.begin(uri, text);
  const begun = await open(scratch);
  return begun && { scratch, copy: begun, isNew: true };
}
