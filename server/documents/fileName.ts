/** The last part of a document's path, as the writer knows it. */
export function fileName(uri: string): string {
  const name = /[^/\\:]*$/u.exec(uri.replace(/[?#].*$/su, ''))?.[0] ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
