import type { ExportFormat } from '../protocol/editorMessages.js';
import type { PanelActions } from './actions.js';
import { createMenu, type Menu, type MenuGroup, type MenuItem } from './menu.js';

const EXPORTS: readonly (readonly [format: ExportFormat, label: string, detail: string])[] = [
  ['svg', 'Picture', 'SVG'],
  ['png', 'Picture', 'PNG'],
  ['poster-html', 'Poster to print', 'HTML'],
  ['poster-svg', 'Poster', 'SVG'],
  ['html', 'Whole report', 'HTML'],
  ['csv', 'Scene table', 'CSV'],
  ['json', 'All readings', 'JSON'],
];

/** What the panel can be saved as; the host asks where. */
export function createExportMenu(actions: PanelActions): Menu {
  return createMenu({
    label: 'Export',
    icon: 'export',
    showsLabel: false,
    groups: () => exportGroups(actions),
  });
}

function exportGroups({ exportAs }: PanelActions): readonly MenuGroup[] {
  const items = EXPORTS.map(([format, label, detail]): MenuItem => ({
    role: 'menuitem',
    label,
    detail,
    run: () => exportAs(format),
  }));
  return [{ label: 'Save as', items }];
}
