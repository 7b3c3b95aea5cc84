import type { CodeLens } from 'vscode-languageserver';
import type { AnalyzedScene } from '../../core/index.js';
import { POLARITY_WORDS, signed } from '../../report/index.js';
import { DESCRIBE_SCENE_COMMAND, type PlaceParams } from '../../protocol/editorMessages.js';
import { untouchedIn } from '../documents/carried.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';
import type { ScriptReading } from '../reading/scriptReading.js';
import { withoutReading } from '../words/readingWords.js';

/**
 * A line above each scene heading that says what the scene reads as. The reading may be of an older version: its
 * headings are looked for where they stand in this one, and those that were edited since have none.
 */
export function codeLenses(of: ScriptReading, document: ScriptDocument): CodeLens[] {
  const { positions, screenplay } = of.document;
  const carry = untouchedIn(screenplay.text, document.screenplay.text);
  return of.analysis.scenes.flatMap((scene) => {
    const { heading, line, reading } = scene;
    if (heading === undefined) return [];
    const carried = carry({
      start: positions.offsetAt({ line, character: 0 }),
      end: positions.offsetAt({ line, character: Infinity }),
    });
    if (carried === undefined) return [];
    const start = { line: document.positions.positionAt(carried.start).line, character: 0 };
    return [
      {
        range: { start, end: start },
        command: {
          title: reading === undefined ? withoutReading(of, scene) : titleOf(reading),
          command: DESCRIBE_SCENE_COMMAND,
          arguments: [{ uri: document.uri, line: start.line } satisfies PlaceParams],
        },
      },
    ];
  });
}

function titleOf({ polarity, emotions, turn }: NonNullable<AnalyzedScene['reading']>): string {
  const parts = [`reads as ${POLARITY_WORDS[polarity]}`, ...emotions.map(({ emotion }) => emotion)];
  const turned = turn?.sure === true ? ` · ${signed(turn.entry)} → ${signed(turn.exit)}` : '';
  return `${parts.join(', ')}${turned}`;
}
