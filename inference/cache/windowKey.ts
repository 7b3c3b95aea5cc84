import { createHash } from 'node:crypto';

import { cueOf, textOf, type WindowTexts } from '../../core/index.js';

/**
 * Names a window read by one version of a model: 32 hexadecimal digits that say nothing of its text. A text with
 * a parenthetical is a pair, so that no text alone has its name.
 */
export function windowKey(version: string, texts: WindowTexts): string {
  return createHash('sha256')
    .update(JSON.stringify([version, ...texts.map(named)]))
    .digest('hex')
    .slice(0, 32);
}

function named(passage: WindowTexts[number]): string | readonly [cue: string, text: string] {
  const cue = cueOf(passage);
  return cue === '' ? textOf(passage) : [cue, textOf(passage)];
}
