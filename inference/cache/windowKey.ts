import { createHash } from 'node:crypto';

import { cueOf, textOf, type WindowTexts } from '../../core/index.js';

/**
 * Names a window read by one version of a model: 32 hexadecimal digits that say nothing of its text. A text with
 * a parenthetical is a pair, so that no text alone has its name.
 */
export function windowKey(version: string, texts: WindowTexts): string {
  return hashed(nameOf(version, texts));
}

/**
 * The keys of windows that are asked for again and again, as `windowKey` makes them. Those of the last asking are
 * remembered: hashing a whole script after each edit takes ten times as long as knowing it again.
 */
export class WindowKeys {
  readonly #version: string;
  #known: ReadonlyMap<string, string> = new Map();

  constructor(version: string) {
    this.#version = version;
  }

  /** One key for each window. */
  of(windows: readonly WindowTexts[]): readonly string[] {
    const keys = new Map<string, string>();
    const all = windows.map((texts) => {
      const name = nameOf(this.#version, texts);
      const key = this.#known.get(name) ?? hashed(name);
      keys.set(name, key);
      return key;
    });
    this.#known = keys;
    return all;
  }
}

function nameOf(version: string, texts: WindowTexts): string {
  return JSON.stringify([version, ...texts.map(named)]);
}

function hashed(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

function named(passage: WindowTexts[number]): string | readonly [cue: string, text: string] {
  const cue = cueOf(passage);
  return cue === '' ? textOf(passage) : [cue, textOf(passage)];
}
