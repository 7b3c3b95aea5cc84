/// <reference lib="dom" />

/**
 * What runs inside the page: reads at one moment what is drawn there. Every function here is sent over as its source
 * text, so it stands alone.
 */

export interface DrawnLine {
  /** As in the editor's margin, from 1. */
  readonly number: number;
  /** Without inlay hints. A wrapped line is one line. */
  readonly text: string;
  readonly inlayHints: readonly string[];
}

/** A decoration that an extension made, as the theme shows it. Colours are computed, such as `rgb(255, 136, 0)`. */
export interface DrawnDecoration {
  readonly line: number;
  /** Behind the text of a whole line, or behind or on a part of it. */
  readonly place: 'line' | 'text';
  /** What it covers; empty for a line, and what only stands beside text. */
  readonly text: string;
  /** What it writes before and after the text; empty when nothing. */
  readonly before: string;
  readonly after: string;
  /** The colour of the text it decorates or writes. */
  readonly color: string;
  readonly background: string;
  readonly borderLeft: string;
  readonly textDecoration: string;
}

/** The lines in view, from the top. */
export function drawnLines(editor: Element): readonly DrawnLine[] {
  const topOf = (row: Element) => parseFloat((row as HTMLElement).style.top);
  const numbers = new Map<number, number>();
  for (const row of editor.querySelectorAll('.margin-view-overlays > div')) {
    const number = Number(row.querySelector('.line-numbers')?.textContent);
    if (number > 0) numbers.set(topOf(row), number);
  }
  const rows = [...editor.querySelectorAll('.view-lines > .view-line')].sort((a, b) => topOf(a) - topOf(b));
  const lines: { number: number; text: string; inlayHints: string[] }[] = [];
  for (const row of rows) {
    const pieces = [...row.querySelectorAll(':scope > span > span')];
    const isHint = (piece: Element) => piece.className.includes('dyn-rule-');
    const textOf = (piece: Element) => (piece.textContent ?? '').replace(/\u00a0/gu, ' ');
    const text = pieces.filter((piece) => !isHint(piece)).map(textOf);
    const inlayHints = pieces.filter(isHint).map(textOf);
    const number = numbers.get(topOf(row));
    const last = lines.at(-1);
    if (number !== undefined) lines.push({ number, text: text.join(''), inlayHints });
    else if (last !== undefined) {
      last.text += text.join('');
      last.inlayHints.push(...inlayHints);
    }
  }
  return lines;
}

/** The decorations in view that extensions made. */
export function drawnDecorations(editor: Element): readonly DrawnDecoration[] {
  const topOf = (row: Element) => parseFloat((row as HTMLElement).style.top);
  const numbered = [...editor.querySelectorAll('.margin-view-overlays > div')]
    .map((row) => ({ top: topOf(row), number: Number(row.querySelector('.line-numbers')?.textContent) }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => b.top - a.top);
  const contentOf = (piece: Element, side: '::before' | '::after') => {
    const { content } = getComputedStyle(piece, side);
    return content === 'none' || content === 'normal' ? '' : content.replace(/^"([^]*)"$/u, '$1');
  };
  const read = (rows: string, pieces: string, place: DrawnDecoration['place']): DrawnDecoration[] =>
    [...editor.querySelectorAll(rows)].flatMap((row) =>
      [...row.querySelectorAll(pieces)].map((piece) => {
        const before = contentOf(piece, '::before');
        const after = contentOf(piece, '::after');
        const written = before !== '' ? '::before' : after !== '' ? '::after' : undefined;
        const style = getComputedStyle(piece);
        return {
          line: numbered.find(({ top }) => top <= topOf(row))?.number ?? 0,
          place,
          text: (piece.textContent ?? '').replace(/\u00a0/gu, ' '),
          before,
          after,
          color: getComputedStyle(piece, written).color,
          background: style.backgroundColor,
          borderLeft: style.borderLeftWidth === '0px' ? '' : style.borderLeft,
          textDecoration: style.textDecorationLine === 'none' ? '' : style.textDecoration,
        };
      }),
    );
  // A decoration beside text leaves an empty piece on the side where it writes nothing.
  const says = ({ text, before, after }: DrawnDecoration) => `${text}${before}${after}` !== '';
  return [
    ...read('.view-overlays > div', '.cdr[class*="ced-"]', 'line'),
    ...read('.view-lines > .view-line', 'span[class*="ced-"]', 'text').filter(says),
  ].sort((a, b) => a.line - b.line);
}

/** A picture that an extension shows in the margin beside a line. */
export interface DrawnPicture {
  readonly line: number;
  readonly svg: string;
}

/** The pictures in the margin beside the lines in view. */
export function drawnPictures(editor: Element): readonly DrawnPicture[] {
  const topOf = (row: Element) => parseFloat((row as HTMLElement).style.top);
  const numbered = [...editor.querySelectorAll('.margin-view-overlays > div')]
    .map((row) => ({ top: topOf(row), number: Number(row.querySelector('.line-numbers')?.textContent) }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => b.top - a.top);
  return [...editor.querySelectorAll('.glyph-margin-widgets > [class*="ced-"]')]
    .map((widget) => ({
      line: numbered.find(({ top }) => top <= topOf(widget))?.number ?? 0,
      svg: atob(/base64,([^"')]+)/u.exec(getComputedStyle(widget).backgroundImage)?.[1] ?? ''),
    }))
    .sort((a, b) => a.line - b.line);
}

/** The middle of the first piece of text in view that reads so, in the page's pixels. */
export function placeOfText(
  editor: Element,
  text: string,
): { readonly x: number; readonly y: number } | undefined {
  for (const row of editor.querySelectorAll('.view-lines > .view-line')) {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const start = nodes
      .map(({ data }) => data)
      .join('')
      .replace(/\u00a0/gu, ' ')
      .indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    let offset = 0;
    for (const node of nodes) {
      const end = offset + node.length;
      if (start >= offset && start < end) range.setStart(node, start - offset);
      if (start + text.length > offset && start + text.length <= end) {
        range.setEnd(node, start + text.length - offset);
      }
      offset = end;
    }
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  return undefined;
}

export interface StatusItem {
  /** `publisher.extension.id` for an extension's, `status.problems` and the like for VS Code's. */
  readonly id: string;
  readonly text: string;
  /** What a screen reader says: the text and the tooltip. */
  readonly label: string;
}

export function statusItems(items: readonly Element[]): readonly StatusItem[] {
  return items.map((item) => ({
    id: item.id,
    text: (item as HTMLElement).innerText.trim(),
    label: item.getAttribute('aria-label') ?? '',
  }));
}

/** What a screen reader says of each element. */
export function labels(elements: readonly Element[]): readonly string[] {
  return elements.map((element) => element.getAttribute('aria-label') ?? '');
}
