import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../core/index.js';
import type { ScriptReading } from '../scriptReading.js';

const NOTE = '[[intended]]';

/**
 * Notes in a finding's scene that it is meant so: the only thing ever put into a writer's text, under the heading,
 * or at the top of a scene without one. It names the version it is meant for, so that an editor refuses it once
 * the text is another.
 */
export function intendedEdit({ scene }: Finding, { document, script }: ScriptReading): WorkspaceEdit {
  const { screenplay, positions, uri, version } = document;
  const { heading, firstElement, start } = script.scenes[scene] ?? { firstElement: 0, start: 0 };
  const lineBreak = /\r\n|\r|\n/u.exec(screenplay.text)?.[0] ?? '\n';
  const gap = lineBreak + lineBreak;
  const line = screenplay.elements[firstElement]?.endLine ?? 0;
  const edit =
    heading === undefined
      ? { at: positions.positionAt(start), newText: NOTE + gap }
      : { at: endOfLine(line), newText: gap + NOTE };
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: [{ range: { start: edit.at, end: edit.at }, newText: edit.newText }],
      },
    ],
  };

  function endOfLine(at: number) {
    const from = positions.offsetAt({ line: at, character: 0 });
    const length = screenplay.text.slice(from).search(/[\r\n]|$/u);
    return positions.positionAt(from + length);
  }
}
