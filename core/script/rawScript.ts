import { type Delivery, isDirection } from '../reading/delivery.js';
import type { RawReading } from '../reading/rawReading.js';
import type { WindowTexts } from '../reading/reader.js';
import type { Script } from './script.js';
import type { Window } from './windows.js';

/** A script on its way through a reader: what the reader is given, and what has come back of it. */
export class RawScript {
  /** The script's windows, and then each line with a parenthetical by itself, twice: with it, and without. */
  readonly texts: readonly WindowTexts[];
  readonly #windows: readonly Window[];
  readonly #lines: (RawReading | undefined)[];
  /** The passages with a parenthetical, and what came back of their two texts. */
  readonly #directed: readonly number[];
  readonly #alone: (RawReading | undefined)[] = [];

  /** @param windows The script's windows in the order in which they are read. */
  constructor({ passages, windows: inOrder }: Script, windows: readonly Window[] = inOrder) {
    this.#windows = windows;
    this.#lines = passages.map(() => undefined);
    const directions = passages.flatMap(({ plain: { text }, parenthetical }, passage) =>
      isDirection(parenthetical) ? [{ passage, text, parenthetical }] : [],
    );
    this.#directed = directions.map(({ passage }) => passage);
    this.texts = [
      ...windows.map(({ first, end }) => passages.slice(first, end).map(({ plain }) => plain.text)),
      ...directions.flatMap(({ text, parenthetical }) => [[{ text, parenthetical }], [text]]),
    ];
  }

  /** Passage by passage, in its scene; holes where it has not been read. Grows as readings come in. */
  get lines(): readonly (RawReading | undefined)[] {
    return this.#lines;
  }

  /** Takes the readings of one of the `texts`; returns the window that it was, nothing for a line by itself. */
  take(index: number, readings: readonly RawReading[]): Window | undefined {
    const window = this.#windows[index];
    if (window === undefined) this.#alone[index - this.#windows.length] = readings[0];
    else this.#lines.splice(window.first, readings.length, ...readings);
    return window;
  }

  /** Passage by passage; holes where there is no parenthetical, and where it has not been read. */
  deliveries(): readonly (Delivery<RawReading> | undefined)[] {
    const deliveries: (Delivery<RawReading> | undefined)[] = this.#lines.map(() => undefined);
    for (const [at, passage] of this.#directed.entries()) {
      const [directed, bare] = this.#alone.slice(2 * at, 2 * at + 2);
      if (directed !== undefined && bare !== undefined) deliveries[passage] = { directed, bare };
    }
    return deliveries;
  }
}
