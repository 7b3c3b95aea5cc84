import { SOON, succeeds, until } from './until.js';
import type { Workbench } from './workbench.js';

/** What is told of a flat scene. */
const FLAT = 'keeps near one level';

/** The list of problems beside the text, where all flat scenes are in view with their evidence under them. */
export const TALL_PANEL = { 'workbench.panel.defaultLocation': 'right' };

/** A scene of fourteen lines in one tone, which any model reads as flat. */
export const flatScene = (place: string, thing: string): string =>
  `INT. ${place} - DAY\n\n${`BOB\nThe ${thing} is by the window.\n\nAMY\nThe chair is by the door.\n\n`.repeat(7)}`;

/** The lines in the list of problems that tell of a flat scene. */
const flatProblems = async (workbench: Workbench): Promise<readonly string[]> =>
  (await workbench.problems(FLAT)).filter((line) => line.includes(FLAT));

export const untilFlat = (workbench: Workbench, count: number): Promise<readonly string[]> =>
  until(
    `${count} flat scenes in the list of problems`,
    () => flatProblems(workbench),
    (found) => found.length === count,
  );

/**
 * Puts the cursor on a line and waits for the light bulb: actions asked for before it are often not there. A bulb that
 * goes again, as findings are told anew, comes when the cursor does.
 */
export async function goToFinding({ editor, page }: Workbench, line: number): Promise<void> {
  const bulb = page.locator('.monaco-editor [class*="lightbulb"], .monaco-editor .lightBulbWidget').first();
  await until(
    `a light bulb on line ${line}`,
    async () => {
      await editor.goTo(line + 1, 1);
      await editor.goTo(line, 3);
      return succeeds(bulb.waitFor({ timeout: SOON }));
    },
    (shown) => shown,
  );
}
