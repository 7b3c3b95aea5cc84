import { element, icon, type IconName, setAttribute, setText, showEach } from './dom.js';

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
  /** Puts the keyboard on the button. */
  focus(): void;
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
  // In place: an item that was replaced under the mouse would get no click, and one with the focus be said again.
  const fill = () => showEach(popup, groups(), createGroup, showGroup);
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
    const wasInside = popup.contains(document.activeElement);
    fill();
    if (wasInside && !popup.contains(document.activeElement)) itemsOf(popup).at(-1)?.focus();
  };
  const choose = (target: Element) => {
    const at = itemsOf(popup).findIndex((entry) => entry.contains(target));
    // What an item does may have changed where it looks the same.
    const item = groups().flatMap(({ items }) => items)[at];
    if (item === undefined) return;
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
  popup.addEventListener('click', ({ target }) => target instanceof Element && choose(target));
  popup.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') close(event.key === 'Escape');
    else step(popup, event);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOpen() && target instanceof Node && !root.contains(target)) close(false);
  });
  // A click into the text is outside of the page, which hears of it only that the keyboard is gone.
  window.addEventListener('blur', () => isOpen() && close(false));
  return { element: root, refresh, focus: () => button.focus() };
}

function createGroup(): HTMLElement {
  const heading = element('div', { class: 'menu-heading', 'aria-hidden': 'true' });
  return element('div', { class: 'menu-group', role: 'group' }, heading, element('div', { role: 'none' }));
}

function showGroup(group: HTMLElement, { label, items }: MenuGroup): void {
  const [heading, entries] = group.children;
  if (heading === undefined || entries === undefined) return;
  setAttribute(group, 'aria-label', label);
  setText(heading, label);
  showEach(entries, items, createItem, showItem);
}

function createItem(): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', class: 'menu-item', tabindex: '-1' },
    element('bdi', { class: 'menu-label' }),
    element('span', { class: 'menu-detail' }),
  );
}

function showItem(entry: HTMLButtonElement, { role, label, detail = '', checked = false }: MenuItem): void {
  const [name, more] = entry.children;
  if (name === undefined || !(more instanceof HTMLElement)) return;
  setAttribute(entry, 'role', role);
  setAttribute(entry, 'aria-checked', role === 'menuitem' ? undefined : String(checked));
  setText(name, label);
  setText(more, detail);
  more.hidden = detail === '';
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
