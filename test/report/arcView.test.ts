import assert from 'node:assert/strict';
import type { ArcAxis, SeriesId } from '../../report/panel/arcView.js';
import { emotionRows } from '../../report/panel/emotionRows.js';
import { type Fixture, fixture } from './fixture.js';
import { HOSTILE, LASTING_CHANGE, TWO_SCENES, WINDING_ROUND } from './screenplays.js';
import { viewOfFixture } from './views.js';

const viewOf = (read: Fixture, axis: ArcAxis = 'valence', series: readonly SeriesId[] = ['overall']) =>
  viewOfFixture(read, { axis, series });

describe('makeArcView', () => {
  const winding = fixture(WINDING_ROUND);
  const view = viewOf(winding);

  it('has every scene, with its place, in script order', () => {
    assert.equal(view.title, 'THE WINDING ROUND');
    assert.equal(view.scenes.length, winding.analysis.scenes.length);
    for (const [index, scene] of view.scenes.entries()) {
      assert.equal(scene.index, index);
      assert.ok(scene.page <= scene.endPage && scene.endPage <= view.pages);
      assert.ok(scene.page >= (view.scenes[index - 1]?.endPage ?? 0));
    }
  });

  it('has the writer’s acts where they begin', () => {
    assert.deepEqual(
      view.acts.map(({ name }) => name),
      ['ACT ONE', 'ACT TWO', 'ACT THREE'],
    );
    assert.deepEqual(
      view.acts.map(({ line }) => line),
      [18, 286, 463],
    );
    assert.equal(view.acts[0]?.page, 0.0364);
    assert.deepEqual(viewOf(fixture(TWO_SCENES)).acts, []);
  });

  it('smooths only what is asked for, on the axis that is asked for', () => {
    assert.deepEqual(
      view.series.map(({ id }) => id),
      ['overall'],
    );
    const both = viewOf(winding, 'arousal', [
      'character:PIP',
      'dialogue',
      'character:PIP',
      'character:NOBODY',
    ]);
    assert.deepEqual(
      both.series.map(({ id, name }) => [id, name]),
      [
        ['character:PIP', 'PIP'],
        ['dialogue', 'Dialogue'],
      ],
    );
    assert.equal(both.axis, 'arousal');
  });

  it('has the first series there is where it has none of those that are asked for', () => {
    const { series, extremes } = viewOf(winding, 'valence', ['character:NOBODY']);
    assert.deepEqual([series, extremes], [view.series, view.extremes]);
  });

  it('draws the overall valence as the arc has it', () => {
    const arc = winding.analysis.arc?.valence.map(({ value }) => Number(value.toFixed(4)) + 0);
    assert.deepEqual(
      view.series[0]?.points.map(({ value }) => value),
      arc,
    );
  });

  it('offers what has enough lines, those with most first', () => {
    const [overall, , , ...characters] = view.choices;
    assert.equal(overall?.lines, winding.analysis.passages.length);
    assert.ok(characters.length >= 3);
    assert.deepEqual(
      characters,
      characters.toSorted((a, b) => b.lines - a.lines),
    );
    assert.ok(view.choices.every(({ lines }) => lines >= 12));
  });

  it('keeps every value and its band on its axis', () => {
    for (const axis of ['valence', 'arousal', 'dominance', 'intensity'] as const) {
      const least = axis === 'intensity' ? 0 : -1;
      const { series, scenes } = viewOf(winding, axis, ['overall', 'action', 'character:NELL']);
      assert.equal(series.length, 3);
      const estimates = [
        ...series.flatMap(({ points }) => points),
        ...scenes.flatMap(({ reading }) => (reading === undefined ? [] : [reading.axes[axis]])),
      ];
      for (const { value, low, high } of estimates) {
        assert.ok(
          least <= low && low <= value && value <= high && high <= 1,
          `${axis} ${low} ${value} ${high}`,
        );
      }
    }
  });

  it('leaves a gap where a character has been silent for long', () => {
    const spoken = (name: string) =>
      Array.from({ length: 14 }, () => `${name}\nI love this happy day.\n`).join('\n');
    const text = [
      'INT. A',
      spoken('ANNA'),
      'INT. B',
      ...Array.from({ length: 8 }, () => spoken('BORIS')),
      'INT. C',
    ];
    const { series, pages } = viewOf(fixture([...text, spoken('ANNA')].join('\n\n')), 'valence', [
      'character:ANNA',
    ]);
    const steps = (series[0]?.points ?? []).map(
      ({ page }, index, all) => page - (all[index - 1]?.page ?? page),
    );
    assert.equal(steps.filter((step) => step > (pages / 160) * 1.5).length, 1);
  });

  it('gives the two lines that pull a scene its way, strongest first', () => {
    const kitchen = viewOf(fixture(TWO_SCENES)).scenes[0]?.reading;
    assert.deepEqual(
      kitchen?.evidence.map(({ line, speaker }) => [line, speaker]),
      [
        [2, undefined],
        [6, 'ANNA'],
      ],
    );
  });

  it('says where in its line each of them begins', () => {
    const long = `The kind man is happy, and ${'walks on and '.repeat(30)}laughs. `;
    const source = `INT. ROAD - DAY\n\n${long.repeat(4)}\n`;
    const { scenes } = viewOf(fixture(source));
    const [first, second] = scenes[0]?.reading?.evidence ?? [];
    assert.deepEqual([first?.line, second?.line], [2, 2]);
    assert.notEqual(first?.character, second?.character);
    for (const quote of [first, second]) {
      const start = source.split('\n')[2]?.slice(quote?.character).slice(0, 20) ?? '?';
      assert.ok(quote?.text.startsWith(start), `${start} / ${quote?.text}`);
    }
  });

  it('tells the author’s reading from the model’s', () => {
    const said = fixture(TWO_SCENES, undefined, ({ speaker }) => (speaker === 'ANNA' ? 0.9 : undefined));
    const [kitchen, garden] = viewOf(said).scenes;
    const lines = said.analysis.passages.filter(({ scene, speaker }) => scene === 0 && speaker === 'ANNA');
    assert.equal(kitchen?.corrected, lines.length);
    assert.equal(garden?.corrected, undefined);
    assert.deepEqual(
      kitchen.reading?.evidence.map(({ speaker, polarity, byAuthor }) => [speaker, polarity, byAuthor]),
      [
        [undefined, 'positive', undefined],
        ['ANNA', 'positive', true],
      ],
    );
    assert.deepEqual(kitchen.said, []);
    const other = fixture(TWO_SCENES, undefined, ({ speaker }) => (speaker === 'BORIS' ? 0 : undefined));
    const [beside] = viewOf(other).scenes;
    assert.deepEqual(
      beside?.said?.map(({ line, speaker, byAuthor }) => [line, speaker, byAuthor]),
      [[9, 'BORIS', true]],
    );
    assert.ok(viewOf(fixture(TWO_SCENES)).scenes.every(({ corrected }) => corrected === undefined));
  });

  it('says where the script turns, with its evidence', () => {
    const { turns } = viewOf(fixture(LASTING_CHANGE));
    assert.equal(turns.length, 1);
    assert.equal(turns[0]?.scene, 5);
    assert.ok((turns[0]?.delta ?? 0) < 0 && turns[0]?.evidence !== undefined);
  });

  it('has for every emotion a share for every scene, strongest emotion first', () => {
    const totals = view.emotions.map(({ scenes }) =>
      scenes.reduce<number>((sum, share) => sum + (share ?? 0), 0),
    );
    assert.ok(totals.length >= 2);
    assert.deepEqual(
      totals,
      totals.toSorted((a, b) => b - a),
    );
    for (const { scenes } of view.emotions) {
      assert.equal(scenes.length, view.scenes.length);
      assert.deepEqual(
        scenes.map((share) => share === null),
        view.scenes.map(({ reading }) => reading === undefined),
      );
    }
  });

  it('has the shares that the scenes themselves have, though a line is long', () => {
    const long = 'Joy and more joy, he laughs, and then there is nothing but chairs and tables. '.repeat(3);
    const { analysis } = fixture(`INT. A\n\n${long}\n\nHe is dead and gone.\n\nBOB\nThank you, I am glad.`);
    const [scene] = analysis.scenes;
    const shares = emotionRows(analysis).map(({ emotion, scenes }) => [emotion, scenes[0]]);
    assert.ok(shares.length > 1 && analysis.passages.some(({ words }) => words > 24));
    assert.deepEqual(
      shares,
      scene?.reading?.emotions.map(({ emotion, probability }) => [emotion, probability]),
    );
  });

  it('says nothing of what has not been read', () => {
    const half = viewOf(fixture(WINDING_ROUND, ({ scene }) => scene < 4));
    assert.ok(half.scenes.slice(4).every(({ reading }) => reading === undefined));
    const unread = half.scenes.map(({ isUnread }) => isUnread === true);
    assert.deepEqual([unread.indexOf(true), unread.lastIndexOf(false)], [4, 3]);
    assert.ok(view.scenes.every(({ isUnread }) => isUnread === undefined));
    const none = viewOf(fixture(WINDING_ROUND, () => false));
    assert.deepEqual([none.series, none.choices, none.turns, none.emotions], [[], [], [], []]);
    assert.equal(none.scenes.length, view.scenes.length);
  });

  it('cuts what is too long to show', () => {
    const { scenes, title } = viewOf(fixture(HOSTILE));
    assert.ok(title.length <= 120);
    assert.ok(scenes.every(({ heading = '' }) => heading.length <= 120));
    assert.ok(JSON.stringify(scenes).length < 8000);
  });
});
