import { type CodeAction, CodeActionKind, type Command, type Range as LspRange } from 'vscode-languageserver';
import { type Finding, isQuiet, lineOf } from '../../core/index.js';
import type { PlaceParams } from '../../protocol/editorMessages.js';
import {
  COMPARE_SCENE_COMMAND,
  IGNORE_FINDING_COMMAND,
  type IgnoreFindingParams,
  SHOW_EVIDENCE_COMMAND,
  SHOW_PLACE_COMMAND,
  type ShowEvidenceParams,
} from '../../protocol/findingMessages.js';
import type { ClientSupport } from '../clientSupport.js';
import type { FoundInScript } from '../scriptFindings.js';
import { findingDiagnostics } from './findingDiagnostics.js';
import { intendedEdit } from './intendedEdit.js';

/** What this editor can do about findings. */
export type ActionSupport = Pick<ClientSupport, 'actsOnFindings' | 'showsDocuments' | 'guardsEdits'>;

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
  const intended =
    support.guardsEdits === true
      ? [{ ...about, title: 'This is intended: note it in the scene', edit: intendedEdit(finding, reading) }]
      : [];
  return [
    ...evidenceCommands(finding, reading, support).map(byCommand),
    ...intended,
    ...ignoreCommands(finding, reading).map(byCommand),
  ];
}

function evidenceCommands(
  { evidence, scene, compared }: Finding,
  { document: { uri, version }, analysis }: FoundInScript['reading'],
  { actsOnFindings, showsDocuments }: ActionSupport,
): readonly Command[] {
  const other = compared === undefined ? undefined : analysis.scenes[compared];
  const ranges = evidence.map(({ start, end, shows }) => ({ start, end, shows }));
  const show: ShowEvidenceParams = { uri, version, ranges };
  const own: PlaceParams = { uri, line: analysis.scenes[scene]?.line ?? 0 };
  return [
    ...(actsOnFindings === true && ranges.length > 0
      ? [{ title: 'Show the evidence', command: SHOW_EVIDENCE_COMMAND, arguments: [show] }]
      : []),
    ...(showsDocuments && other !== undefined
      ? [
          {
            title: `Go to ${other.heading ?? 'the opening'}`,
            command: SHOW_PLACE_COMMAND,
            arguments: [{ uri, line: other.line } satisfies PlaceParams],
          },
        ]
      : []),
    ...(actsOnFindings === true
      ? [{ title: 'Compare with the scenes around', command: COMPARE_SCENE_COMMAND, arguments: [own] }]
      : []),
  ];
}

function ignoreCommands(
  finding: Finding,
  { document, script }: FoundInScript['reading'],
): readonly Command[] {
  const { code, start } = finding;
  const { uri, version } = document;
  const command = (title: string, within: IgnoreFindingParams['in']): Command => {
    const params: IgnoreFindingParams = { uri, version, code, start, in: within };
    return { title, command: IGNORE_FINDING_COMMAND, arguments: [params] };
  };
  return [
    ...(lineOf(finding, script) === undefined ? [] : [command(`Ignore ${code} here`, 'line')]),
    command(`Ignore ${code} in this scene`, 'scene'),
    command(`Ignore ${code} in this script`, 'script'),
  ];
}
