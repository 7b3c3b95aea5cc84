import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { REPOSITORY, sampleScreenplays } from '../corpus.js';
import { flatScene } from '../e2e/flatScenes.js';

const CLI = join(REPOSITORY, 'dist', 'cli.js');

/** What neovim.lua saw. */
interface Report {
  readonly problem?: string;
  readonly attached: boolean;
  readonly stopped: boolean;
  readonly diagnostics: readonly string[];
  readonly hover: string;
  readonly hints: number;
  readonly line_hover: string;
  readonly symbols: readonly string[];
  readonly found: readonly string[];
  readonly folds: number;
  readonly lenses: readonly string[];
  readonly actions: readonly string[];
  readonly told: string;
  readonly edited: string;
  readonly messages: readonly string[];
}

/** What neovimConfigured.lua saw. */
interface Configured {
  readonly problem?: string;
  readonly name?: string;
  readonly filetype: string;
  readonly lenses: readonly string[];
}

const missing = [
  ...(spawnSync('nvim', ['--version']).status === 0 ? [] : ['Neovim']),
  ...(existsSync(CLI) ? [] : [CLI]),
].join(' and ');
const describeInNeovim = missing === '' ? describe : describe.skip;

/** The first lines in Lua after a remark in docs/editors.md. */
function documented(remark: string): string {
  const text = readFileSync(join(REPOSITORY, 'docs', 'editors.md'), 'utf8');
  const [, lua] = /```lua\n([^]*?)```/u.exec(text.slice(text.indexOf(`<!-- ${remark} -->`))) ?? [];
  assert.ok(lua !== undefined);
  return lua;
}

describeInNeovim(`the server in Neovim${missing === '' ? '' : ` (skipped: ${missing} is missing)`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'undercurrent-neovim-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, 'script.fountain');
  /** What a Lua file writes that is run in a Neovim with the sample open. */
  const runIn = <Result extends { readonly problem?: string }>(init: string, lua: string): Result => {
    const sample = sampleScreenplays().find(({ name }) => name.startsWith('one-left-glove'));
    const reportPath = join(folder, 'report.json');
    rmSync(reportPath, { force: true });
    writeFileSync(script, `${sample?.text ?? ''}\n\nBEA ^\nUmbrellas.\n\n${flatScene('ATTIC', 'table')}`);
    const luaPath = join(REPOSITORY, 'test', 'server', lua);
    const { stderr } = spawnSync(
      'nvim',
      ['--headless', '-u', init, '-i', 'NONE', '-n', script, '-c', `luafile ${luaPath}`],
      {
        encoding: 'utf8',
        timeout: 110_000,
        env: {
          ...process.env,
          PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
          XDG_STATE_HOME: folder,
          XDG_CACHE_HOME: folder,
          UNDERCURRENT_REPORT: reportPath,
          UNDERCURRENT_NODE: process.execPath,
          UNDERCURRENT_CLI: CLI,
        },
      },
    );
    assert.ok(existsSync(reportPath), stderr);
    const result = JSON.parse(readFileSync(reportPath, 'utf8')) as Result;
    assert.equal(result.problem, undefined);
    return result;
  };
  let report: Report;

  before(() => {
    report = runIn<Report>('NONE', 'neovim.lua');
  });

  it('shows a code lens above each scene when configured as the docs say', () => {
    const init = join(folder, 'init.lua');
    writeFileSync(init, documented('neovim 0.7'));
    const command = `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`;
    writeFileSync(join(folder, 'undercurrent'), command, { mode: 0o755 });
    const { name, filetype, lenses } = runIn<Configured>(init, 'neovimConfigured.lua');
    assert.deepEqual([name, filetype], ['undercurrent', 'fountain']);
    assert.ok(lenses.length > 10 && lenses.some((title) => title.startsWith('reads as')), lenses.join());
  });
  it('is attached, and stops when told to', () =>
    assert.deepEqual([report.attached, report.stopped], [true, true]));
  it('gives diagnostics', () => assert.deepEqual(report.diagnostics, ['undercurrent/orphan-dual-dialogue']));
  it('shows a hover', () => assert.match(report.hover, /^\*\*Reads as .*Speaking: RAFI, BEA/su));
  it('shows a hover on a line of dialogue, with numbers that can be read', () => {
    assert.ok(report.hints > 0);
    assert.match(report.line_hover, /^\*\*Reads as .*Driven by \*.*[−+]\d\.\d\d/su);
    assert.doesNotMatch(report.line_hover, /&#|\\/u);
  });
  it('gives symbols of the document and the workspace', () => {
    assert.deepEqual(report.symbols, ['LOST', 'FOUND']);
    assert.ok(report.found.includes('INT. LOST PROPERTY OFFICE - MORNING'));
  });
  it('gives folds', () => assert.ok(report.folds > 10));
  it('gives a code lens for each scene', () => {
    assert.ok(report.lenses.length > 10);
    assert.ok(report.lenses.some((title) => title.startsWith('reads as')));
  });
  it('offers what can be done about a finding, and compares its scene in a message', () => {
    const ignoring = ['here', 'in this scene', 'in this script'].map(
      (within) => `Ignore flat-scene ${within}`,
    );
    for (const title of ['Compare with the scenes around', ...ignoring])
      assert.ok(report.actions.includes(title), report.actions.join());
    assert.match(report.told, /^Before: .*\nHere: INT\. ATTIC - DAY reads as /u);
  });
  it('follows edits', () => assert.equal(report.edited, 'INT. NEW ROOM - DAY'));
  it('troubles the writer with no message', () => assert.deepEqual(report.messages, []));
});
