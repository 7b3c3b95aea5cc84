import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './places.js';

const RULE = '='.repeat(80);

interface Notice {
  readonly title: string;
  readonly text: string;
}

/** The licences of packages, given as folders of the repository; packages under one text stand together. */
export async function thirdPartyNotices(folders: readonly string[]): Promise<string> {
  const notices = await Promise.all(folders.map(noticeOf));
  const titlesByText = new Map<string, string[]>();
  for (const { title, text } of notices) {
    titlesByText.set(text, [...(titlesByText.get(text) ?? []), title]);
  }
  const blocks = [...titlesByText].map(([text, titles]) =>
    [RULE, ...new Set(titles), RULE, '', text, ''].join('\n'),
  );
  return [
    'Undercurrent holds code of the packages below, each under its own licence. The model, its licence and the data',
    'it learned from are described in models/undercurrent-reader/README.md.',
    '',
    ...blocks,
  ].join('\n');
}

async function noticeOf(folder: string): Promise<Notice> {
  const manifest = JSON.parse(await readFile(join(ROOT, folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const title = `${String(manifest['name'])} ${String(manifest['version'])} (${String(manifest['license'])})`;
  const files = (await readdir(join(ROOT, folder))).filter((name) => /^licen[cs]e(?:\.|$)/iu.test(name));
  const path = files[0] === undefined ? standIn(folder) : join(ROOT, folder, files[0]);
  return { title, text: (await readFile(path, 'utf8')).replace(/\r\n/gu, '\n').trim() };
}

/** ONNX Runtime's packages come without the licence of their repository. */
function standIn(folder: string): string {
  if (/\/onnxruntime-(?:common|node|web)$/u.test(folder)) {
    return join(ROOT, 'tools', 'package', 'licences', 'onnxruntime.txt');
  }
  throw new Error(`${folder} holds no licence; put its text into tools/package/licences/.`);
}
