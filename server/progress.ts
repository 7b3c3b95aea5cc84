import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ReadingState } from '../protocol/editorMessages.js';

/** Shows the reading of one document as work done progress, which the writer may cancel. */
export class ReadingProgress {
  readonly #connection: Connection;
  readonly #onCancel: () => void;
  #reporter: Promise<WorkDoneProgressServerReporter> | undefined;

  constructor(connection: Connection, onCancel: () => void) {
    this.#connection = connection;
    this.#onCancel = onCancel;
  }

  async update(state: ReadingState): Promise<void> {
    if (state.kind !== 'scoring') {
      const reporter = this.#reporter;
      this.#reporter = undefined;
      (await reporter)?.done();
      return;
    }
    const { scenesDone, scenes } = state;
    this.#reporter ??= this.#begin();
    (await this.#reporter).report(
      Math.round((100 * scenesDone) / scenes),
      `${scenesDone} of ${scenes} scenes`,
    );
  }

  async #begin(): Promise<WorkDoneProgressServerReporter> {
    const reporter = await this.#connection.window.createWorkDoneProgress();
    reporter.begin('Reading the screenplay', 0, '', true);
    reporter.token.onCancellationRequested(this.#onCancel);
    return reporter;
  }
}
