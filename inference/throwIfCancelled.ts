import type { CancelSignal } from '../core/index.js';

/** Throws the signal's reason, or an `AbortError` where it gives none. */
export function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw signal.reason ?? new DOMException('The reading was cancelled.', 'AbortError');
}
