import './model/telemetryOff.js';

import { serveModel } from './model/serveModel.js';

// The child process that reads with native ONNX Runtime. It lives as long as the one that started it wants: a
// Ctrl-C in the terminal reaches both, and is for the other to answer.
process.on('disconnect', () => process.exit());
process.on('SIGINT', () => undefined);
serveModel(
  {
    post: (message) => process.send?.(message),
    listen: (onMessage) => process.on('message', onMessage),
  },
  // Loaded here, so that a native library that does not load is reported like any other failure.
  async (message) => (await import('./model/tokenModel.js')).loadTokenModel(message),
);
