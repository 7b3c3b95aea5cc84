const WIDTH = 32;
const CLEAR_LINE = '\r\u001B[2K';

/** A progress bar on a terminal that can take a line back; on anything else it stays silent. */
export interface ProgressBar {
  update(done: number, total: number): void;
  clear(): void;
}

const SILENT: ProgressBar = { update: () => undefined, clear: () => undefined };

export function createProgressBar(
  stream: NodeJS.WriteStream,
  { TERM: terminal }: NodeJS.ProcessEnv,
  label: string,
): ProgressBar {
  if (!stream.isTTY || terminal === 'dumb') return SILENT;
  let shown = '';
  return {
    update(done, total) {
      const text = progressText(label, done, total, stream.columns);
      if (text === shown) return;
      shown = text;
      stream.write(`${CLEAR_LINE}${text}`);
    },
    clear() {
      if (shown !== '') stream.write(CLEAR_LINE);
    },
  };
}

/** A bar with its numbers that leaves the last column free: a line that wraps cannot be taken back. */
export function progressText(label: string, done: number, total: number, columns: number): string {
  const counts = `${done} of ${total}`;
  const room = (columns > 0 ? columns : 80) - 1;
  const width = Math.max(0, Math.min(WIDTH, room - label.length - counts.length - 2));
  const filled = total > 0 ? Math.round((width * done) / total) : 0;
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
  return [label, bar, counts]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, room);
}
