import { EXPORTS } from '../protocol/exportFormats.js';
import type { PanelActions } from './actions.js';
import { createMenu, type Menu, type MenuGroup, type MenuItem } from './menu.js';
import { say } from './say.js';

/** What the panel can be saved as; the host asks where. */
export function createExportMenu(actions: PanelActions): Menu {
  return createMenu({
    label: say('Export'),
    icon: 'export',
    showsLabel: false,
    groups: () => exportGroups(actions),
  });
}

function exportGroups({ exportAs }: PanelActions): readonly MenuGroup[] {
  const items = EXPORTS.map(({ format, name, kind }): MenuItem => ({
    role: 'menuitem',
    label: say(name),
    detail: kind,
    run: () => exportAs(format),
  }));
  return [{ label: say('Save as'), items }];
}
