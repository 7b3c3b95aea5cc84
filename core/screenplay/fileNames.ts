/** What files of Fountain end in, as far as they tell. */
const SCREENPLAY = /\.(?:fountain|spmd)$/iu;
const SCRIPT = /\.(?:fountain|spmd|txt)$/iu;

/** Whether a path names a screenplay. */
export function isScreenplayName(path: string): boolean {
  return SCREENPLAY.test(path);
}

/** A script's name without what its kind of file ends in; `otherwise` where nothing is left. */
export function scriptStem(name: string, otherwise: string): string {
  return name.replace(SCRIPT, '') || otherwise;
}
