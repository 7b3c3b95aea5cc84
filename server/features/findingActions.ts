import { type CodeAction, CodeActionKind, type Command, type Range as LspRange } from 'vscode-languageserver';
import { type Finding, isQuiet } from '../../core/index.js';
import type { PlaceParams } from '../../protocol/editorMessages.js';
import {
  COMPARE_SCENE_COMMAND,
  IGNORE_FINDING_COMMAND,
  type IgnoreFindingParams,
  SHOW_EVIDENCE_COMMAND,
  SHOW_LINE_COMMAND,
  SHOW_PLACE_COMMAND,
  type ShowEvidenceParams,
  TELL_COMPARISON_COMMAND,
} from '../../protocol/findingMessages.js';
import type { ClientSupport } from '../documents/clientSupport.js';
import type { FoundInScript } from '../reading/scriptFindings.js';
import { findingDiagnostics } from './findingDiagnostics.js';
import { intendedEdit } from './intendedEdit.js';

/** What this editor can do about findings. */
export interface ActionSupport extends Pick<
  ClientSupport,
  'actsOnFindings' | 'showsDocuments' | 'guardsEdits'
> {
  /** Of a what-if the author says nothing. */
  readonly hearsAuthor: boolean;
}

/** What can be done about the findings that a range touches. */
export function findingActions(
  { reading, findings }: FoundInScript,
  { start, end }: LspRange,
  support: ActionSupport,
): CodeAction[] {
  const { positions } = reading.document;
  const from = positions.offsetAt(start);
  const to = positions.offsetAt(end);
  return findings
    .filter((finding) => !isQuiet(finding) && finding.start <= to && from <= finding.end)
    .flatMap((finding) => actionsFor(finding, reading, support));
}

function actionsFor(
  finding: Finding,
  reading: FoundInScript['reading'],
  support: ActionSupport,
): readonly CodeAction[] {
  const { document } = reading;
  const about = {
    kind: CodeActionKind.QuickFix,
    diagnostics: findingDiagnostics([finding], document),
  };
  const byCommand = ({ title, command, arguments: args }: Command): CodeAction => ({
    ...about,
    title,
    command: { title, command, ...(args && { arguments: args }) },
  });
  const edit = support.guardsEdits === true ? intendedEdit(finding, reading) : undefined;
  const intended =
    edit === undefined ? [] : [{ ...about, title: 'This is intended: note it in the scene', edit }];
  return [
    ...evidenceCommands(finding, reading, support).map(byCommand),
    ...intended,
    ...(support.hearsAuthor ? ignoreCommands(finding, reading).map(byCommand) : []),
  ];
}

function evidenceCommands(
  finding: Finding,
  reading: FoundInScript['reading'],
  support: ActionSupport,
): readonly Command[] {
  const { scene, compared } = finding;
  const { uri } = reading.document;
  const { scenes } = reading.analysis;
  const other = compared === undefined ? undefined : scenes[compared];
  const place = (line = 0): PlaceParams => ({ uri, line });
  return [
    ...showCommands(finding, reading, support),
    ...(support.showsDocuments && other !== undefined
      ? [
          {
            title: `Go to ${other.heading ?? 'the opening'}`,
            command: SHOW_PLACE_COMMAND,
            arguments: [place(other.line)],
          },
        ]
      : []),
    {
      title: 'Compare with the scenes around',
      command: support.actsOnFindings === true ? COMPARE_SCENE_COMMAND : TELL_COMPARISON_COMMAND,
      arguments: [place(scenes[scene]?.line)],
    },
  ];
}

/** Shows all lines at once where the editor can mark them, else one after the other by the standard. */
function showCommands(
  { evidence }: Finding,
  { document: { uri, version, positions } }: FoundInScript['reading'],
  { actsOnFindings, showsDocuments }: ActionSupport,
): readonly Command[] {
  const ranges = evidence.map(({ start, end, shows }) => ({ start, end, shows }));
  const about = (lines: ShowEvidenceParams['ranges']): ShowEvidenceParams => ({
    uri,
    version,
    ranges: lines,
  });
  if (actsOnFindings === true && ranges.length > 0)
    return [{ title: 'Show the evidence', command: SHOW_EVIDENCE_COMMAND, arguments: [about(ranges)] }];
  if (!showsDocuments) return [];
  return ranges.map((range) => ({
    title: `Show the evidence on line ${positions.positionAt(range.start).line + 1}: ${range.shows}`,
    command: SHOW_LINE_COMMAND,
    arguments: [about([range])],
  }));
}

/** At a heading, here is its scene: the same three are offered everywhere, in the same order. */
function ignoreCommands(
  { code, start }: Finding,
  { document }: FoundInScript['reading'],
): readonly Command[] {
  const { uri, version } = document;
  const command = (title: string, within: IgnoreFindingParams['in']): Command => {
    const params: IgnoreFindingParams = { uri, version, code, start, in: within };
    return { title, command: IGNORE_FINDING_COMMAND, arguments: [params] };
  };
  return [
    command(`Ignore ${code} here`, 'line'),
    command(`Ignore ${code} in this scene`, 'scene'),
    command(`Ignore ${code} in this script`, 'script'),
  ];
}
