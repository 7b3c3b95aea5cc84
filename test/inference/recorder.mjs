// Preloaded into every process of a program under test: writes to a file when each starts and ends, and what
// it tries to reach over the network, which fails.
import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const require = createRequire(import.meta.url);

function record(what) {
  appendFileSync(process.env.UNDERCURRENT_TEST_RECORD, `${what}\n`);
}

function forbid(owner, name, as) {
  owner[name] = () => {
    record(`network ${as}`);
    throw new Error(`${as} is forbidden`);
  };
}

for (const [module, names] of [
  ['node:net', ['connect', 'createConnection', 'createServer']],
  ['node:dgram', ['createSocket']],
  ['node:http', ['request', 'get', 'createServer']],
  ['node:https', ['request', 'get']],
  ['node:http2', ['connect']],
  ['node:tls', ['connect']],
  ['node:dns', ['lookup', 'resolve', 'resolve4', 'resolve6']],
  ['node:dns/promises', ['lookup', 'resolve', 'resolve4', 'resolve6']],
]) {
  for (const name of names) forbid(require(module), name, `${module} ${name}`);
}
forbid(require('node:net').Socket.prototype, 'connect', 'a socket');
forbid(globalThis, 'fetch', 'fetch');
syncBuiltinESMExports();

if (isMainThread) {
  const program = process.argv[1] ?? '';
  record(`start ${process.pid} ${program}`);
  process.on('exit', () => record(`exit ${process.pid} ${program}`));
}
