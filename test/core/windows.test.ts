import assert from 'node:assert/strict';
import {
  cutTexts,
  MAX_WINDOW_TOKENS,
  parseScreenplay,
  prepareScript,
  type Script,
} from '../../core/index.js';
import { countWords } from './fakeReadings.js';

const LINES = Array.from(
  { length: 120 },
  (_, index) => `This is line ${index} of a long talk, and it goes on a while.`,
);

function windowTexts({ windows, passages }: Script): readonly string[] {
  return windows.map(({ first, end }) =>
    passages
      .slice(first, end)
      .map(({ plain }) => plain.text)
      .join('|'),
  );
}

const talk = (lines: readonly string[]) =>
  prepareScript(parseScreenplay(`INT. A\n\n${lines.map((line) => `BOB\n${line}`).join('\n\n')}`), countWords);

describe('windows', () => {
  it('hold every passage once, in order', () => {
    const { windows, passages } = talk(LINES);
    assert.equal(windows[0]?.first, 0);
    for (const [index, { end }] of windows.entries())
      assert.equal(windows[index + 1]?.first ?? passages.length, end);
  });

  it('stay within the length the model was trained on', () => {
    for (const text of windowTexts(talk(LINES))) {
      const lines = text.split('|');
      assert.ok(lines.reduce((tokens, line) => tokens + countWords(line) + 1, 1) <= MAX_WINDOW_TOKENS);
    }
  });

  it('never cross a scene', () => {
    const script = prepareScript(parseScreenplay('INT. A\n\nOne.\n\nINT. B\n\nTwo.'), countWords);
    assert.deepEqual(windowTexts(script), ['One.', 'Two.']);
  });

  for (const [what, edit] of Object.entries({
    changed: (lines: string[]) => lines.splice(60, 1, 'Something else entirely.'),
    'taken out': (lines: string[]) => lines.splice(60, 1),
    'put in': (lines: string[]) => lines.splice(60, 0, 'And one more.'),
  })) {
    it(`all but three at most stay as they are when a line is ${what}`, () => {
      const before = new Set(windowTexts(talk(LINES)));
      const lines = [...LINES];
      edit(lines);
      const fresh = windowTexts(talk(lines)).filter((text) => !before.has(text));
      assert.ok(
        before.size >= 8 && fresh.length >= 1 && fresh.length <= 3,
        `${fresh.length} of ${before.size}`,
      );
    });
  }

  it('of no texts are none', () => assert.deepEqual(cutTexts([], countWords), []));
});
