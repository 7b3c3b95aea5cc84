import { type Delivery, isDirection } from '../reading/delivery.js';
import type { RawReading } from '../reading/rawReading.js';
import type { WindowTexts } from '../reading/reader.js';
import type { Script } from './script.js';
import type { Window } from './windows.js';

/** A window of the script, or a line by itself: with its parenthetical, or bare. */
type Part =
  | { readonly texts: WindowTexts; readonly window: Window }
  | { readonly texts: WindowTexts; readonly window?: never; readonly passage: number; readonly as: As };

type As = keyof Delivery;

/** A script on its way through a reader: what the reader is given, and what has come back of it. */
export class RawScript {
  /**
   * What to read: window by window, each followed by those of its lines that a parenthetical directs, by themselves:
   * with it, and without.
   */
  readonly texts: readonly WindowTexts[];
  readonly #parts: readonly Part[];
  readonly #lines: (RawReading | undefined)[];
  readonly #alone = new Map<number, Partial<Record<As, RawReading>>>();

  /** @param windows The script's windows in the order in which they are read. */
  constructor(script: Script, windows: readonly Window[] = script.windows) {
    this.#parts = windows.flatMap((window) => partsOf(script, window));
    this.texts = this.#parts.map(({ texts }) => texts);
    this.#lines = script.passages.map(() => undefined);
  }

  /** Passage by passage, in its scene; holes where it has not been read. Grows as readings come in. */
  get lines(): readonly (RawReading | undefined)[] {
    return this.#lines;
  }

  /** Takes the readings of one of the `texts`; returns the window that it was, nothing for a line by itself. */
  take(index: number, readings: readonly RawReading[]): Window | undefined {
    const part = this.#parts[index];
    if (part === undefined) throw new RangeError(`There is no text ${index} to read.`);
    if (part.window !== undefined) this.#lines.splice(part.window.first, readings.length, ...readings);
    else this.#alone.set(part.passage, { ...this.#alone.get(part.passage), [part.as]: readings[0] });
    return part.window;
  }

  /** Passage by passage; holes where no parenthetical directs it, and where it has not been read. */
  deliveries(): readonly (Delivery<RawReading> | undefined)[] {
    const deliveries: (Delivery<RawReading> | undefined)[] = this.#lines.map(() => undefined);
    for (const [passage, { directed, bare }] of this.#alone) {
      if (directed !== undefined && bare !== undefined) deliveries[passage] = { directed, bare };
    }
    return deliveries;
  }
}

function partsOf({ passages }: Script, window: Window): readonly Part[] {
  const own = passages.slice(window.first, window.end);
  const alone = own.flatMap(({ plain: { text }, parenthetical }, offset): readonly Part[] => {
    if (!isDirection(parenthetical)) return [];
    const passage = window.first + offset;
    return [
      { texts: [{ text, parenthetical }], passage, as: 'directed' },
      { texts: [text], passage, as: 'bare' },
    ];
  });
  return [{ texts: own.map(({ plain }) => plain.text), window }, ...alone];
}
