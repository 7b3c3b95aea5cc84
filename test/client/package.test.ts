import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { REPOSITORY } from '../corpus.js';
import { readText } from './manifestFiles.js';
import { readZip } from './zip.js';

const TARGET = 'linux-x64';
const MODEL = join(REPOSITORY, 'models/undercurrent-reader/onnx/model_quantized.onnx');
const GOLDEN = 'test/client/vsixFiles.txt';
const MOST_BYTES = 45_000_000;

/** What keeps this machine from building and trying the package. */
function missing(): string | undefined {
  if (`${process.platform}-${process.arch}` !== TARGET) return `made for ${TARGET}`;
  if (!existsSync(MODEL)) return 'no model';
  return existsSync(join(REPOSITORY, 'dist/server.cjs')) ? undefined : 'nothing built: npm run build';
}

/** Starts a program of the unpacked extension as VS Code would, with nothing else to be found. */
function runAlone(folder: string, script: string): string {
  return execFileSync(process.execPath, [join(REPOSITORY, 'test/client', script), folder], {
    cwd: folder,
    env: { HOME: join(folder, 'home'), NODE_PATH: '', PATH: '' },
    encoding: 'utf8',
    timeout: 60_000,
  }).trim();
}

const reason = missing();
if (reason === undefined) describe('the package for VS Code', tests);
else describe.skip(`the package for VS Code (${reason})`, tests);

function tests(this: Mocha.Suite): void {
  this.timeout(120_000);
  const folder = join(tmpdir(), `undercurrent-vsix-${process.pid}`);
  const { version } = JSON.parse(readText('package.json')) as { version: string };
  const vsix = join(REPOSITORY, 'dist/vsix', `undercurrent-${TARGET}-${version}.vsix`);
  const files = new Map<string, Buffer>();

  before(() => {
    const program = ['--import', 'tsx', join(REPOSITORY, 'tools/package.ts'), '--target', TARGET];
    execFileSync(process.execPath, program, { cwd: REPOSITORY, stdio: 'pipe' });
    for (const [path, content] of readZip(vsix)) files.set(path, content);
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    mkdirSync(join(folder, 'extension', 'home'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds these files and no others', () => {
    const golden = readText(GOLDEN).trim().split('\n');
    assert.deepEqual([...files.keys()].sort(), golden);
  });

  it('has a page whose pictures are in it: none would be shown from beside it', () => {
    const page = files.get('extension/readme.md')?.toString() ?? '';
    const links = [...page.matchAll(/!\[[^\]]+\]\((.{22})/gu)].map(([, link]) => link);
    assert.ok(links.length >= 2);
    for (const link of links) assert.equal(link, 'data:image/png;base64,');
  });

  it('is smaller than 45 MB', () => assert.ok(statSync(vsix).size < MOST_BYTES));

  it('has a manifest without what only developers need, for this platform', () => {
    const manifest = JSON.parse(files.get('extension/package.json')?.toString() ?? '') as object;
    for (const key of ['devDependencies', 'scripts', 'bin', 'exports']) assert.ok(!(key in manifest), key);
    assert.match(
      files.get('extension.vsixmanifest')?.toString() ?? '',
      new RegExp(`TargetPlatform="${TARGET}"`, 'u'),
    );
  });

  it('names the licence of everything in it', () => {
    const notices = files.get('extension/THIRD_PARTY_NOTICES.txt')?.toString() ?? '';
    for (const name of [
      'onnxruntime-node',
      'onnxruntime-web',
      '@huggingface/transformers',
      'vscode-languageclient',
    ])
      assert.match(notices, new RegExp(`^${name} \\d`, 'mu'));
  });

  for (const runtime of ['native', 'wasm']) {
    it(`reads a script from the unpacked folder, with nothing else to be found: ${runtime}`, () => {
      const extension = join(folder, 'extension');
      if (runtime === 'wasm') rmSync(join(extension, 'node_modules'), { recursive: true });
      const said = JSON.parse(runAlone(extension, 'readAlone.cjs')) as Record<string, unknown>;
      assert.deepEqual(said, { state: 'ready', marks: 2, native: runtime === 'native' });
    });
  }
}
