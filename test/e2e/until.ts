/** Far more than a slow machine needs; a wait ends as soon as its condition holds. */
export const PATIENCE = 90_000;

/** What has not come by then was lost to something that the workbench did meanwhile, and is asked for again. */
export const SOON = 5_000;

const PAUSE = 100;

/** Whether work ends well. */
export function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/**
 * Reads again and again until the value is as expected.
 *
 * @param what What is waited for, for the error's message.
 * @returns The first value that is accepted.
 * @throws After `PATIENCE`, with the last value read.
 */
export async function until<T>(
  what: string,
  read: () => Promise<T>,
  accept: (value: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > deadline) throw new Error(`Waited for ${what}, but saw ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
