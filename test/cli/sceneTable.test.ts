import assert from 'node:assert/strict';
import type { AnalyzedScene, Emotion } from '../../core/index.js';
import { sceneTable } from '../../cli/text/sceneTable.js';
import { PLAIN_STYLE } from '../../cli/text/style.js';
import { fixture } from '../report/fixture.js';
import { LASTING_CHANGE, TWO_SCENES, WINDING_ROUND } from '../report/screenplays.js';

const { scenes } = fixture(LASTING_CHANGE).analysis;
const table = (of: readonly AnalyzedScene[], columns: number) => sceneTable(of, PLAIN_STYLE, columns);

/** The scenes with other feelings, and with a turn where one is given. */
function feeling(emotions: readonly Emotion[], delta?: number): readonly AnalyzedScene[] {
  return scenes.map((scene) => {
    const reading = scene.reading && {
      ...scene.reading,
      emotions: emotions.map((emotion, index) => ({ emotion, probability: 1 / (index + 2) })),
      ...(delta !== undefined && { turn: { entry: 0, exit: delta, delta, sure: true } }),
    };
    return { ...scene, heading: `INT. ${'A LONG NAME '.repeat(6)}- DAY`, ...(reading && { reading }) };
  });
}

describe('the table of scenes in the terminal', () => {
  for (const columns of [60, 80, 140]) {
    it(`fits ${columns} columns`, () => {
      for (const made of [scenes, feeling(['disappointment', 'embarrassment', 'joy'], 0.5)])
        assert.ok(table(made, columns).every((line) => [...line].length <= columns));
    });
  }

  it('leaves weaker feelings out first, and says that it does', () => {
    const made = feeling(['disappointment', 'disapproval', 'joy', 'love'], 0.5);
    const ends = (columns: number) => table(made, columns).find((line) => line.includes('↗')) ?? '';
    assert.match(ends(140), /, disappointment, disapproval, joy, love ↗$/u);
    assert.match(ends(80), /(?:pleasant|neutral|, disappointment) … ↗$/u);
    assert.doesNotMatch(ends(80), /joy|love/u);
  });

  it('gives headings as much room as they need where there is enough', () => {
    const long = table(feeling(['joy']), 140).filter((line) => line.includes('NAME - DAY'));
    assert.equal(long.length, scenes.length);
  });

  it('says what the signs mean that are there, and no other', () => {
    const legend = (made: readonly AnalyzedScene[]) =>
      table(made, 140)
        .slice(made.length + 1)
        .join(' ');
    const plain = fixture(TWO_SCENES).analysis.scenes.map(({ reading: _, ...scene }) => scene);
    assert.equal(legend(plain), '');
    assert.match(legend(feeling(['joy'], 0.5)), /^● .*from −0\.6 to \+0\.6; .*↗ ends lighter/u);
    assert.doesNotMatch(legend(feeling(['joy'], 0.5)), /↘/u);
    assert.match(legend(feeling(['joy'], -0.5)), /↘ ends darker/u);
    assert.match(legend(fixture(WINDING_ROUND).analysis.scenes), /─ its band/u);
  });
});
