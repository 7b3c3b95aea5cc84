/**
 * The line of the scene that a command is about: of a place (`PlaceParams`) or a row of the list of scenes
 * (`SceneItem`) that it was called with, or else the cursor's.
 */
export function sceneLineOf(argument: unknown, cursor: number): number {
  if (typeof argument !== 'object' || argument === null) return cursor;
  const { line, firstLine } = argument as Readonly<Record<string, unknown>>;
  const [asked = cursor] = [line, firstLine].filter((value) => typeof value === 'number');
  return asked;
}
