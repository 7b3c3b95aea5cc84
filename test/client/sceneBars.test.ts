import assert from 'node:assert/strict';
import { barPicture } from '../../client/marks/barPicture.js';
import { contributedColors, themeColors, type ThemeKind } from '../../client/marks/themeColors.js';
import type { ValenceStep } from '../../protocol/editorMessages.js';
import { readManifest } from './manifestFiles.js';

const STEPS: readonly ValenceStep[] = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** From where to where a bar reaches, in pixels from the middle of the margin. */
function reach(step: ValenceStep): readonly [number, number] {
  const [, width, shift] =
    /width="([\d.]+)" height.* transform="translate\((-?[\d.]+)\)"/u.exec(barPicture(step, '#123')) ?? [];
  return [Number(shift), Number(shift) + Number(width)];
}

describe("a scene's bar in the margin", () => {
  it('reaches left for unpleasant and right for pleasant, and stands on the middle for neutral', () => {
    for (const step of STEPS) {
      const [left, right] = reach(step);
      assert.equal(Math.sign(left + right), Math.sign(step), `step ${step}`);
      if (step !== 0) assert.ok(left === 0 || right === 0, `step ${step}`);
    }
  });

  it('is the wider, the further from neutral', () => {
    const widths = [0, 1, 2, 3, 4].map((step) => {
      const [left, right] = reach(step as ValenceStep);
      return right - left;
    });
    assert.deepEqual(
      widths,
      widths.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(widths).size, widths.length);
  });

  it('has the colour it is given', () => assert.match(barPicture(2, '#a06a3a'), /fill="#a06a3a"/u));
});

describe('the colours of pictures', () => {
  const contributed = contributedColors(readManifest());
  const id = 'undercurrent.scenePleasant4';
  const colorIn = (kind: ThemeKind, customizations: unknown) =>
    themeColors(contributed, kind, customizations).get(id);

  it('are the defaults of the kind of theme', () => {
    const kinds = ['dark', 'light', 'highContrast', 'highContrastLight'] as const;
    const own = contributed.find((color) => color.id === id)?.defaults;
    for (const kind of kinds) assert.equal(colorIn(kind, undefined), own?.[kind]);
  });

  it('are what the writer has set', () => assert.equal(colorIn('dark', { [id]: '#00ff00' }), '#00ff00'));

  for (const customizations of [null, 'red', { [id]: '"/><script>' }, { [id]: 7 }])
    it(`are the defaults with ${JSON.stringify(customizations)}`, () =>
      assert.equal(colorIn('dark', customizations), colorIn('dark', undefined)));
});
