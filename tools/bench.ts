import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchActivation } from './bench/activation.js';
import { featureScript, ROOT } from './bench/inputs.js';
import { markdownTable } from './bench/measure.js';
import { benchPanel } from './bench/panel.js';
import { benchParser } from './bench/parser.js';
import { benchReader } from './bench/reader.js';
import { benchServer } from './bench/server.js';

/**
 * `npm run bench [-- --write]`: measures what docs/performance.md promises and prints it beside the targets;
 * with `--write` it also puts the table there.
 */

const PLACE = /(<!-- measured -->)[^]*(<!-- end of measured -->)/u;

const script = featureScript();
const measurements = [
  ...benchParser(),
  ...(await benchReader(script)),
  ...(await benchServer(script)),
  ...benchActivation(),
  ...(await benchPanel()),
];
const { model = 'unknown processor' } = cpus()[0] ?? {};
const machine = `${cpus().length} cores of ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
const report = `Measured with ${script.name} on ${machine}.\n\n${markdownTable(measurements)}`;
process.stdout.write(`${report}\n`);
if (process.argv.includes('--write')) {
  const path = join(ROOT, 'docs', 'performance.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace(PLACE, `$1\n\n${report}\n\n$2`));
}
