/** A server that ends this often within this time is not started again. */
const MOST_ENDS = 4;
const WITHIN_MS = 180_000;

/** Tells, each time the server has ended, whether to start it again. */
export function createRestartPolicy(now: () => number): () => boolean {
  const ends: number[] = [];
  return () => {
    ends.push(now());
    const recent = ends.filter((at) => now() - at < WITHIN_MS);
    ends.splice(0, ends.length, ...recent);
    return recent.length < MOST_ENDS;
  };
}
