import assert from 'node:assert/strict';
import { inlayHints } from '../../server/features/inlayHints.js';
import { readScript } from './readScript.js';
import { HATE, LOVE, scene } from './scripts.js';

const LIKELY = { joy: 0.9 } as const;

describe('inlay hints', () => {
  /** The script as an editor shows it, with its hints in it. */
  const shown = async (text: string, first = 0, last = 999) => {
    const reading = await readScript(text, LIKELY);
    const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
    const lines = text.split('\n');
    for (const { position, label, paddingLeft } of inlayHints(reading, reading.document, range).reverse()) {
      const line = lines[position.line] ?? '';
      const hint = `${paddingLeft === true ? ' ' : ''}‹${String(label)}›`;
      lines[position.line] = `${line.slice(0, position.character)}${hint}${line.slice(position.character)}`;
    }
    return lines.join('\n').trim();
  };

  it('stand at the end of strong lines of dialogue, and say the likeliest emotion', async () =>
    assert.equal(
      await shown(scene('KITCHEN', [LOVE, 'Yes.', HATE, 'I love you.\nI really do.'])),
      `INT. KITCHEN - DAY

BOB
${LOVE} ‹▲ joy›

AMY
Yes.

BOB
${HATE} ‹▼›

AMY
I love you.
I really do. ‹▲›`,
    ));
  it('do not stand at action, nor at lines that are not strong', async () => {
    const text = `INT. KITCHEN - DAY\n\n${LOVE}\n\nBOB\nIt is joy and it is death.`;
    assert.equal(await shown(text), text);
  });
  it('are those of the lines that are asked for', async () =>
    assert.equal(
      await shown(`INT. A\n\nBOB\n${LOVE}\n\nAMY\n${HATE}`, 4),
      `INT. A\n\nBOB\n${LOVE}\n\nAMY\n${HATE} ‹▼›`,
    ));
});
