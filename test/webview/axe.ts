/// <reference lib="dom" />
import axe from 'axe-core';
import type { PanelPage } from '../../tools/panel/panelPage.js';

/** What axe-core finds at fault in the page as it is now. */
export async function violations({ page }: PanelPage): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      // A panel is a part of a window, which has its own landmarks.
      rules: { region: { enabled: false } },
    }),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
