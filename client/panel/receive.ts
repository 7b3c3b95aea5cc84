import type { ExportFormat } from '../../protocol/exportFormats.js';
import { type FromPanel, type ReadAs, sanitizeReadAs } from '../../protocol/panelMessages.js';
import { sanitizePanelState } from '../../protocol/panelState.js';
import type { Conversation } from './conversation.js';
import type { Paintings } from './paintings.js';

/** What a page can bring about around its panel. */
export interface PanelEffects {
  /** The page listens: the script that it will show should be open. */
  began(): void;
  /** The writer has chosen something that is to outlive the panel. */
  keep(): void;
  reveal(uri: string, line: number, keepFocus: boolean): void;
  /** The author reads a line otherwise, or one of a scene's. */
  readAs(what: ReadAs): void;
  exportAs(format: ExportFormat): void;
  log(problem: string): void;
}

/** Does what the page says. */
export function receive(
  message: FromPanel,
  conversation: Conversation,
  paintings: Paintings,
  effects: PanelEffects,
): void {
  switch (message.type) {
    case 'ready':
      conversation.begin();
      paintings.begin();
      return effects.began();
    case 'state':
      conversation.change(sanitizePanelState(message.state));
      return effects.keep();
    case 'pin':
      conversation.pin(message.pinned);
      return effects.keep();
    case 'reveal':
      // A click on the script before this one has come too late: its lines are not known any more.
      if (message.uri !== conversation.shown()) return;
      return effects.reveal(message.uri, conversation.lineNow(message.line), message.keepFocus);
    case 'readAs': {
      const what = sanitizeReadAs(message);
      if (what === undefined) return effects.log('a place to read otherwise that is none');
      if (what.uri !== conversation.shown()) return;
      return effects.readAs({ ...what, line: conversation.lineNow(what.line) });
    }
    case 'export':
      return effects.exportAs(message.format);
    case 'picture':
      return paintings.painted(message);
    case 'failed':
      return effects.log(message.message);
  }
}
