import { apart } from '../report/panel/panelWords.js';
import { element, icon, setAttribute } from './dom.js';
import { say } from './say.js';

/** A button by which the author says that they read something otherwise. */
export function createReadAs(): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', class: 'read-as', title: say('I read it as …') },
    icon('readAs'),
  );
}

/** What the button is about, for those who hear it. */
export function showReadAs(button: Element | null, about: string): void {
  if (button !== null) setAttribute(button, 'aria-label', `${say('I read it as …')} ${apart(about)}`);
}
