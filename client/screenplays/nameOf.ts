import { Uri } from 'vscode';

/** The last part of a script's path. */
export function nameOf(uri: string): string {
  const { path } = Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}
