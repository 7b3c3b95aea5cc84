import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { MODEL_FOLDER, PROGRAM_FOLDER, withModel } from './shippedModel.js';

withModel('a program that reads', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'undercurrent-test-'));
    await build({
      entryPoints: [fileURLToPath(new URL('readerProgram.ts', import.meta.url))],
      outfile: join(folder, 'program.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  interface Run {
    readonly program: ChildProcess;
    /** A folder that is the program's home, cache, temporary and working folder. */
    readonly home: string;
    readonly record: string;
    readonly recorded: () => string;
  }

  function start(name: string, runtime: string, task: string): Run {
    const home = join(folder, name);
    const record = join(folder, `${name}.txt`);
    mkdirSync(home);
    writeFileSync(record, '');
    const recorder = new URL('recorder.mjs', import.meta.url).href;
    const program = spawn(
      process.execPath,
      [join(folder, 'program.mjs'), fileURLToPath(MODEL_FOLDER), PROGRAM_FOLDER.href, runtime, task],
      {
        cwd: home,
        env: {
          PATH: process.env['PATH'],
          HOME: home,
          USERPROFILE: home,
          LOCALAPPDATA: home,
          APPDATA: home,
          XDG_CACHE_HOME: home,
          XDG_CONFIG_HOME: home,
          XDG_DATA_HOME: home,
          TMPDIR: home,
          TEMP: home,
          NODE_OPTIONS: `--import=${recorder}`,
          UNDERCURRENT_TEST_RECORD: record,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    return { program, home, record, recorded: () => readFileSync(record, 'utf8') };
  }

  async function run(
    name: string,
    runtime: string,
    task = 'read',
  ): Promise<Run & { readonly output: string }> {
    const started = start(name, runtime, task);
    assert.ok(started.program.stdout);
    const [output, [code]] = await Promise.all([text(started.program.stdout), once(started.program, 'exit')]);
    assert.equal(code, 0);
    return { ...started, output };
  }

  for (const [runtime, processes] of [
    ['native', 2],
    ['wasm', 1],
  ] as const) {
    it(`opens no connection, writes no file and leaves no process: ${runtime}`, async () => {
      const { home, output, recorded } = await run(runtime, runtime);
      assert.equal(output, `readings 2 children ${processes - 1}\nclosed children 0\n`);
      assert.deepEqual(readdirSync(home), []);
      assert.doesNotMatch(recorded(), /^network/m);
      assert.equal(recorded().match(/^start /gm)?.length, processes);
    });
  }

  it('would be caught at opening a connection', async () => {
    const { recorded } = await run('caught', 'native', 'network');
    assert.match(recorded(), /^network fetch$/m);
  });

  it('takes its reading process with it when it is killed', async () => {
    const { program, record, recorded } = start('killed', 'native', 'wait');
    assert.ok(program.stdout);
    await once(program.stdout, 'data');
    assert.match(recorded(), /^start \d+ .*readerProcess\.js$/m);
    const recorder = watch(record);
    program.kill('SIGKILL');
    while (!/^exit \d+ .*readerProcess\.js$/m.test(recorded())) await once(recorder, 'change');
    recorder.close();
  });
});
