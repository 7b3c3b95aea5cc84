import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { saveFailure, saveFile, type SavingFileSystem } from '../../client/panel/saveFile.js';
import { say } from './plainSay.js';

/** As much of a URI as saving needs. */
function uri(scheme: string, path: string): Uri {
  const value = {
    scheme,
    path,
    with: (change: { readonly path?: string }) => uri(scheme, change.path ?? path),
    toString: () => `${scheme}:${path}`,
  };
  return value as Uri;
}

/** A disk in memory, full or not. */
function createDisk(problem?: Error) {
  const files = new Map<string, string>();
  const written: string[] = [];
  const disk: SavingFileSystem = {
    async writeFile({ path }, content) {
      written.push(path);
      files.set(path, Buffer.from(content).toString());
      if (problem !== undefined) throw problem;
    },
    async rename(from, to) {
      files.set(to.path, files.get(from.path) ?? '');
      files.delete(from.path);
    },
    async delete({ path }) {
      if (!files.delete(path)) throw new Error('not there');
    },
  };
  return { disk, files, written };
}

const CONTENT = Buffer.from('scene');
const SCRIPT = uri('file', '/plays/a.fountain');

describe('a saved file', () => {
  it('is written beside its place on a disk, and renamed', async () => {
    const { disk, files, written } = createDisk();
    await saveFile(disk, uri('file', '/plays/a.arc.svg'), CONTENT, SCRIPT);
    assert.deepEqual([...files], [['/plays/a.arc.svg', 'scene']]);
    assert.match(written.join(), /^\/plays\/\.a\.arc\.svg\.[0-9a-f]{8}\.tmp$/u);
  });

  it('is written at once in other places', async () => {
    const { disk, written } = createDisk();
    await saveFile(disk, uri('vscode-vfs', '/plays/a.arc.svg'), CONTENT, SCRIPT);
    assert.deepEqual(written, ['/plays/a.arc.svg']);
  });

  it('leaves nothing half-written behind, and tells what went wrong first', async () => {
    const { disk, files } = createDisk(new Error('disk full'));
    await assert.rejects(saveFile(disk, uri('file', '/plays/a.arc.svg'), CONTENT, SCRIPT), /disk full/u);
    assert.deepEqual([...files], []);
  });

  it('is never another script', async () => {
    const { disk, written } = createDisk();
    await assert.rejects(
      saveFile(disk, uri('file', '/plays/b.Fountain'), CONTENT, SCRIPT),
      (error) => saveFailure(say, error) === 'that is the name of a screenplay',
    );
    assert.deepEqual(written, []);
  });

  it('is never the script itself', async () => {
    const { disk, written } = createDisk();
    const saving = saveFile(disk, SCRIPT, CONTENT, uri('file', '/plays/a.fountain'));
    const isScript = (error: unknown) => saveFailure(say, error) === 'that is the script itself';
    await assert.rejects(saving, isScript);
    const whatIf = uri('file', '/storage/a (what if).fountain');
    await assert.rejects(saveFile(disk, SCRIPT, CONTENT, whatIf, SCRIPT), isScript);
    assert.deepEqual(written, []);
  });

  it('that cannot be saved has a reason in plain words', () => {
    const error = (code: string) => Object.assign(new Error(`${code} (FileSystemError): /x`), { code });
    const cases = [
      [error('FileNotFound'), 'its folder does not exist'],
      [error('FileIsADirectory'), 'that is a folder'],
      [error('NoPermissions'), 'it may not be written'],
      [error('Unavailable'), 'that place cannot be reached'],
      [new Error('the panel was closed'), 'the panel was closed'],
      [new Error('The disk is full.'), 'The disk is full'],
      ['lightning', 'lightning'],
    ] as const;
    for (const [problem, expected] of cases) assert.equal(saveFailure(say, problem), expected);
  });
});
