import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { FAILED_NOTIFICATION, type FailedParams, type ReadingState } from '../../protocol/editorMessages.js';
import { background } from '../work/background.js';
import type { ClientSupport } from '../documents/clientSupport.js';
import { FailureNotice } from './failureNotice.js';

/** Shows the writer a message: a notification, which asks for no answer, as the console's own functions do. */
export function showMessage(connection: Connection, type: MessageType, message: string): Promise<void> {
  return connection.sendNotification(ShowMessageNotification.type, { type, message });
}

/** What the writer is told of the reading as such, each thing once; the log hears of it every time. */
export class Notices {
  readonly #connection: Connection;
  readonly #hasStatus: boolean;
  readonly #failures = new FailureNotice((reason) => this.#tellFailure(reason));
  readonly #unheard = new Set<string>();
  readonly #unkept = new Set<string>();
  #toldLimited = false;

  constructor(connection: Connection, { followsReadings }: Pick<ClientSupport, 'followsReadings'>) {
    this.#connection = connection;
    this.#hasStatus = followsReadings === true;
  }

  stateChanged(uri: string, state: ReadingState): void {
    this.#failures.update(uri, state);
    if (state.kind === 'failed') this.#connection.console.error(state.reason);
  }

  /** WebAssembly has taken over. Our own client has a place to say so. */
  limited(reason: string): void {
    const message = `Native code does not run here, so scripts are read more slowly, in WebAssembly: ${reason}`;
    this.#connection.console.warn(message);
    if (this.#hasStatus || this.#toldLimited) return;
    this.#toldLimited = true;
    this.#show(MessageType.Info, `Undercurrent: ${message}`);
  }

  /** What the author said of a script cannot be read, and why, in a sentence. */
  authorIsNotHeard(uri: string, reason: string): void {
    this.#warnOnce(this.#unheard, uri, 'what you said of this script is not heard.', reason);
  }

  authorIsHeard(uri: string): void {
    this.#unheard.delete(uri);
  }

  /** What the author said of a script can only be remembered until the editor is closed. */
  authorIsNotKept(uri: string, reason: string): void {
    const what = 'what you say of this script is kept only until the editor is closed.';
    this.#warnOnce(this.#unkept, uri, what, reason);
  }

  forget(uri: string): void {
    this.#unkept.delete(uri);
    this.#failures.forget(uri);
    this.#unheard.delete(uri);
  }

  /** Our own client has words in the writer's language, and a button for the log. */
  #tellFailure(reason: string): void {
    const params: FailedParams = { reason };
    if (this.#hasStatus)
      background(this.#connection.console, this.#connection.sendNotification(FAILED_NOTIFICATION, params));
    else
      this.#show(
        MessageType.Warning,
        `Undercurrent could not read the script. It tries again a few times by itself. Your text is not affected. ${reason}`,
      );
  }

  #warnOnce(told: Set<string>, uri: string, what: string, reason: string): void {
    if (told.has(uri)) return;
    told.add(uri);
    this.#connection.console.warn(reason);
    this.#show(MessageType.Warning, `Undercurrent: ${what} ${reason}`);
  }

  #show(type: MessageType, message: string): void {
    background(this.#connection.console, showMessage(this.#connection, type, message));
  }
}
