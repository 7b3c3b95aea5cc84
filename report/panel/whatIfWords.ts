import { inEnglish, type Say, sayCount } from '../text/say.js';
import { NO_HEADING, signed } from '../text/words.js';
import type { ArcAxis, ArcView, SceneView } from './arcView.js';
import { isToBeSeen, type WhatIfMark, whatIfMarks } from './whatIfView.js';

/** `what if: +0.31, reads 0.20 higher`; `undefined` for a scene without a what-if. */
export function sceneWhatIfWords({ whatIf }: SceneView, axis: ArcAxis, say = inEnglish): string | undefined {
  if (whatIf === undefined) return undefined;
  if (whatIf === null) return say('what if: taken out');
  const change = whatIf.axes?.[axis];
  const place = whatIf.moved ? [say('stands elsewhere')] : [];
  const words =
    change === undefined
      ? [say('too little to say')]
      : !isToBeSeen(change)
        ? [say('reads the same')]
        : [signed(change.after.value), changeWords(change, say)];
  return say('what if: {0}', [...words, ...place].join(', '));
}

function changeWords({ delta, sure }: { readonly delta: number; readonly sure: boolean }, say: Say): string {
  const amount = Math.abs(delta).toFixed(2);
  const size = delta > 0 ? say('reads {0} higher', amount) : say('reads {0} lower', amount);
  return sure ? size : say('{0}, within the band', size);
}

/** What a what-if changes, in a few sentences. */
export function whatIfWords(
  { scenes, axis, whatIf }: Pick<ArcView, 'scenes' | 'axis' | 'whatIf'>,
  say = inEnglish,
): string {
  const changes = say('What if: {0}', changesWords(whatIfMarks(scenes, axis), say));
  const moved = scenes.filter((scene) => scene.whatIf?.moved === true).length;
  const counted = (count: number) => sayCount(say, count, 'scene');
  const places = [
    ...(moved > 0
      ? [moved === 1 ? say('{0} stands elsewhere', counted(1)) : say('{0} stand elsewhere', counted(moved))]
      : []),
    ...(whatIf && whatIf.added.length > 0 ? [say('{0} added', counted(whatIf.added.length))] : []),
    ...(whatIf && whatIf.removed > 0 ? [say('{0} taken out', counted(whatIf.removed))] : []),
  ];
  return places.length === 0 ? changes : `${changes} ${places.join(', ')}.`;
}

function changesWords(marks: readonly WhatIfMark<SceneView>[], say: Say): string {
  const largest = marks.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))[0];
  if (largest === undefined) return say('no scene reads otherwise.');
  const name = `\u2068${largest.scene.heading ?? say(NO_HEADING)}\u2069`;
  const change = changeWords(largest, say);
  if (marks.length === 1)
    return largest.sure ? say('{0} {1}.', name, change) : say('{0} {1}: unsure.', name, change);
  const unsure = marks.filter(({ sure }) => !sure).length;
  const all = say(
    '{0} read otherwise; the largest change is {1}, in {2}.',
    sayCount(say, marks.length, 'scene'),
    signed(largest.delta),
    name,
  );
  if (unsure === 0) return all;
  const doubt =
    unsure === marks.length
      ? say('All of them may be nothing: within the band.')
      : say('{0} of them may be nothing: within the band.', unsure);
  return `${all} ${doubt}`;
}
