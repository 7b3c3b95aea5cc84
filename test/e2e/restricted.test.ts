import { describeInWorkbench } from './describeInWorkbench.js';
import { untilMarked, untilRead } from './reading.js';

describeInWorkbench(
  'a screenplay in a folder that is not trusted',
  {
    file: 'one-left-glove.fountain',
    restricted: true,
    settings: { 'undercurrent.lineMarks': 'every' },
  },
  (workbench) => {
    it('is read and marked like any other', async () => {
      await workbench().statusItem(/Restricted Mode/u);
      await untilRead(workbench());
      await workbench().editor.goTo(40);
      await untilMarked(workbench().editor);
    });
  },
);
