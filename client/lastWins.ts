/**
 * Makes work of which one run goes on at a time: however often it is asked for meanwhile, it is done once more after.
 * The result resolves when nothing is left to do.
 */
export function lastWins(work: () => Promise<void>): () => Promise<void> {
  const state = { running: false, asked: false };
  return async () => {
    state.asked = true;
    if (state.running) return;
    state.running = true;
    try {
      while (state.asked) {
        state.asked = false;
        await work();
      }
    } finally {
      state.running = false;
    }
  };
}
