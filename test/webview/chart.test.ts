/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { DEFAULT_PANEL_STATE } from '../../protocol/panelState.js';
import { LASTING_CHANGE, WINDING_ROUND } from '../report/screenplays.js';
import { viewOf, viewWithWhatIf } from '../report/views.js';
import { viewOfScenes } from '../../tools/bench/panel.js';
import { describePanel } from './describePanel.js';
import { scriptMessage, URI } from './messages.js';
import { zoomed } from './zoomed.js';
import type { PanelPage } from '../../tools/panel/panelPage.js';

const view = viewOf(WINDING_ROUND);

/** A place above the plot's page, as shares of the plot from its left and its top. */
async function placeOn({ page }: PanelPage, across: number, down = 0.4) {
  const box = await page.locator('.canvas-box').boundingBox();
  assert.ok(box !== null);
  // 92 pixels of gutter at the left and 14 at the right, at the width of the tests.
  return { x: box.x + 92 + across * (box.width - 106), y: box.y + down * box.height };
}

const playheadX = ({ page }: PanelPage) =>
  page.evaluate(() => {
    const head = document.querySelector('.playhead');
    return head instanceof HTMLElement && !head.hidden ? head.getBoundingClientRect().left : undefined;
  });

const tipText = ({ page }: PanelPage) =>
  page.evaluate(() => {
    const tip = document.querySelector('.tooltip');
    return tip instanceof HTMLElement && !tip.hidden ? tip.innerText : undefined;
  });

describePanel('the chart of the arc panel', (open) => {
  const opened = async () => open({ onReady: [scriptMessage(view)] });

  it('is painted', async () => {
    const { page } = await opened();
    const colors = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.canvas-box canvas');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const seen = new Set<string>();
      for (let at = 0; at < pixels.length; at += 4) {
        if ((pixels[at + 3] ?? 0) > 250) seen.add(`${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`);
      }
      return seen.size;
    });
    assert.ok(colors > 20, `${colors} colours`);
  });

  it('goes to the scene that is clicked', async () => {
    const panel = await opened();
    const scene = view.scenes[7];
    assert.ok(scene !== undefined);
    const middle = (scene.page + scene.endPage) / 2 / view.pages;
    const { x, y } = await placeOn(panel, middle, 0.95);
    await panel.page.mouse.click(x, y - 20);
    const { uri, line, keepFocus } = await panel.said('reveal');
    assert.deepEqual({ uri, line, keepFocus }, { uri: URI, line: scene.line, keepFocus: true });
  });

  it('goes to a turn whose line is clicked, and past one that is too small to be marked', async () => {
    const [at, scene] = [(share: number) => share * view.pages, view.scenes[7]];
    assert.ok(scene !== undefined);
    const middle = (scene.page + scene.endPage) / 2;
    const turns = [at(0.1), at(0.2), at(0.9), middle].map((page, index) => ({
      page,
      line: 500 + index,
      delta: 0.4 - index / 10,
      scene: 0,
    }));
    const panel = await open({ onReady: [scriptMessage({ ...view, turns })] });
    for (const [page, expected] of [
      [at(0.2), 501],
      [middle, scene.line],
    ] as const) {
      const { x, y } = await placeOn(panel, page / view.pages, 0.85);
      await panel.page.mouse.click(x, y);
      assert.equal((await panel.said('reveal')).line, expected);
    }
  });

  it('goes to the same with a second click, and takes the keyboard along', async () => {
    const turn = { page: 0.2 * view.pages, line: 501, delta: 0.4, scene: 0 };
    const panel = await open({ onReady: [scriptMessage({ ...view, turns: [turn] })] });
    const { x, y } = await placeOn(panel, 0.2, 0.85);
    await panel.page.mouse.move(x, y);
    await panel.page.mouse.dblclick(x, y);
    const said = (await panel.messages()).flatMap((message) => (message.type === 'reveal' ? [message] : []));
    assert.deepEqual(
      said.map(({ line, keepFocus }) => [line, keepFocus]),
      [
        [501, true],
        [501, true],
        [501, false],
      ],
    );
  });

  it('moves its playhead with the cursor, without drawing the chart again', async () => {
    const panel = await opened();
    assert.equal(await playheadX(panel), undefined);
    const drawings = () => panel.page.evaluate(() => (window as unknown as { drawings: number }).drawings);
    await panel.page.evaluate(() => {
      const context = CanvasRenderingContext2D.prototype;
      const { clearRect } = context;
      Object.assign(window, { drawings: 0 });
      context.clearRect = function (...place) {
        (window as unknown as { drawings: number }).drawings += 1;
        clearRect.apply(this, place);
      };
    });
    const places: number[] = [];
    for (const scene of view.scenes.slice(0, 12)) {
      await panel.send({ type: 'cursor', uri: URI, cursor: { line: scene.line, inWhatIf: false } });
      places.push((await playheadX(panel)) ?? NaN);
    }
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.equal(await drawings(), 0);
    await panel.send({ type: 'cursor', uri: URI });
    assert.equal(await playheadX(panel), undefined);
  });

  it('quotes the two lines that drive the scene under the pointer', async () => {
    const panel = await opened();
    const { x, y } = await placeOn(panel, 0.35);
    await panel.page.mouse.move(x, y);
    await panel.send();
    const text = (await tipText(panel)) ?? '';
    const scene = view.scenes.find(({ heading = '-' }) => text.startsWith(heading));
    assert.ok(scene?.reading !== undefined);
    assert.equal(scene.reading.evidence.length, 2);
    for (const quote of scene.reading.evidence) assert.ok(text.includes(quote.text), quote.text);
    await panel.page.mouse.move(2, 2);
    await panel.send();
    assert.equal(await tipText(panel), undefined);
  });

  it('draws what is intended over the line, until it is taken away', async () => {
    const panel = await opened();
    const chip = panel.page.getByRole('button', { name: 'Take away Intended' });
    const picture = () =>
      panel.page.evaluate(() => document.querySelector<HTMLCanvasElement>('.canvas-box canvas')?.toDataURL());
    const drawn = await picture();
    await panel.page.locator('.plot').focus();
    await panel.page.keyboard.press('ArrowRight');
    await panel.send();
    assert.match((await tipText(panel)) ?? '', /◇ intended: \u2068Nell\u2069, \+0\.60; reads 0\.61 lower/u);
    await panel.page.keyboard.press('Escape');
    await chip.click();
    await panel.send();
    assert.equal((await panel.said('state')).state.intended, false);
    assert.equal(await chip.isVisible(), false);
    assert.notEqual(await picture(), drawn);
    await panel.page.getByRole('button', { name: 'Show' }).click();
    await panel.page.getByRole('menuitemcheckbox', { name: 'Intended, from the marks' }).click();
    await panel.send();
    assert.equal(await chip.isVisible(), true);
    assert.equal(await picture(), drawn);
  });

  it('draws a what-if over the line, until it is taken away or there is none', async () => {
    const tried = viewWithWhatIf(WINDING_ROUND, WINDING_ROUND.replaceAll('love', 'hate'));
    const panel = await open({ onReady: [scriptMessage(tried)] });
    const chip = panel.page.getByRole('button', { name: 'Take away What if' });
    const picture = () =>
      panel.page.evaluate(() => document.querySelector<HTMLCanvasElement>('.canvas-box canvas')?.toDataURL());
    const drawn = await picture();
    assert.match(
      await panel.page.locator('.overlay-words').innerText(),
      /^What if: \d+ scenes read otherwise/u,
    );
    await panel.page.locator('.plot').focus();
    await panel.page.keyboard.press('ArrowRight');
    await panel.send();
    assert.match((await tipText(panel)) ?? '', /□ what if: /u);
    await panel.page.keyboard.press('Escape');
    await chip.click();
    await panel.send();
    assert.equal((await panel.said('state')).state.whatIf, false);
    assert.equal(await chip.isVisible(), false);
    assert.notEqual(await picture(), drawn);
    await panel.page.getByRole('button', { name: 'Show' }).click();
    await panel.page.getByRole('menuitemcheckbox', { name: 'What if' }).click();
    await panel.send(scriptMessage(tried, { version: 2 }));
    assert.equal(await picture(), drawn);
    await panel.send(scriptMessage(view, { version: 3 }));
    assert.equal(await chip.isVisible(), false);
    assert.equal(await panel.page.getByRole('menuitemcheckbox', { name: 'What if' }).count(), 0);
  });

  it('moves its playhead along the pages of a what-if that the cursor is in', async () => {
    const added = `INT. ATTIC - NIGHT\n\n${'It rains on the roof.\n\n'.repeat(60)}`;
    const heading = WINDING_ROUND.indexOf('INT. ');
    const longer = WINDING_ROUND.slice(0, heading) + added + WINDING_ROUND.slice(heading);
    const tried = viewWithWhatIf(WINDING_ROUND, longer);
    const panel = await open({ onReady: [scriptMessage(tried)] });
    const at = async (line: number, inWhatIf: boolean) => {
      await panel.send({ type: 'cursor', uri: URI, cursor: { line, inWhatIf } });
      return (await playheadX(panel)) ?? NaN;
    };
    const [first] = tried.scenes;
    const there = first?.whatIf?.line ?? NaN;
    assert.ok((await at(there, true)) > (await at(first?.line ?? NaN, false)) + 20);
  });

  it('offers nothing of what is intended where nothing is marked', async () => {
    const panel = await open({ onReady: [scriptMessage(viewOf(LASTING_CHANGE))] });
    assert.equal(await panel.page.getByRole('button', { name: 'Take away Intended' }).isVisible(), false);
    await panel.page.getByRole('button', { name: 'Show' }).click();
    assert.equal(await panel.page.getByRole('menuitemcheckbox', { name: /Intended/u }).count(), 0);
  });

  it('is read with the keyboard alone', async () => {
    const panel = await opened();
    await panel.page.locator('.plot').focus();
    const live = () => panel.page.locator('[aria-live]').textContent();
    await panel.page.keyboard.press('ArrowRight');
    assert.match(
      (await live()) ?? '',
      /^Scene 1 of 19: \u2068INT\. TREVANE WORKSHOP - DAWN\u2069, page 1 · .* reads as /u,
    );
    await panel.page.keyboard.press('ArrowRight');
    assert.match((await live()) ?? '', /^Scene 2 of 19/u);
    await panel.page.keyboard.press('End');
    assert.match((await live()) ?? '', /^Scene 19 of 19/u);
    await panel.page.keyboard.press('Enter');
    const { line, keepFocus } = await panel.said('reveal');
    assert.deepEqual([line, keepFocus], [view.scenes.at(-1)?.line, false]);
    await panel.page.keyboard.press('Escape');
    await panel.send();
    assert.equal(await tipText(panel), undefined);
  });

  it('zooms with the keyboard, and follows the scene that is stepped to', async () => {
    const panel = await opened();
    await panel.page.locator('.plot').focus();
    await panel.page.keyboard.press('Home');
    for (const key of ['+', '+', '+']) await panel.page.keyboard.press(key);
    await zoomed(panel, (zoom) => zoom !== undefined && zoom.from < 1 && zoom.to < view.pages / 3);
    await panel.page.keyboard.press('End');
    await zoomed(panel, (zoom) => zoom !== undefined && Math.abs(zoom.to - view.pages) < 0.01);
    await panel.page.keyboard.press('0');
    await zoomed(panel, (zoom) => zoom === undefined);
  });

  it('shows the pages that are marked by dragging, and none of them when Escape is pressed', async () => {
    const panel = await opened();
    const [from, to] = [await placeOn(panel, 0.25), await placeOn(panel, 0.75)];
    await panel.page.mouse.move(from.x, from.y);
    await panel.page.mouse.down();
    await panel.page.mouse.move(to.x, to.y, { steps: 4 });
    assert.equal(await panel.page.locator('.brush').isVisible(), true);
    await panel.page.keyboard.press('Escape');
    await panel.page.mouse.up();
    assert.deepEqual(await panel.messages().then((all) => all.filter(({ type }) => type === 'state')), []);
    await panel.page.mouse.move(from.x, from.y);
    await panel.page.mouse.down();
    await panel.page.mouse.move(to.x, to.y, { steps: 4 });
    await panel.page.mouse.up();
    const zoom = await zoomed(panel);
    assert.ok(zoom !== undefined);
    assert.ok(Math.abs(zoom.from / view.pages - 0.25) < 0.02 && Math.abs(zoom.to / view.pages - 0.75) < 0.02);
    assert.equal(await panel.page.locator('[aria-label="Show the whole script"]').isVisible(), true);
  });

  it('zooms at the pointer with Ctrl and the wheel, and moves along with Shift', async () => {
    const panel = await opened();
    const { x, y } = await placeOn(panel, 0.5);
    await panel.page.mouse.move(x, y);
    await panel.page.keyboard.down('Control');
    await panel.page.mouse.wheel(0, -300);
    await panel.page.keyboard.up('Control');
    const near = await zoomed(panel);
    assert.ok(near !== undefined && near.to - near.from < 0.6 * view.pages);
    assert.ok(Math.abs((near.from + near.to) / 2 / view.pages - 0.5) < 0.02);
    await panel.page.keyboard.down('Shift');
    await panel.page.mouse.wheel(0, 100);
    await panel.page.keyboard.up('Shift');
    const moved = await zoomed(panel, (zoom) => (zoom?.from ?? 0) > near.from);
    assert.ok(moved !== undefined);
    assert.ok(Math.abs(moved.to - moved.from - (near.to - near.from)) < 1e-6);
  });

  it('fills itself with an act that is clicked, and shows all at the next click', async () => {
    const panel = await opened();
    const act = panel.page.getByRole('button', { name: 'ACT TWO' });
    await act.click();
    assert.deepEqual(await zoomed(panel), { from: view.acts[1]?.page, to: view.acts[2]?.page });
    assert.equal(await act.getAttribute('aria-pressed'), 'true');
    await act.click();
    await zoomed(panel, (zoom) => zoom === undefined);
  });

  it('names an act that has no name by its number', async () => {
    const acts = view.acts.map((act, index) => (index === 1 ? { ...act, name: '' } : act));
    const panel = await open({ onReady: [scriptMessage({ ...view, acts })] });
    const act = panel.page.getByRole('button', { name: 'Act 2' });
    assert.equal(await act.getAttribute('title'), 'Act 2: click to look at it alone');
  });

  it('keeps its zoom and its elements when the script changes', async () => {
    const kept = { ...DEFAULT_PANEL_STATE, zoom: { from: 2, to: 6 } };
    const panel = await open({ kept, onReady: [scriptMessage(view)] });
    await panel.page.evaluate(() => {
      for (const node of document.querySelectorAll('*')) node.setAttribute('data-old', '');
    });
    const longer = WINDING_ROUND.replace('Seven!', 'Seven! I laugh, I am glad, and I love it.');
    await panel.send(scriptMessage(viewOf(longer), { version: 2 }));
    const fresh = await panel.page.evaluate(() => document.querySelectorAll('body :not([data-old])').length);
    assert.equal(fresh, 0);
    assert.deepEqual(await panel.messages().then((all) => all.filter(({ type }) => type === 'state')), []);
    assert.equal(await panel.page.locator('[aria-label="Show the whole script"]').isVisible(), true);
  });

  it('draws once for many messages that come together', async () => {
    const panel = await opened();
    const count = await panel.page.evaluate(async (message) => {
      const seen: string[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { name } of list.getEntries()) seen.push(name);
      });
      observer.observe({ type: 'measure' });
      for (let version = 2; version < 12; version += 1) {
        window.dispatchEvent(new MessageEvent('message', { data: { ...message, version } }));
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await new Promise((resolve) => setTimeout(resolve));
      return seen.filter((name) => name === 'undercurrent:update').length;
    }, scriptMessage(view));
    assert.equal(count, 1);
  });

  it('strokes no more for a script of many scenes when it moves along', async () => {
    const strokesOf = async (scenes: number) => {
      const kept = { ...DEFAULT_PANEL_STATE, zoom: { from: 2, to: 6 } };
      const panel = await open({ kept, onReady: [scriptMessage(viewOfScenes(scenes))] });
      await panel.page.evaluate(() => {
        const context = CanvasRenderingContext2D.prototype;
        const { stroke } = context;
        Object.assign(window, { strokes: 0 });
        context.stroke = function () {
          (window as unknown as { strokes: number }).strokes += 1;
          stroke.apply(this);
        };
        const wheel = { clientX: 300, clientY: 200, bubbles: true, cancelable: true, deltaX: 12 };
        document.querySelector('.plot')?.dispatchEvent(new WheelEvent('wheel', wheel));
      });
      await panel.send();
      return panel.page.evaluate(() => (window as unknown as { strokes: number }).strokes);
    };
    const [few, many] = [await strokesOf(60), await strokesOf(480)];
    assert.ok(few > 0 && many < few + 30, `${few} and ${many} strokes`);
  });

  it('follows the theme', async () => {
    const panel = await opened();
    const ink = () =>
      panel.page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.canvas-box canvas');
        return canvas?.toDataURL() ?? '';
      });
    const dark = await ink();
    await panel.setTheme('light');
    await panel.send();
    assert.notEqual(await ink(), dark);
    assert.equal(
      await panel.page.evaluate(() => getComputedStyle(document.body).backgroundColor),
      'rgb(255, 255, 255)',
    );
  });
});
