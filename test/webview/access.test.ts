/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DEFAULT_PANEL_STATE } from '../../protocol/panelState.js';
import { WINDING_ROUND } from '../report/screenplays.js';
import { viewOf } from '../report/views.js';
import { violations } from './axe.js';
import { describePanel } from './describePanel.js';
import { scriptMessage, URI } from './messages.js';
import type { PanelPage } from '../../tools/panel/panelPage.js';

const PICTURES = process.env['UNDERCURRENT_SCREENSHOTS'];
const SERIES = ['overall', 'character:NELL', 'character:PIP'] as const;
/** Contrast goes by the theme, what fits by the width. */
const EACH_THEME = [
  ['dark', 420],
  ['light', 1200],
  ['darkHighContrast', 1200],
  ['lightHighContrast', 420],
] as const;
const view = viewOf(WINDING_ROUND, { series: SERIES });
const cursor = { type: 'cursor' as const, uri: URI, cursor: { line: 300, inWhatIf: false } };

/** Leaves a picture where `UNDERCURRENT_SCREENSHOTS` names a folder. */
async function picture({ page }: PanelPage, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `panel-${name}.png`) });
}

describePanel('the arc panel for everybody', (open) => {
  for (const [theme, width] of EACH_THEME) {
    it(`has no fault that axe-core finds, ${theme}, ${width} pixels wide`, async () => {
      const kept = { ...DEFAULT_PANEL_STATE, series: SERIES, beatSheet: 'sixStages' as const, shape: true };
      const panel = await open({ theme, width, kept, onReady: [scriptMessage(view), cursor] });
      await picture(panel, `${theme}-${width}-chart`);
      assert.deepEqual(await violations(panel), []);
      await panel.page.getByRole('button', { name: 'Series' }).click();
      await picture(panel, `${theme}-${width}-menu`);
      assert.deepEqual(await violations(panel), []);
      await panel.page.keyboard.press('Escape');
      await panel.page.getByRole('button', { name: 'Table' }).click();
      await panel.send();
      await picture(panel, `${theme}-${width}-table`);
      assert.deepEqual(await violations(panel), []);
    });
  }

  it('is all to be reached with Tab, in the order it is seen', async () => {
    const panel = await open({ onReady: [scriptMessage(view)] });
    const names: string[] = [];
    for (let presses = 0; presses < 20; presses += 1) {
      await panel.page.keyboard.press('Tab');
      const name = await panel.page.evaluate(() => {
        const at = document.activeElement;
        return at === null || at === document.body ? '' : (at.ariaLabel ?? at.textContent ?? '');
      });
      if (name === '') break;
      names.push(name);
    }
    assert.deepEqual(names, [
      'Chart',
      'Table',
      'Stay with this script',
      'Export',
      'Axis',
      'Take away Overall',
      'Take away NELL',
      'Take away PIP',
      'Take away Intended',
      'Series',
      'Show',
      'ACT ONE',
      'ACT TWO',
      'ACT THREE',
      'Valence of \u2068Overall\u2069, \u2068NELL\u2069 and \u2068PIP\u2069 over 19 scenes of \u2068THE WINDING ROUND\u2069, and what is intended in 5 of them',
    ]);
  });
});
