import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScreenplay } from '../../core/index.js';
import { REPOSITORY, sampleScreenplays } from '../corpus.js';

/** Runs a program as a package that depends on ours would, with nothing but Node. */
function runModule(program: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  });
}

describe('the library undercurrent/core', () => {
  it('is found by its own name and parses as the command does', () => {
    const text = 'INT. ROOM - DAY\n\nBOB ^\nHi.';
    const program = `
      import { parseScreenplay } from 'undercurrent/core';
      const { elements, problems } = parseScreenplay(${JSON.stringify(text)});
      console.log(JSON.stringify({ elements, problems }));`;
    const { elements, problems } = parseScreenplay(text);
    assert.deepEqual(JSON.parse(runModule(program)), { elements, problems });
  });

  it('knows neither Node nor a browser', () => {
    const program = `
      for (const name of ['process', 'require', 'Buffer', 'setTimeout']) delete globalThis[name];
      const core = await import('undercurrent/core');
      console.log(core.parseScreenplay('BOB\\nHi.').elements.length);`;
    assert.equal(runModule(program).trim(), '2');
  });

  it('has its types beside it', () => {
    const manifest = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
    for (const path of Object.values<string>(manifest.exports['./core']))
      assert.ok(existsSync(join(REPOSITORY, path)), path);
  });
});

describe('the samples', () => {
  for (const { name, text } of sampleScreenplays()) {
    it(`${name} is well-formed`, () => {
      const { elements, problems } = parseScreenplay(text);
      assert.deepEqual(problems, []);
      assert.ok(elements.filter(({ type }) => type === 'scene_heading').length >= 8);
    });
  }

  it('show every kind of element', () => {
    const types = new Set(
      sampleScreenplays().flatMap(({ text }) => parseScreenplay(text).elements.map(({ type }) => type)),
    );
    assert.equal(types.size, 14, [...types].join(' '));
  });
});
