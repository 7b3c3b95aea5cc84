/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToPanel } from '../../protocol/panelMessages.js';
import { DEFAULT_PANEL_STATE, type PanelState } from '../../protocol/panelState.js';
import { ARC_AXES, type ArcView, type FindingView } from '../../report/panel/arcView.js';
import { BEAT_SHEETS } from '../../report/panel/beatSheets.js';
import type { PanelPage } from '../../tools/panel/panelPage.js';
import { REPOSITORY } from '../corpus.js';
import { fixture } from '../report/fixture.js';
import { TWO_SCENES, WINDING_ROUND } from '../report/screenplays.js';
import { viewOf, viewWithFindings } from '../report/views.js';
import { describePanel } from './describePanel.js';
import { scriptMessage, URI } from './messages.js';

const PICTURES = process.env['UNDERCURRENT_SCREENSHOTS'];
const MESSAGES = Object.keys(
  JSON.parse(readFileSync(join(REPOSITORY, 'l10n/bundle.l10n.json'), 'utf8')) as object,
);

/** A language in which no Latin letter stands: one that is seen has not been translated. */
const strange = (message: string) =>
  message.replace(/\{\d\}|[A-Za-z]/gu, (part) =>
    part.startsWith('{') ? part : String.fromCodePoint((part.codePointAt(0) ?? 0) + 0x3cf),
  );
const words = Object.fromEntries(MESSAGES.map((message) => [message, strange(message)]));

/** The same in all that is not the panel's own: the writer's words, and names of formats and files. */
const WRITERS = '—';
const NAMES = /PNG|SVG|HTML|CSV|JSON|a\.fountain/gu;
const read = fixture(
  WINDING_ROUND,
  () => true,
  ({ scene, speaker }) => (scene === 0 && speaker !== undefined ? 0.8 : undefined),
);
const SERIES = ['overall', 'dialogue', 'action', 'character:NELL'] as const;

const bare = <Quote extends object>(quote: Quote) => ({ ...quote, text: WRITERS, speaker: WRITERS });

/** A finding's sentences are the server's, as in the list of problems; its title is the panel's. */
const withoutSentences = (finding: FindingView): FindingView => ({
  ...finding,
  message: WRITERS,
  evidence: finding.evidence.map((line) => ({
    ...bare(line),
    shows: WRITERS,
    words: line.words.map((word) => ({ ...word, word: WRITERS })),
  })),
});

function withoutWriter(view: ArcView): ArcView {
  const named = <Series extends ArcView['choices'][number]>(series: Series) =>
    series.id.startsWith('character:') ? { ...series, name: WRITERS } : series;
  return {
    ...view,
    title: WRITERS,
    acts: view.acts.map((act, index) => ({ ...act, name: index === 0 ? '' : WRITERS })),
    choices: view.choices.map(named),
    series: view.series.map(named),
    scenes: view.scenes.map((scene, index) => {
      const { heading: _, number: __, reading, intended, said, findings, ...rest } = scene;
      return {
        ...rest,
        ...(index !== 3 && { heading: WRITERS }),
        speakers: [WRITERS],
        ...(reading && { reading: { ...reading, evidence: reading.evidence.map(bare) } }),
        ...(intended && { intended: { ...intended, mark: WRITERS } }),
        ...(said && { said: said.map(bare) }),
        ...(findings && { findings: findings.map(withoutSentences) }),
      };
    }),
  };
}

/** Everything that the page says to eyes and ears, and what it has drawn. */
async function saidBy({ page }: PanelPage): Promise<readonly string[]> {
  return page.evaluate(() => {
    const drawn = (window as unknown as { drawn?: string[] }).drawn ?? [];
    const nodes = [...document.querySelectorAll('#panel, #panel *')];
    const texts = nodes.flatMap((node) =>
      [...node.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ textContent }) => textContent ?? ''),
    );
    const heard = ['aria-label', 'title', 'aria-roledescription'].flatMap((name) =>
      nodes.map((node) => node.getAttribute(name) ?? ''),
    );
    return [...texts, ...heard, ...drawn.splice(0)];
  });
}

function recordDrawnText(): void {
  const drawn: string[] = [];
  const { prototype } = CanvasRenderingContext2D;
  const { fillText } = prototype;
  prototype.fillText = function (text, ...place) {
    drawn.push(text);
    return fillText.call(this, text, ...place);
  };
  Object.assign(window, { drawn });
}

describePanel('the words of the arc panel', (open) => {
  const opened = async (...onReady: readonly ToPanel[]) => {
    const panel = await open({ words });
    await panel.page.evaluate(recordDrawnText);
    await panel.send(...onReady);
    return panel;
  };
  const assertTranslated = async (panel: PanelPage, least: number) => {
    const said = (await saidBy(panel)).filter((text) => text.trim() !== '');
    assert.ok(said.length >= least, `${said.length} texts`);
    const left = said.filter((text) => /[A-Za-z]{2,}/u.test(text.replaceAll(NAMES, '')));
    assert.deepEqual([...new Set(left)], []);
  };
  const showing = (state: Partial<PanelState>): readonly ToPanel[] => {
    const whole = { ...DEFAULT_PANEL_STATE, series: SERIES, shape: true, ...state };
    const view = withoutWriter(viewWithFindings(read, { axis: whole.axis, series: SERIES }));
    return [
      { type: 'restore', state: whole },
      scriptMessage(view),
      { type: 'cursor', uri: URI, cursor: { line: (view.scenes[0]?.line ?? 0) + 1, inWhatIf: false } },
    ];
  };

  it('are English without a dictionary', async () => {
    const panel = await open({ onReady: showing({}) });
    const said = await saidBy(panel);
    assert.ok(said.includes('Stay with this script'), said.join());
  });

  for (const axis of ARC_AXES) {
    it(`all come from the dictionary in the chart of ${axis}`, async () => {
      const beatSheet = BEAT_SHEETS[1 + ARC_AXES.indexOf(axis)] ?? 'none';
      const panel = await opened(...showing({ axis, beatSheet, zoom: { from: 0, to: 9 } }));
      await panel.page.locator('.plot').focus();
      for (let steps = 0; steps < 5; steps += 1) {
        await panel.page.keyboard.press('ArrowRight');
        await panel.send();
        await assertTranslated(panel, 60);
      }
      await panel.page.keyboard.press('0');
      await panel.send();
      assert.ok((await saidBy(panel)).includes(words['page'] ?? ''), 'what is drawn is looked at too');
    });
  }

  it('all come from the dictionary in the menus', async () => {
    const panel = await opened(...showing({}));
    const menus = panel.page.locator('.menu-root > button');
    for (let menu = 0; menu < (await menus.count()); menu += 1) {
      await menus.nth(menu).click();
      await assertTranslated(panel, 60);
      if (PICTURES !== undefined && menu === 0) {
        mkdirSync(PICTURES, { recursive: true });
        await panel.page.screenshot({ path: join(PICTURES, 'words-strange.png') });
      }
      await panel.page.keyboard.press('Escape');
    }
  });

  it('all come from the dictionary in the table', async () => {
    const panel = await opened(...showing({ view: 'table' }));
    await assertTranslated(panel, 200);
  });

  it('all come from the dictionary where there is nothing to show', async () => {
    const panel = await opened({ type: 'empty' });
    await assertTranslated(panel, 10);
    const reason = WRITERS;
    const states = [
      { kind: 'waiting' },
      { kind: 'loading' },
      { kind: 'scoring', scenesDone: 1, scenes: 9 },
      { kind: 'cannot tell', reason },
      { kind: 'failed', reason },
      { kind: 'ready' },
    ] as const;
    const short = withoutWriter(viewOf(TWO_SCENES));
    for (const [index, state] of states.entries()) {
      await panel.send(scriptMessage(undefined, { state, uri: `file:///${index}` }));
      await assertTranslated(panel, 10);
      await panel.send(scriptMessage(short, { state, uri: `file:///short${index}` }));
      await assertTranslated(panel, 10);
    }
  });
});
