import type { ArcShown } from './arcShown.js';
import type { FindingView } from './arcView.js';

/** A footnote's sign, for a scene in which something is found. */
export const FINDING_MARK = '✱';

/** Where the mark of a scene's findings stands. */
export interface FindingPlace<Scene> {
  readonly scene: Scene;
  readonly findings: readonly FindingView[];
  readonly page: number;
  /** Whether only what is told where somebody looks is found in it. */
  readonly isQuiet: boolean;
}

interface FoundScene {
  readonly page: number;
  readonly endPage: number;
  readonly findings?: readonly FindingView[];
}

/** The scenes in which something is found, in script order. */
export function findingPlaces<Scene extends FoundScene>(
  scenes: readonly Scene[],
): readonly FindingPlace<Scene>[] {
  return scenes.flatMap((scene) => {
    const { findings = [], page, endPage } = scene;
    if (findings.length === 0) return [];
    return [{ scene, findings, page: (page + endPage) / 2, isQuiet: findings.every((one) => one.isQuiet) }];
  });
}

/** Whether marks for findings are to be seen: they are asked for, and some scene has one that is told by itself. */
export function drawsFindings(
  { scenes }: { readonly scenes: readonly FoundScene[] },
  shown: Pick<ArcShown, 'findings'>,
): boolean {
  return shown.findings && findingPlaces(scenes).some(({ isQuiet }) => !isQuiet);
}
