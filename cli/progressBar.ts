const WIDTH = 32;
const CLEAR_LINE = '\r\u001B[2K';

/** A progress bar on a terminal; on anything else it stays silent. */
export interface ProgressBar {
  update(done: number, total: number): void;
  clear(): void;
}

const SILENT: ProgressBar = { update: () => undefined, clear: () => undefined };

export function createProgressBar(stream: NodeJS.WriteStream, label: string): ProgressBar {
  if (!stream.isTTY) return SILENT;
  let shown = '';
  return {
    update(done, total) {
      const filled = total > 0 ? Math.round((WIDTH * done) / total) : 0;
      const text = `${label} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${total}`;
      if (text === shown) return;
      shown = text;
      stream.write(`${CLEAR_LINE}${text}`);
    },
    clear() {
      if (shown !== '') stream.write(CLEAR_LINE);
    },
  };
}
