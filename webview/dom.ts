/** An element with attributes and children; text goes in as text, never as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Text of the screenplay, kept apart from what stands around it, so that no mark in it turns that about. */
export function isolate(text: string): HTMLElement {
  return element('bdi', {}, text);
}

/** Changes a text only when it is another: what is read aloud or selected stays as it is. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Sets or takes away an attribute, only when that changes something. */
export function setAttribute(node: Element, name: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** Where an element stands among the children of another; -1 where it is none of them. */
export function placeIn(parent: Element, child: Element): number {
  return [...parent.children].indexOf(child);
}

/** Makes the children of a node as many as there are items, and shows each item in its child. */
export function showEach<Item, Child extends Element>(
  parent: Element,
  items: readonly Item[],
  create: () => Child,
  show: (child: Child, item: Item, index: number) => void,
): void {
  while (parent.children.length > items.length) parent.lastElementChild?.remove();
  while (parent.children.length < items.length) parent.append(create());
  for (const [index, item] of items.entries()) show(parent.children[index] as Child, item, index);
}

/**
 * Does work that may take buttons away. The keyboard, where it was on one of them, goes to the next that is left, or else
 * where it is told to: it would fall out of what it was in.
 */
export function keepFocus(
  buttons: readonly HTMLButtonElement[],
  work: () => void,
  elsewhere: () => void,
): void {
  const at = buttons.findIndex((button) => button === document.activeElement);
  work();
  const canHaveIt = (button: HTMLButtonElement) => button.isConnected && !button.hidden && !button.disabled;
  const [before, ...next] = at < 0 ? [] : buttons.slice(at);
  if (before === undefined || canHaveIt(before)) return;
  const left = next.find(canHaveIt);
  if (left === undefined) elsewhere();
  else left.focus();
}

export type IconName = 'pin' | 'export' | 'chart' | 'table' | 'whole' | 'plus' | 'show' | 'remove' | 'readAs';

const ICONS: Readonly<Record<IconName, string>> = {
  pin: 'M5.5 2h5M6.5 2v4.2L4.5 9h7L9.500 6.2V2M8 9v5',
  export: 'M8 2v7.500M5 7l3 3 3-3M2.500 10v3.500h11V10',
  chart: 'M2 2v12h12M4.500 10.500l3-4 2.500 2.500 4-5.500',
  table: 'M2 3h12v10H2zM2 6.500h12M2 9.800h12M6.500 3v10',
  whole: 'M5 5L2 8l3 3M11 5l3 3-3 3M2 8h12',
  plus: 'M8 3v10M3 8h10',
  show: 'M2.500 4.500h11M2.500 8h11M2.500 11.500h11M5 3v3M10.500 6.500v3M6.500 10v3',
  readAs: 'M3 13l.7-3L10.500 3.200l2.300 2.300L6 12.300zM9 4.700l2.300 2.300',
  remove: 'M4.500 4.500l7 7M11.500 4.500l-7 7',
};
const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing of 16 pixels in the colour of the text. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}
