import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CancelSignal, Steps } from '../../core/index.js';

/** How long the event loop is held at a time, in milliseconds: half of what anyone may wait for it. */
const SLICE = 5;

/** Does long work a slice at a time, and lets everything else go in between. Rejects when the signal is aborted. */
export async function inSlices<Result>(steps: Steps<Result>, signal?: CancelSignal): Promise<Result> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await nextTurn();
    if (signal?.aborted === true) throw signal.reason;
    end = performance.now() + SLICE;
  }
}
