import { type AuthorFile } from '../core/index.js';
/**
 * What authors said of their scripts: in `.undercurrent/NAME.json` beside a script, and for one that has no place
 * on disk, or none that can be written, in a folder of the editor's, or in memory.
 */
export declare class AuthorStore {
  #private;
  constructor(elsewhere?: string);
  /** What the author of a script has said; read anew each time, for other people write the file too. Rejects when the file is none of ours. */
  read(uri: string): Promise<AuthorFile>;
  /** Writes down what the author says now, one change after the other. Rejects rather than write over a file that is none of ours. */
  change(uri: string, edit: (said: AuthorFile) => AuthorFile): Promise<void>;
}
