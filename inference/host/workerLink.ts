import { Worker } from 'node:worker_threads';

import type { ModelMessage } from '../../protocol/readerMessages.js';
import type { OpenLink } from './modelLink.js';

/** ONNX Runtime's WASM build lives in a worker, which can be ended at any time. */
export function workerLink(program: URL): OpenLink {
  return ({ onMessage, onEnd }) => {
    // Standard output may be a language server's wire; what the runtime prints there is read and dropped.
    const worker = new Worker(program, { execArgv: [], stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (message: ModelMessage) => onMessage(message));
    worker.once('error', (error) => onEnd(error instanceof Error ? error.message : String(error)));
    worker.once('exit', (code) => onEnd(`it ended with exit code ${code}`));
    return {
      post: (message) => worker.postMessage(message),
      async close() {
        await worker.terminate();
      },
    };
  };
}
