import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
  type Position,
} from 'vscode-languageserver';
import { furthestEnd, isRemark, type Range, type ScreenplayElement } from '../../core/index.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';

interface Division {
  readonly name: string;
  /** Depth of a section from 1; scenes lie below any section. */
  readonly depth: number;
  readonly heading: ScreenplayElement;
  readonly start: number;
  readonly end: number;
}

/** Sections and scenes, each reaching to the next one of its depth or above. */
function divisions({ screenplay: { elements } }: ScriptDocument): readonly Division[] {
  const headings = elements.flatMap((heading, at) =>
    heading.type === 'section' || heading.type === 'scene_heading' ? [{ heading, at }] : [],
  );
  return headings.map(({ heading, at }, index) => {
    const depth = depthOf(heading);
    let next = index + 1;
    while (depthOf(headings[next]?.heading) > depth) next += 1;
    const { end } = furthestEnd(elements.slice(at, headings[next]?.at));
    return { name: heading.text || '(untitled)', depth, heading, start: heading.start, end };
  });
}

/** The end of the script is above all. */
function depthOf(heading: ScreenplayElement | undefined): number {
  if (heading === undefined) return 0;
  return heading.type === 'section' ? heading.depth : Infinity;
}

/** The outline: scenes within their sections. */
export function documentSymbols(document: ScriptDocument): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: { readonly depth: number; readonly children: DocumentSymbol[] }[] = [
    { depth: 0, children: roots },
  ];
  for (const { name, depth, heading, start, end } of divisions(document)) {
    while ((open.at(-1)?.depth ?? 0) >= depth && open.length > 1) open.pop();
    const children: DocumentSymbol[] = [];
    open.at(-1)?.children.push({
      name,
      kind: heading.type === 'section' ? SymbolKind.Namespace : SymbolKind.Event,
      range: document.positions.rangeOf({ start, end }),
      selectionRange: document.positions.rangeOf(heading),
      children,
    });
    open.push({ depth, children });
  }
  return roots;
}

/** The outline in one list, for editors that know no other; each symbol names the section that holds it. */
export function flatSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatSymbols(children, uri, name),
  ]);
}

/** The title page, sections, scenes, notes and boneyards of more than one line fold. */
export function foldingRanges(document: ScriptDocument): FoldingRange[] {
  const { elements } = document.screenplay;
  const fold = ({ start, end }: Range, kind?: FoldingRangeKind): FoldingRange[] => {
    const { start: first, end: last } = document.positions.rangeOf({ start, end });
    return last.line > first.line
      ? [{ startLine: first.line, endLine: last.line, ...(kind !== undefined && { kind }) }]
      : [];
  };
  const titles = elements.filter(({ type }) => type === 'title_page');
  const [first, last] = [titles[0], titles.at(-1)];
  return [
    ...(first === undefined || last === undefined ? [] : fold({ start: first.start, end: last.end })),
    ...divisions(document).flatMap((division) => fold(division)),
    ...elements.filter(isRemark).flatMap((remark) => fold(remark, FoldingRangeKind.Comment)),
  ];
}

/** From the element under the cursor to its scene, its section, the whole script. */
export function selectionRanges(document: ScriptDocument, positions: readonly Position[]): SelectionRange[] {
  const around = divisions(document);
  return positions.map((position) => {
    const offset = document.positions.offsetAt(position);
    const holds = ({ start, end }: Range) => start <= offset && offset <= end;
    const ranges: Range[] = [
      { start: 0, end: document.screenplay.text.length },
      ...around.filter(holds),
      ...document.screenplay.elements.filter(holds),
    ];
    const [whole, ...inner] = ranges.sort((a, b) => b.end - b.start - (a.end - a.start));
    const outermost: SelectionRange = { range: document.positions.rangeOf(whole ?? { start: 0, end: 0 }) };
    // Where one element ends and another begins, a cursor touches both, and neither holds the other.
    const nested = inner.reduce<readonly Range[]>((parents, range) => {
      const parent = parents.at(-1);
      const isHeld = parent === undefined || (parent.start <= range.start && range.end <= parent.end);
      return isHeld ? [...parents, range] : parents;
    }, []);
    return nested.reduce<SelectionRange>(
      (parent, range) => ({ range: document.positions.rangeOf(range), parent }),
      outermost,
    );
  });
}
