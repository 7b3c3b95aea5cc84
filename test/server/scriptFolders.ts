import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Places for the scripts of a suite: a folder of its own for each, all of them gone after the suite. */
export function useScriptFolders(prefix: string, script: string) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  const newScript = () => {
    const own = join(folder, String((count += 1)));
    mkdirSync(own);
    const file = join(own, '.undercurrent', `${script}.json`);
    return { own, file, uri: pathToFileURL(join(own, script)).href };
  };
  return { folder, newScript };
}
