import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ReadingState } from '../../protocol/editorMessages.js';

/** With fewer scenes to go than this, a reading is over before anybody has looked: an edit costs one or two. */
const LONG_READING = 10;

/** Shows a long reading of one document as work done progress, which the writer may cancel. */
export class ReadingProgress {
  readonly #connection: Connection;
  readonly #onCancel: () => void;
  #reporter: Promise<WorkDoneProgressServerReporter | undefined> | undefined;

  constructor(connection: Connection, onCancel: () => void) {
    this.#connection = connection;
    this.#onCancel = onCancel;
  }

  async update(state: ReadingState): Promise<void> {
    if (state.kind !== 'scoring') {
      await this.end();
      return;
    }
    const { scenesDone, scenes } = state;
    if (this.#reporter === undefined && scenes - scenesDone < LONG_READING) return;
    this.#reporter ??= this.#begin();
    const reporter = await this.#reporter;
    reporter?.report(Math.round((100 * scenesDone) / scenes), `${scenesDone} of ${scenes} scenes`);
  }

  async end(): Promise<void> {
    const reporter = this.#reporter;
    this.#reporter = undefined;
    (await reporter)?.done();
  }

  async #begin(): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const reporter = await this.#connection.window.createWorkDoneProgress();
      reporter.begin('Reading the screenplay', 0, '', true);
      reporter.token.onCancellationRequested(this.#onCancel);
      return reporter;
    } catch {
      // A client may refuse to show one.
      return undefined;
    }
  }
}
