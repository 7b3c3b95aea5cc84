import { readFileSync } from 'node:fs';

import { createReader, type Runtime } from '../../inference/index.js';

/*
 * A program that reads, to be run as users run it: bundled, in a process of its own. Its arguments are the
 * model's folder, the folder of the bundles, the runtime, and what to do: `read` reads and closes, `wait`
 * reads and then waits to be killed, `network` proves that the recorder sees what it should.
 */
const [modelFolder = '', programFolder = '', runtime = 'auto', task = 'read'] = process.argv.slice(2);

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The processes that the recorder has seen start, this one left out, and that still run. */
function childrenAlive(): readonly number[] {
  const record = readFileSync(process.env['UNDERCURRENT_TEST_RECORD'] ?? '', 'utf8');
  const pids = Array.from(record.matchAll(/^start (\d+)/gm), ([, pid]) => Number(pid));
  return pids.filter((pid) => pid !== process.pid && isAlive(pid));
}

if (task === 'network') await reachOut();

async function reachOut(): Promise<void> {
  try {
    await fetch('http://127.0.0.1:9/');
  } catch {
    // The recorder does not let it through.
  }
}

const reader = await createReader({
  modelFolder,
  programFolder: new URL(programFolder),
  runtime: runtime as Runtime,
  threads: 1,
});
const [readings = []] = await reader.read([['You came back.', 'I said I would.']]);
console.log(`readings ${readings.length} children ${childrenAlive().length}`);
if (task !== 'wait') {
  await reader.close();
  console.log(`closed children ${childrenAlive().length}`);
}
