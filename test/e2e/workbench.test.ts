import assert from 'node:assert/strict';

import { describeInWorkbench } from './describeInWorkbench.js';

describeInWorkbench('a script in VS Code', { file: 'one-left-glove.fountain' }, (workbench) => {
  it('opens, and its text is in the editor', async () => {
    const { number } = await workbench().editor.line('INT. LOST PROPERTY OFFICE - MORNING');
    assert.equal(number, 13);
  });
});
