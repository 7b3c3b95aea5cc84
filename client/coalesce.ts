import type { After } from './timer.js';

/** Work that is done less often than it is asked for. */
export interface Coalesced {
  ask(): void;
  dispose(): void;
}

/** Does the work at most once in so many milliseconds, however often it is asked for, and a last time after. */
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

/** Does the work once nobody has asked for it for so many milliseconds. */
export function whenQuiet(after: After, milliseconds: number, work: () => void): Coalesced {
  const pause: { withdraw?: () => void } = {};
  const dispose = (): void => pause.withdraw?.();
  return {
    ask() {
      dispose();
      pause.withdraw = after(milliseconds, work);
    },
    dispose,
  };
}
