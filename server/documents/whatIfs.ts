/** Which open documents are what-ifs, and of which scripts. */
export class WhatIfs {
  readonly #scripts = new Map<string, string>();

  set(uri: string, script: string): void {
    if (uri !== script) this.#scripts.set(uri, script);
  }

  forget(uri: string): void {
    this.#scripts.delete(uri);
  }

  has(uri: string): boolean {
    return this.#scripts.has(uri);
  }

  /** The script whose author and settings count for a document: its own, or that of a what-if. */
  scriptOf(uri: string): string {
    return this.#scripts.get(uri) ?? uri;
  }

  /** The what-ifs of a script, the newest first. */
  of(script: string): readonly string[] {
    return [...this.#scripts].flatMap(([uri, own]) => (own === script ? [uri] : [])).reverse();
  }
}
