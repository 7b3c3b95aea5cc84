import assert from 'node:assert/strict';
import { IMPORT_TABLE } from '../../eslint.config.js';
import { findAny, findCycle, findModuleState, sourceFiles } from './sources.js';

const TABLE: Readonly<Record<string, readonly string[]>> = IMPORT_TABLE;

describe('the floors of the house', () => {
  const files = sourceFiles();

  it('there are sources to look at', () => assert.ok(files.length > 40));
  it('no `any`', () => assert.deepEqual(files.flatMap(findAny), []));
  it('no module-level `let` or `var`', () => assert.deepEqual(files.flatMap(findModuleState), []));
  it('no import cycles', () => assert.equal(findCycle(files), undefined));

  it('no declarations that a failed build has left beside their sources', () => {
    const paths = new Set(files.map(({ path }) => path));
    assert.deepEqual(
      [...paths].filter((path) => path.endsWith('.d.ts') && paths.has(path.replace(/\.d\.ts$/u, '.ts'))),
      [],
    );
  });

  it('imports go only where the import table lets them', () => {
    const wrong = files.flatMap(({ path, folder, imports }) => {
      if (folder === 'test') return [];
      const allowed = [folder, ...(TABLE[folder] ?? [])];
      return imports
        .filter((to) => !allowed.includes(to.split('/', 1)[0] ?? ''))
        .map((to) => `${path} -> ${to}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('the arc knows of no characters, which are made of its lines', () => {
    const arc = files.filter(({ path }) => path.startsWith('core/arc/'));
    assert.ok(arc.length > 5);
    assert.deepEqual(
      arc.flatMap(({ imports }) => imports).filter((to) => /^core\/characters/u.test(to)),
      [],
    );
  });

  it('a cycle would be found', () => {
    const [any] = files;
    assert.ok(any !== undefined);
    const looped = [
      { ...any, path: 'a.ts', imports: ['b.ts'] },
      { ...any, path: 'b.ts', imports: ['a.ts'] },
    ];
    assert.deepEqual(findCycle(looped), ['a.ts', 'b.ts', 'a.ts']);
  });
});
