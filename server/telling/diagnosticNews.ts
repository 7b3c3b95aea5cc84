import type { Connection } from 'vscode-languageserver';
import type { ClientSupport } from '../documents/clientSupport.js';
import { diagnostics } from '../features/diagnostics.js';
import { Newest } from '../work/newest.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';
import type { ScriptFindings } from '../reading/scriptFindings.js';

/** Lets the client have new diagnostics: asks it to pull them, or pushes them to one that cannot be asked. */
export class DiagnosticNews {
  readonly #connection: Connection;
  readonly #pulls: boolean;
  readonly #findings: ScriptFindings;
  readonly #pushes = new Newest<string>();

  constructor(
    connection: Connection,
    { pullsDiagnostics }: Pick<ClientSupport, 'pullsDiagnostics'>,
    findings: ScriptFindings,
  ) {
    this.#connection = connection;
    this.#pulls = pullsDiagnostics;
    this.#findings = findings;
  }

  /** The text is another: a client that pulls does so by itself. */
  async edited(document: ScriptDocument): Promise<void> {
    if (!this.#pulls) await this.#push(document);
  }

  /** Other findings are to be told of it than before. */
  async found(document: ScriptDocument | undefined): Promise<void> {
    if (this.#pulls) await this.#connection.languages.diagnostics.refresh();
    else if (document !== undefined) await this.#push(document);
  }

  async closed(uri: string): Promise<void> {
    this.#pushes.forget(uri);
    if (!this.#pulls) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #push(document: ScriptDocument): Promise<void> {
    const { uri, version } = document;
    const found = await this.#pushes.of(uri, () => diagnostics(document, this.#findings));
    if (found !== undefined) await this.#connection.sendDiagnostics({ uri, version, diagnostics: found });
  }
}
