import { createHash } from 'node:crypto';

import type { WindowTexts } from '../../core/index.js';

/** Names a window read by one version of a model: 32 hexadecimal digits that say nothing of its text. */
export function windowKey(version: string, texts: WindowTexts): string {
  return createHash('sha256')
    .update(JSON.stringify([version, ...texts]))
    .digest('hex')
    .slice(0, 32);
}
