import { type CancellationToken, ProgressLocation, window } from 'vscode';

/** What takes longer than this shows that it is going on. */
const PATIENCE_MS = 400;

/** Waits for work; where that takes a while, says so and lets the writer give up on it, which its signal tells. */
export async function withPatience<T>(
  title: string,
  begin: (signal: AbortSignal) => Promise<T>,
): Promise<T | 'cancelled'> {
  const control = new AbortController();
  const work = begin(control.signal);
  const late = Symbol('late');
  const first = await Promise.race([work, pause(late)]);
  if (first !== late) return first as T;
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, (_, token) => Promise.race([work, cancelled(token, control)]));
}

function pause<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, value));
}

function cancelled(token: CancellationToken, control: AbortController): Promise<'cancelled'> {
  return new Promise((resolve) =>
    token.onCancellationRequested(() => {
      // First of all: work that ends because of it has not failed.
      resolve('cancelled');
      control.abort();
    }),
  );
}
