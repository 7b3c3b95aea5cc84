import { element, icon, type IconName } from './dom.js';

export interface MenuItem {
  readonly role: 'menuitem' | 'menuitemcheckbox' | 'menuitemradio';
  readonly label: string;
  /** Said after the label, more quietly. */
  readonly detail?: string;
  readonly checked?: boolean;
  readonly run: () => void;
}

export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export interface MenuOptions {
  readonly label: string;
  readonly icon: IconName;
  /** Whether the label is to be seen; it is always to be heard. */
  readonly showsLabel: boolean;
  readonly groups: () => readonly MenuGroup[];
}

export interface Menu {
  readonly element: HTMLElement;
  /** Shows its items as they are now, when it is open. */
  refresh(): void;
}

/** A button that opens a menu. Choices that can be ticked leave it open; Escape and a click elsewhere close it. */
export function createMenu({ label, icon: name, showsLabel, groups }: MenuOptions): Menu {
  const button = element(
    'button',
    { type: 'button', class: 'tool', title: label, 'aria-haspopup': 'menu' },
    icon(name),
  );
  if (showsLabel) button.append(element('span', { class: 'tool-label' }, label));
  else button.setAttribute('aria-label', label);
  const popup = element('div', { class: 'menu', role: 'menu', 'aria-label': label });
  const root = element('div', { class: 'menu-root' }, button, popup);
  const isOpen = () => !popup.hidden;
  const fill = () => popup.replaceChildren(...groups().map((group) => groupElement(group, chosen)));
  const open = (last = false) => {
    fill();
    popup.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    keepInside(popup);
    const items = itemsOf(popup);
    (last ? items.at(-1) : items[0])?.focus();
  };
  const close = (refocus: boolean) => {
    popup.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (refocus) button.focus();
  };
  const refresh = () => {
    if (!isOpen()) return;
    const at = itemsOf(popup).findIndex((item) => item === document.activeElement);
    fill();
    itemsOf(popup)[at]?.focus();
  };
  const chosen = (item: MenuItem) => {
    if (item.role === 'menuitem') close(true);
    item.run();
    refresh();
  };
  close(false);
  button.addEventListener('click', () => (isOpen() ? close(false) : open()));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowUp');
  });
  popup.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') close(event.key === 'Escape');
    else step(popup, event);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOpen() && target instanceof Node && !root.contains(target)) close(false);
  });
  return { element: root, refresh };
}

function groupElement({ label, items }: MenuGroup, chosen: (item: MenuItem) => void): HTMLElement {
  const heading = element('div', { class: 'menu-heading', 'aria-hidden': 'true' }, label);
  const entries = items.map((item) => {
    const entry = element(
      'button',
      { type: 'button', class: 'menu-item', role: item.role, tabindex: '-1' },
      element('bdi', { class: 'menu-label' }, item.label),
    );
    if (item.detail !== undefined) entry.append(element('span', { class: 'menu-detail' }, item.detail));
    if (item.role !== 'menuitem') entry.setAttribute('aria-checked', String(item.checked === true));
    entry.addEventListener('click', () => chosen(item));
    return entry;
  });
  return element('div', { class: 'menu-group', role: 'group', 'aria-label': label }, heading, ...entries);
}

function itemsOf(popup: HTMLElement): readonly HTMLElement[] {
  return [...popup.querySelectorAll<HTMLElement>('.menu-item')];
}

/** Moves the focus with the arrow keys, Home, End, and to the next item that begins with a typed letter. */
function step(popup: HTMLElement, event: KeyboardEvent): void {
  const items = itemsOf(popup);
  const at = items.findIndex((item) => item === document.activeElement);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const place =
    places[event.key] ??
    (event.key.length === 1 && event.key !== ' ' ? startingWith(items, at, event.key) : -1);
  if (place < 0) return;
  event.preventDefault();
  items[place]?.focus();
}

function startingWith(items: readonly HTMLElement[], at: number, letter: string): number {
  const order = items.map((_, index) => (at + 1 + index) % items.length);
  const starts = (index: number) => items[index]?.textContent?.toLowerCase().startsWith(letter.toLowerCase());
  return order.find(starts) ?? -1;
}

/** A menu at the edge of the panel opens to the other side. */
function keepInside(popup: HTMLElement): void {
  popup.classList.remove('to-left');
  if (popup.getBoundingClientRect().right > document.documentElement.clientWidth)
    popup.classList.add('to-left');
}
