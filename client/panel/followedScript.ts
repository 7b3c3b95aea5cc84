/** Which screenplays there are, by their URIs. */
export interface OpenScripts {
  /** In the active editor, if it holds one. */
  readonly active: string | undefined;
  readonly inSight: readonly string[];
  readonly open: readonly string[];
}

/**
 * The script that a panel shows when nothing is pinned: the one the writer is at. It stays when the focus moves to the
 * panel or to another kind of file, as long as it is open.
 */
export function followedScript(
  last: string | undefined,
  { active, inSight, open }: OpenScripts,
): string | undefined {
  if (active !== undefined) return active;
  return last !== undefined && open.includes(last) ? last : inSight[0];
}
