import { ownText } from '../ownText.js';
import type { ScreenplayElement } from './elements.js';
import type { GroupParse } from './group.js';

/** What a group holds, its texts with memory of their own: elements outlive the version that they were parsed in. */
export function withOwnTexts({ elements, problems }: GroupParse): GroupParse {
  return {
    elements: elements.map(withOwnText),
    problems: problems.map((problem) => ({ ...problem, message: ownText(problem.message) })),
  };
}

function withOwnText(element: ScreenplayElement): ScreenplayElement {
  const text = ownText(element.text);
  switch (element.type) {
    case 'title_page':
      return { ...element, text, key: ownText(element.key) };
    case 'scene_heading': {
      const { number } = element;
      return { ...element, text, ...(number !== undefined && { number: ownText(number) }) };
    }
    case 'character': {
      const { extension } = element;
      const cue = { ...element, text, name: ownText(element.name) };
      return { ...cue, ...(extension !== undefined && { extension: ownText(extension) }) };
    }
    default:
      return { ...element, text };
  }
}
