import { counted, sceneName, signed } from '../text/words.js';
import type { ArcAxis, ArcView, SceneView } from './arcView.js';
import { isToBeSeen, type WhatIfMark, whatIfMarks } from './whatIfView.js';

/** `what if: +0.31, reads 0.20 higher`; `undefined` for a scene without a what-if. */
export function sceneWhatIfWords({ whatIf }: SceneView, axis: ArcAxis): string | undefined {
  if (whatIf === undefined) return undefined;
  if (whatIf === null) return 'what if: taken out';
  const change = whatIf.axes?.[axis];
  const place = whatIf.moved ? ['stands elsewhere'] : [];
  const words =
    change === undefined
      ? ['too little to say']
      : !isToBeSeen(change)
        ? ['reads the same']
        : [signed(change.after.value), changeWords(change)];
  return `what if: ${[...words, ...place].join(', ')}`;
}

function changeWords({ delta, sure }: { readonly delta: number; readonly sure: boolean }): string {
  const size = `reads ${Math.abs(delta).toFixed(2)} ${delta > 0 ? 'higher' : 'lower'}`;
  return sure ? size : `${size}, within the band`;
}

/** What a what-if changes, in a few sentences. */
export function whatIfWords({ scenes, axis, whatIf }: Pick<ArcView, 'scenes' | 'axis' | 'whatIf'>): string {
  const marks = whatIfMarks(scenes, axis);
  const moved = scenes.filter((scene) => scene.whatIf?.moved === true).length;
  const places = [
    ...(moved > 0 ? [`${counted(moved, 'scene')} ${moved === 1 ? 'stands' : 'stand'} elsewhere`] : []),
    ...(whatIf && whatIf.added.length > 0 ? [`${counted(whatIf.added.length, 'scene')} added`] : []),
    ...(whatIf && whatIf.removed > 0 ? [`${counted(whatIf.removed, 'scene')} taken out`] : []),
  ];
  return [`What if: ${changesWords(marks)}`, ...(places.length > 0 ? [`${places.join(', ')}.`] : [])].join(
    ' ',
  );
}

function changesWords(marks: readonly WhatIfMark<SceneView>[]): string {
  const largest = marks.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))[0];
  if (largest === undefined) return 'no scene reads otherwise.';
  const name = `\u2068${sceneName(largest.scene)}\u2069`;
  if (marks.length === 1) return `${name} ${changeWords(largest)}${largest.sure ? '.' : ': unsure.'}`;
  const unsure = marks.filter(({ sure }) => !sure).length;
  return [
    `${counted(marks.length, 'scene')} read otherwise; the largest change is ${signed(largest.delta)}, in ${name}.`,
    ...(unsure > 0
      ? [`${unsure === marks.length ? 'All of them' : `${unsure} of them`} may be nothing: within the band.`]
      : []),
  ].join(' ');
}
