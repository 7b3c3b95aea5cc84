/** ONNX Runtime's native library for one platform, as its package lays it out. */
export interface Native {
  /** The folder under `bin/napi-v*`. */
  readonly folder: string;
  /** What is needed of it: not DirectML and its compiler, 38 MB for graphics cards that are not asked. */
  readonly files: readonly string[];
}

export interface Target {
  /** A platform as VS Code names it, or `universal`: WebAssembly only, for all the others. */
  readonly name: string;
  readonly native?: Native;
}

const BINDING = 'onnxruntime_binding.node';
const LINUX = [BINDING, 'libonnxruntime.so.1'];
const WINDOWS = [BINDING, 'onnxruntime.dll'];

export const TARGETS: readonly Target[] = [
  { name: 'linux-x64', native: { folder: 'linux/x64', files: LINUX } },
  { name: 'linux-arm64', native: { folder: 'linux/arm64', files: LINUX } },
  { name: 'darwin-arm64', native: { folder: 'darwin/arm64', files: [BINDING, 'libonnxruntime.1.dylib'] } },
  { name: 'win32-x64', native: { folder: 'win32/x64', files: WINDOWS } },
  { name: 'win32-arm64', native: { folder: 'win32/arm64', files: WINDOWS } },
  { name: 'universal' },
];

export function findTarget(name: string): Target {
  const target = TARGETS.find((candidate) => candidate.name === name);
  if (target !== undefined) return target;
  throw new Error(`There is no target ${name}; there are ${TARGETS.map((known) => known.name).join(', ')}.`);
}
