'use strict';

const { monitorEventLoopDelay } = require('node:perf_hooks');

/*
 * Loaded into the language server with `--require` when it is measured, so that the product knows nothing of
 * it: on the message `start` it begins to measure how late the event loop is, on `stop` it answers.
 */
const delay = monitorEventLoopDelay({ resolution: 1 });
process.on('message', (message) => {
  if (message === 'start') {
    delay.reset();
    delay.enable();
    process.send?.({ started: true });
  } else if (message === 'stop') {
    delay.disable();
    process.send?.({ p99: delay.percentile(99) / 1e6, longest: delay.max / 1e6 });
  }
});
// Whoever measures need not close this way of talking for the server to end.
process.channel?.unref();
