import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PICTURE = /(!\[[^\]]*\]\()([^():\s]+\.png)(?=\))/gu;

/**
 * Markdown with the PNG pictures that lie beside it inside: an extension's page shows no picture from its own folder,
 * and one from the network would be missing offline.
 *
 * @param folder Where the document lies, which its links start from.
 */
export async function inlinePictures(markdown: string, folder: string): Promise<string> {
  const paths = [...markdown.matchAll(PICTURE)].map(([, , path = '']) => path);
  const pictures = await Promise.all(paths.map((path) => readFile(join(folder, path), 'base64')));
  const dataByPath = new Map(paths.map((path, index) => [path, pictures[index]]));
  return markdown.replace(
    PICTURE,
    (_, before: string, path: string) => `${before}data:image/png;base64,${dataByPath.get(path) ?? ''}`,
  );
}
