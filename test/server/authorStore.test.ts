import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AuthorFile, authorFileText, NOTHING_SAID } from '../../core/index.js';
import { AuthorStore } from '../../server/author/authorStore.js';

const IGNORES: AuthorFile = { ...NOTHING_SAID, ignored: [{ code: 'flat-scene', in: 'script' }] };

describe('what an author said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'undercurrent-author-'));
  const elsewhere = join(folder, 'elsewhere');
  const uri = pathToFileURL(join(folder, 'script.fountain')).href;
  /** Where a file is in its way, the folder beside the script can be neither read nor made. */
  const blocked = join(folder, '.undercurrent');
  beforeEach(() => writeFileSync(blocked, ''));
  afterEach(() => {
    rmSync(blocked, { recursive: true });
    rmSync(elsewhere, { recursive: true, force: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is never written over where it cannot be read, which is told', async () => {
    rmSync(blocked);
    const file = join(blocked, 'script.fountain.json');
    mkdirSync(file, { recursive: true });
    for (const at of [elsewhere, undefined]) {
      const store = new AuthorStore({ elsewhere: at });
      await assert.rejects(
        store.read(uri),
        /script\.fountain\.json cannot be read, so it is left as it is: .*[^.]\.$/u,
      );
      await assert.rejects(
        store.change(uri, () => IGNORES),
        /cannot be read/u,
      );
      assert.ok(!existsSync(elsewhere));
    }
    rmSync(file, { recursive: true });
    writeFileSync(file, '<<<<<<< mine');
    await assert.rejects(new AuthorStore().read(uri), /script\.fountain\.json cannot be read/u);
  });

  for (const address of [
    'file://server/share/script.fountain',
    'file:///a%2Fb.fountain',
    `file:///${'a'.repeat(300)}`,
  ]) {
    it(`has a place also for ${address.slice(0, 40)}`, async () => {
      const store = new AuthorStore({ elsewhere });
      await store.change(address, () => IGNORES);
      assert.deepEqual(await store.read(address), IGNORES);
      assert.equal(readdirSync(elsewhere).length, 1);
    });
  }

  it('stays with a script whose new name is another one of the same file, or the same', async () => {
    rmSync(blocked);
    // As where case does not count in names.
    const alias = `${folder}-alias`;
    symlinkSync(folder, alias);
    try {
      const store = new AuthorStore();
      await store.change(uri, () => IGNORES);
      const other = pathToFileURL(join(alias, 'script.fountain')).href;
      await store.move(uri, other);
      await store.move(other, other);
      assert.deepEqual(await store.read(other), IGNORES);
    } finally {
      rmSync(alias);
    }
  });

  it('is written where a link leads, which stays one', async () => {
    rmSync(blocked);
    mkdirSync(blocked);
    const [shared, link] = [join(folder, 'shared.json'), join(blocked, 'script.fountain.json')];
    writeFileSync(shared, authorFileText(NOTHING_SAID));
    symlinkSync(shared, link);
    await new AuthorStore().change(uri, () => IGNORES);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(shared, 'utf8'), authorFileText(IGNORES));
  });

  it('goes with a script that gets another name, also what only a later version can read', async () => {
    rmSync(blocked);
    mkdirSync(blocked);
    const later = authorFileText({ ...NOTHING_SAID, unread: [{ mood: 'of a later version' }] });
    writeFileSync(join(blocked, 'script.fountain.json'), later);
    await new AuthorStore().move(uri, pathToFileURL(join(folder, 'film.fountain')).href);
    assert.deepEqual(readdirSync(blocked), ['film.fountain.json']);
    assert.equal(readFileSync(join(blocked, 'film.fountain.json'), 'utf8'), later);
  });

  it('is told of where it can only be kept in memory', async () => {
    const told: string[] = [];
    const store = new AuthorStore({ onNotKept: (of, reason) => told.push(`${of}: ${reason}`) });
    await store.change(uri, () => IGNORES);
    assert.match(told.join('|'), /^file:.*script\.fountain: The file .*json cannot be written: [^|]+\.$/u);
    await store.change('untitled:Untitled-1', () => IGNORES);
    assert.equal(told.length, 1);
  });

  it('is not taken back in a lesser place than where it is kept', async () => {
    rmSync(blocked);
    // So long that there is room for its name, and none for that of the file beside it.
    const long = pathToFileURL(join(folder, `${'a'.repeat(240)}.ft`)).href;
    mkdirSync(blocked);
    writeFileSync(join(blocked, `${'a'.repeat(240)}.ft.json`), authorFileText(IGNORES));
    const store = new AuthorStore({ elsewhere });
    await assert.rejects(
      store.change(long, () => NOTHING_SAID),
      /cannot be written, so nothing is taken back\.$/u,
    );
    const more: AuthorFile = {
      ...IGNORES,
      ignored: [...IGNORES.ignored, { code: 'on-the-nose', in: 'script' }],
    };
    await store.change(long, () => more);
    assert.deepEqual(await store.read(long), more);
  });

  const places: readonly (readonly [string, string | undefined])[] = [
    ["in the editor's folder", elsewhere],
    ['in memory', undefined],
  ];
  for (const [place, at] of places) {
    it(`once kept ${place} moves beside the script when it can, and can be taken back there`, async () => {
      const store = new AuthorStore({ elsewhere: at });
      await store.change(uri, () => IGNORES);
      assert.deepEqual(await store.read(uri), IGNORES);
      assert.equal(existsSync(elsewhere), at !== undefined);

      rmSync(blocked);
      await store.change(uri, (said) => ({ ...said, ignored: [] }));
      assert.deepEqual(await store.read(uri), NOTHING_SAID);
      assert.deepEqual(readdirSync(blocked), ['script.fountain.json']);
      if (at !== undefined) assert.deepEqual(readdirSync(at), []);
    });
  }
});
