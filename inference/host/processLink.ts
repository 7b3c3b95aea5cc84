import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

import type { ModelMessage } from '../../protocol/readerMessages.js';
import type { OpenLink } from './modelLink.js';

/** Enough of what the process wrote to explain its end. */
const STDERR_TAIL = 2_000;

export interface ProcessLinkOptions {
  /** The bundle of `readerProcess.ts`. */
  readonly program: URL;
  /** Lets everything else on the machine go first. */
  readonly background: boolean;
}

/** Native ONNX Runtime lives in a child process: ending a thread in the middle of a run aborts the program. */
export function processLink({ program, background }: ProcessLinkOptions): OpenLink {
  return ({ onMessage, onEnd }) => {
    const child = fork(fileURLToPath(program), [], {
      serialization: 'advanced',
      execArgv: [],
      env: { ...process.env, ORT_DISABLE_TELEMETRY: '1' },
      // Standard output may be a language server's wire.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const finalWords = stderrTail(child);
    if (background) lowerPriority(child);
    child.on('message', (message) => onMessage(message as ModelMessage));
    const ended = new Promise<void>((resolve) => {
      const end = (reason: string): void => {
        onEnd(reason);
        resolve();
      };
      child.on('error', (error) => end(error.message));
      child.once('close', (code, signal) => end(`${exitReason(code, signal)}${finalWords()}`));
    });
    return {
      post(message) {
        if (child.connected) child.send(message, ignoreSendError);
      },
      async close() {
        child.kill('SIGKILL');
        await ended;
      },
    };
  };
}

/** A message that cannot be sent means that the process is going: its end is reported by `close`. */
function ignoreSendError(): void {}

function stderrTail(child: ChildProcess): () => string {
  const chunks: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    chunks.splice(0, chunks.length, (chunks.join('') + chunk).slice(-STDERR_TAIL));
  });
  return () => lastWords(chunks.join(''));
}

/** The line that says what was thrown, or else the last line. */
function lastWords(stderr: string): string {
  const line = /^\w*Error\b.*$/m.exec(stderr)?.[0] ?? stderr.trim().split('\n').at(-1) ?? '';
  return line === '' ? '' : ` (${line})`;
}

function lowerPriority({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not every system allows it, and the reading is as right without.
  }
}

function exitReason(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === null ? `it ended with exit code ${code ?? 'unknown'}` : `it was ended by ${signal}`;
}
