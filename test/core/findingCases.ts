import type { FindingCode } from '../../core/index.js';
import { action, type MadeLine, type MadeScene, talk, times } from './findingScripts.js';

export interface FindingCase {
  readonly what: string;
  readonly scenes: readonly MadeScene[];
  /** The indices of the scenes in which the finding must be raised, and no others. */
  readonly raisedIn: readonly number[];
}

const rising = [-0.9, -0.8, -0.7, -0.6, -0.4, -0.2, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9];
const thereAndBack = [...rising.slice(0, 7), ...rising.slice(0, 7).toReversed()];
const sad = { lines: talk([-0.45, -0.5, -0.55, -0.5]) };
const glad = { lines: talk([0.45, 0.5, 0.55, 0.5]) };
const mild = { lines: talk([0.02, -0.02, 0.02, -0.02]) };
const short = { lines: talk([-0.9]) };
const tense = { lines: talk(times(36, -0.5), 0.6) };
const brieflyTense = { lines: talk(times(20, -0.5), 0.6) };
const says = (text: string, valence: number, parenthetical?: string, directed?: number) => ({
  text,
  valence,
  speaker: 'BOB',
  ...(parenthetical !== undefined && { parenthetical }),
  ...(directed !== undefined && { directed }),
});
const among = (line: MadeLine, valence: number): MadeScene => ({
  lines: [...talk(times(3, valence)), line, ...talk(times(3, valence))],
});
/** Two speakers: BOB leaves his usual for as many of his lines as given. */
const drifting = (away: number): readonly MadeScene[] => [
  {
    lines: talk(
      Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? usual(index) : usual(index + 3))),
    ),
  },
  { lines: talk(Array.from({ length: away * 2 }, (_, index) => (index % 2 === 0 ? -0.9 : usual(index)))) },
  {
    lines: talk(
      Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? usual(index) : usual(index + 3))),
    ),
  },
];
/** As many lines of BOB far below, with as many of AMY at her usual between. */
const bobAlone = (away: number) =>
  Array.from({ length: away * 2 }, (_, index) => (index % 2 === 0 ? -0.9 : 0.1));
const usual = (index: number) => 0.3 * Math.sin(index * 1.7);

/** Per finding, scripts that must raise it and scripts that must not. */
export const FINDING_CASES: Readonly<Record<FindingCode, readonly FindingCase[]>> = {
  'flat-scene': [
    { what: 'a long scene of one tone', scenes: [{ lines: talk(times(14, 0.2)) }], raisedIn: [0] },
    { what: 'a long scene that moves', scenes: [{ lines: talk(rising) }], raisedIn: [] },
    { what: 'a scene one line too short', scenes: [{ lines: talk(times(11, 0.2)) }], raisedIn: [] },
    {
      what: 'a scene whose arousal alone moves',
      scenes: [
        { lines: talk(times(14, 0.2)).map((line, index) => ({ ...line, arousal: rising[index] ?? 0 })) },
      ],
      raisedIn: [],
    },
  ],
  'no-value-turn': [
    { what: 'a charged scene that comes back', scenes: [{ lines: talk(thereAndBack) }], raisedIn: [0] },
    { what: 'a charged scene that turns', scenes: [{ lines: talk(rising) }], raisedIn: [] },
    {
      what: 'a quiet scene that comes back',
      scenes: [{ lines: talk(thereAndBack.map((valence) => valence / 4)) }],
      raisedIn: [],
    },
    {
      what: 'a charged scene that is flat',
      scenes: [{ lines: talk(times(14, -0.8)) }],
      raisedIn: [0],
    },
    {
      what: 'a charged scene that changes its sign, however little',
      scenes: [{ lines: talk([...times(4, -0.08), ...times(6, 0.95), ...times(4, 0.08)]) }],
      raisedIn: [],
    },
    {
      what: 'a charged scene that changes little, and no more than its lines leave open',
      scenes: [{ lines: talk([-0.9, -0.7, -0.9, -0.7, ...times(6, 0.9), -0.7, -0.6, -0.7, -0.6]) }],
      raisedIn: [0],
    },
    {
      what: 'a charged scene that is short',
      scenes: [{ lines: talk([-0.9, 0.9, 0, 0, 0.9, -0.9]) }],
      raisedIn: [],
    },
  ],
  'monotone-run': [
    { what: 'five sad scenes', scenes: [mild, sad, sad, sad, sad, sad, mild], raisedIn: [1] },
    {
      what: 'five sad scenes around one too short to say',
      scenes: [sad, sad, short, sad, sad, sad],
      raisedIn: [0],
    },
    { what: 'a glad scene between', scenes: [sad, sad, sad, glad, sad, sad, sad], raisedIn: [] },
    { what: 'neutral scenes', scenes: [mild, mild, mild, mild, mild, mild], raisedIn: [] },
    {
      what: 'twelve grieving scenes, none of them quite as sad as another',
      scenes: Array.from({ length: 12 }, (_, index) => ({
        lines: talk(times(4, -0.55 - (0.18 * ((index * 5) % 12)) / 11)),
      })),
      raisedIn: [0],
    },
    {
      what: 'a run, wherever what leads to it began',
      scenes: [-0.3, -0.45, -0.55, -0.7, -0.72, -0.75, -0.78, -0.8].map((valence) => ({
        lines: talk(times(4, valence)),
      })),
      raisedIn: [2],
    },
    {
      what: 'sad scenes of unlike strength',
      scenes: [-0.2, -0.6, -0.25, -0.7, -0.2, -0.65].map((valence) => ({ lines: talk(times(4, valence)) })),
      raisedIn: [],
    },
  ],
  'tonal-whiplash': [
    { what: 'sad to glad at a bare cut', scenes: [sad, glad], raisedIn: [1] },
    { what: 'sad to mild', scenes: [sad, mild], raisedIn: [] },
    {
      what: 'calm to agitated at a bare cut',
      scenes: [{ lines: talk(times(4, -0.2), -0.6) }, { lines: talk(times(4, -0.2), 0.6) }],
      raisedIn: [1],
    },
    {
      what: 'a place that is named after a time',
      scenes: [sad, { ...glad, heading: 'EXT. HOUSE NEXT DOOR' }],
      raisedIn: [1],
    },
    { what: 'a transition between', scenes: [sad, { ...glad, before: 'CUT TO:' }], raisedIn: [] },
    { what: 'a section between', scenes: [sad, { ...glad, before: '# Act Two' }], raisedIn: [] },
    { what: 'another time of day', scenes: [sad, { ...glad, heading: 'EXT. BEACH - NIGHT' }], raisedIn: [] },
    { what: 'years later', scenes: [sad, { ...glad, heading: 'INT. ROOM - TEN YEARS LATER' }], raisedIn: [] },
    {
      what: 'a title over the picture',
      scenes: [sad, { ...glad, lines: [{ text: 'SUPER: Three weeks on', valence: 0 }, ...glad.lines] }],
      raisedIn: [],
    },
    { what: 'a scene between that is too short to say', scenes: [sad, short, glad], raisedIn: [] },
    { what: 'scenes of two lines', scenes: [{ lines: talk([-0.9, -0.9]) }, glad], raisedIn: [] },
  ],
  'missing-relief': [
    { what: 'five pages of tense scenes', scenes: [mild, tense, tense, tense, mild], raisedIn: [1] },
    { what: 'one scene of five pages', scenes: [mild, { lines: talk(times(90, -0.5), 0.6) }], raisedIn: [1] },
    { what: 'five pages in short scenes', scenes: times(4, 0).map(() => brieflyTense), raisedIn: [0] },
    {
      what: 'a breather between',
      scenes: [brieflyTense, brieflyTense, glad, brieflyTense, brieflyTense],
      raisedIn: [],
    },
    {
      what: 'unpleasant and calm scenes',
      scenes: times(3, 0).map(() => ({ lines: talk(times(36, -0.5), -0.3) })),
      raisedIn: [],
    },
    { what: 'a set piece of three pages', scenes: [tense], raisedIn: [] },
  ],
  'subtext-gap': [
    {
      what: 'warm words over cold deeds',
      scenes: [{ lines: [...talk(times(4, 0.6)), ...action(times(4, -0.6))] }],
      raisedIn: [0],
    },
    {
      what: 'warm words over colder ones of the same sign',
      scenes: [{ lines: [...talk(times(4, 1)), ...action(times(4, 0.02))] }],
      raisedIn: [],
    },
    {
      what: 'too few deeds to say',
      scenes: [{ lines: [...talk(times(4, 0.6)), ...action(times(3, -0.6))] }],
      raisedIn: [],
    },
  ],
  'possible-irony': [
    {
      what: 'praise in a fight',
      scenes: [among(says('Oh great, that is just wonderful.', 0.8), -0.6)],
      raisedIn: [0],
    },
    {
      what: 'an insult among friends',
      scenes: [among(says('You are a terrible man.', -0.8), 0.6)],
      raisedIn: [0],
    },
    {
      what: 'praise twice in a fight',
      scenes: [
        {
          lines: [
            ...among(says('Oh great, that is just wonderful.', 0.8), -0.6).lines,
            ...among(says('What a lovely, lovely day.', 0.8), -0.6).lines,
          ],
        },
      ],
      raisedIn: [0, 0],
    },
    {
      what: 'praise among praise',
      scenes: [among(says('Oh great, that is just wonderful.', 0.8), 0.6)],
      raisedIn: [],
    },
    {
      what: 'a mild line in a fight',
      scenes: [among(says('It is on the table.', 0.05), -0.95)],
      raisedIn: [],
    },
    { what: 'a word in a fight', scenes: [among(says('Great.', 0.9), -0.6)], raisedIn: [] },
    {
      what: 'a pleasant deed in a fight',
      scenes: [among({ ...says('He smiles at all of them.', 0.9), speaker: '' }, -0.6)].map(withoutSpeaker),
      raisedIn: [],
    },
  ],
  'parenthetical-conflict': [
    {
      what: 'hate, and cheer with its parenthetical',
      scenes: [among(says('I hate you.', -0.95, 'cheerful', 0.5), 0)],
      raisedIn: [0],
    },
    {
      what: 'praise, and scorn with its parenthetical',
      scenes: [among(says('What a day.', 0.95, 'bitterly', -0.5), 0)],
      raisedIn: [0],
    },
    {
      what: 'two lines of one scene',
      scenes: [
        {
          lines: [
            ...among(says('I hate you.', -0.95, 'cheerful', 0.5), 0).lines,
            ...among(says('I hate him.', -0.96, 'cheerful', 0.5), 0).lines,
          ],
        },
      ],
      raisedIn: [0, 0],
    },
    {
      what: 'a parenthetical that agrees',
      scenes: [among(says('I hate you.', -0.95, 'angry', -1), 0)],
      raisedIn: [],
    },
    {
      what: 'a parenthetical that tones down',
      scenes: [among(says('I hate you.', -0.95, 'smiling', 0), 0)],
      raisedIn: [],
    },
    {
      what: 'a line that its parenthetical turns a little',
      scenes: [among(says('You are late.', -0.2, 'smiling', 0.2), 0)],
      raisedIn: [],
    },
    {
      what: 'a line that its scene turned, and not its parenthetical',
      scenes: [among({ ...says('You are late.', -0.5, 'smiling', 0.9), bare: 0.2 }, 0)],
      raisedIn: [],
    },
    {
      what: 'a parenthetical that has not been read',
      scenes: [among(says('I hate you.', -0.95, 'cheerful'), 0)],
      raisedIn: [],
    },
  ],
  'on-the-nose': [
    {
      what: 'anger named in anger',
      scenes: [among(says('I am so angry right now.', -0.9), 0)],
      raisedIn: [0],
    },
    { what: 'hate named', scenes: [among(says('I really hate you.', -0.9), 0)], raisedIn: [0] },
    {
      what: 'two feelings of one scene',
      scenes: [
        {
          lines: [
            ...among(says('I am so angry right now.', -0.9), 0).lines,
            ...among(says('I am heartbroken.', -0.9), 0).lines,
          ],
        },
      ],
      raisedIn: [0, 0],
    },
    { what: 'anger named mildly', scenes: [among(says('I am so angry right now.', -0.3), 0)], raisedIn: [] },
    {
      what: 'the anger of another',
      scenes: [among(says('You are so angry right now.', -0.9), 0)],
      raisedIn: [],
    },
    { what: 'politeness', scenes: [among(says("I'm afraid that is not possible.", -0.9), 0)], raisedIn: [] },
    { what: 'anger shown', scenes: [among(says('Get out of my house.', -0.9), 0)], raisedIn: [] },
  ],
  'voice-drift': [
    { what: 'a long stay away from home', scenes: drifting(12), raisedIn: [1] },
    {
      what: 'the only stay away of anybody',
      scenes: [
        { lines: talk(times(140, 0.1)) },
        { lines: talk(bobAlone(12)) },
        { lines: talk(times(40, 0.1)) },
      ],
      raisedIn: [1],
    },
    {
      what: 'one of several that are as long',
      scenes: times(5, 0).flatMap(() => [{ lines: talk(times(80, 0.1)) }, { lines: talk(bobAlone(12)) }]),
      raisedIn: [],
    },
    { what: 'a short one', scenes: drifting(3), raisedIn: [] },
    { what: 'a character of few lines', scenes: [{ lines: talk(times(20, -0.9)) }], raisedIn: [] },
  ],
  'low-evidence': [
    { what: 'a scene of one line', scenes: [sad, short], raisedIn: [1] },
    { what: 'a scene of nothing', scenes: [sad, { lines: [] }], raisedIn: [1] },
    { what: 'a scene of four lines', scenes: [sad], raisedIn: [] },
  ],
  'intent-mismatch': [
    { what: 'a sad scene marked hopeful', scenes: [{ ...sad, after: '[[tone: hopeful]]' }], raisedIn: [0] },
    {
      what: 'a glad scene marked 10 for its character',
      scenes: [{ ...glad, after: '[[@Bob=10]]' }],
      raisedIn: [0],
    },
    { what: 'a glad scene marked hopeful', scenes: [{ ...glad, after: '[[tone: hopeful]]' }], raisedIn: [] },
    {
      what: 'a glad scene of high suspense',
      scenes: [{ ...glad, after: '= Run! [[@suspense=5]]' }],
      raisedIn: [],
    },
    { what: 'a sad scene marked near the middle', scenes: [{ ...sad, after: '[[@Bob=55]]' }], raisedIn: [] },
    { what: 'a scene too short to say', scenes: [{ ...short, after: '[[tone: hopeful]]' }], raisedIn: [] },
  ],
};

function withoutSpeaker(scene: MadeScene): MadeScene {
  return {
    lines: scene.lines.map(({ speaker, ...line }) =>
      speaker === undefined || speaker === '' ? line : { ...line, speaker },
    ),
  };
}
