import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, type BuildOptions, type BuildResult, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DIST = join(ROOT, 'dist');
const { resolve } = createRequire(import.meta.url);

/** ONNX Runtime's WASM build: the binary, and the module that starts its threads. */
const WASM_FILES = ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.mjs'];

const shared: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'esm',
  target: 'node20',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const cli: BuildOptions = {
  ...shared,
  entryPoints: ['cli/main.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  banner: { js: '#!/usr/bin/env node' },
  // What is read at every start is kept short.
  minify: true,
};

const core: BuildOptions = {
  ...shared,
  entryPoints: ['core/index.ts'],
  outfile: 'dist/core.js',
  platform: 'neutral',
  target: 'es2023',
};

const readerProcess: BuildOptions = {
  ...shared,
  entryPoints: ['inference/readerProcess.ts'],
  outfile: 'dist/readerProcess.js',
  platform: 'node',
  minify: true,
  plugins: [transformersFromSource(undefined)],
};

const readerWorker: BuildOptions = {
  ...shared,
  entryPoints: ['inference/readerWorker.ts'],
  outfile: 'dist/readerWorker.js',
  platform: 'node',
  minify: true,
  plugins: [transformersFromSource('onnxruntime-web')],
};

/** The bundles that VS Code and its Node load are CommonJS, which knows no `import.meta`. */
const commonJs: BuildOptions = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  minify: true,
  define: { 'import.meta.url': '__bundleUrl' },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

const client: BuildOptions = {
  ...commonJs,
  entryPoints: ['client/extension.ts'],
  outfile: 'dist/client.cjs',
  external: ['vscode'],
};

const server: BuildOptions = {
  ...commonJs,
  entryPoints: ['server/main.ts'],
  outfile: 'dist/server.cjs',
};

/** The arc panel's page: one script and one sheet of style, loaded by their addresses. */
const panel: BuildOptions = {
  ...shared,
  entryPoints: ['webview/panel.ts', 'webview/panel.css'],
  outdir: 'dist',
  platform: 'browser',
  format: 'iife',
  target: 'chrome122',
  minify: true,
};

/**
 * Bundles the sources of transformers.js: half the size of its own bundle, as what is unused falls away, and
 * they import ONNX Runtime from a module of its own, where the WASM build can stand in for the native one.
 *
 * @param runtime The package to use instead of `onnxruntime-node`.
 */
function transformersFromSource(runtime: string | undefined): Plugin {
  const library = dirname(dirname(resolve('@huggingface/transformers')));
  return {
    name: 'transformers-from-source',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^@huggingface\/transformers$/ }, () => ({
        path: join(library, 'src/transformers.js'),
      }));
      // In Node the library needs an image codec to be there, and a browser runtime not at all.
      onResolve({ filter: /^(sharp|onnxruntime-web\/webgpu)$/ }, ({ path }) => ({
        path,
        namespace: 'unused',
      }));
      onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'export default {};' }));
      if (runtime === undefined) return;
      onLoad({ filter: /[\\/]backends[\\/]onnx-node\.js$/ }, () => ({
        contents: `export * as default from '${runtime}';`,
        resolveDir: ROOT,
      }));
    },
  };
}

async function copyWasm(): Promise<void> {
  const from = dirname(resolve('onnxruntime-web'));
  await Promise.all(WASM_FILES.map((name) => copyFile(join(from, name), join(DIST, name))));
}

/** The folders of the packages whose code a bundle holds: their licences travel with it. */
function packagesIn({ metafile }: BuildResult): readonly string[] {
  const files = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) => Object.keys(inputs));
  return files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []);
}

await mkdir(DIST, { recursive: true });
const bundles = [cli, core, client, server, panel, readerProcess, readerWorker];
const [results] = await Promise.all([Promise.all(bundles.map((options) => build(options))), copyWasm()]);
const packages = [...new Set(results.flatMap(packagesIn))].sort();
await writeFile(join(DIST, 'packages.json'), `${JSON.stringify(packages, undefined, 2)}\n`);
