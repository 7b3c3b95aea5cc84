import './model/telemetryOff.js';

import { parentPort } from 'node:worker_threads';

import { serveModel } from './model/serveModel.js';
import { loadTokenModel } from './model/tokenModel.js';

// The worker that reads with ONNX Runtime's WASM build, where there is no native one.
if (parentPort === null) throw new Error('This file runs as a worker.');
const port = parentPort;
serveModel(
  {
    post: (message) => port.postMessage(message),
    listen: (onMessage) => port.on('message', onMessage),
  },
  loadTokenModel,
);
