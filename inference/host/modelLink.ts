import type { HostMessage, ModelMessage } from '../../protocol/readerMessages.js';

/** The asking end of a process or worker that runs the model. */
export interface ModelLink {
  post(message: HostMessage): void;
  /** Ends the process or worker, also in the middle of a pass. Resolves when it is gone. */
  close(): Promise<void>;
}

export interface LinkEvents {
  onMessage(message: ModelMessage): void;
  /** Called when the process or worker is gone, with the reason in words. Only the first call counts. */
  onEnd(reason: string): void;
}

/** Starts a process or worker. Events come in a later turn. */
export type OpenLink = (events: LinkEvents) => ModelLink;
