import type { After } from '../timer.js';

/** Work that is done at most once in so many milliseconds, however often it is asked for, and a last time after. */
export interface Coalesced {
  ask(): void;
  dispose(): void;
}

export function coalesce(after: After, milliseconds: number, work: () => void): Coalesced {
  const pause: { withdraw?: () => void; askedAgain: boolean } = { askedAgain: false };
  const ask = (): void => {
    pause.askedAgain = pause.withdraw !== undefined;
    if (pause.askedAgain) return;
    pause.withdraw = after(milliseconds, () => {
      delete pause.withdraw;
      if (pause.askedAgain) ask();
    });
    work();
  };
  return { ask, dispose: () => pause.withdraw?.() };
}
