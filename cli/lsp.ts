import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.js';
import { Failure, UsageFailure } from './failure.js';
import { readOptions } from './options.js';

const HELP = `Usage: undercurrent lsp --stdio

Serves an editor by the Language Server Protocol over standard input and output:
hovers, diagnostics, inlay hints, code lens, symbols, folding. Settings for
Neovim, Helix, Zed and Emacs are in docs/editors.md of its repository.
`;

export const lspCommand: Command = {
  name: 'lsp',
  summary: 'serve an editor by the Language Server Protocol',
  help: HELP,
  async run(args, { stdin }) {
    const { values, positionals } = readOptions('lsp', args, { stdio: { type: 'boolean' } });
    if (positionals.length > 0)
      throw new UsageFailure('The command lsp takes no file. See undercurrent lsp --help.');
    if (values.stdio !== true) throw new UsageFailure('Only --stdio is served: undercurrent lsp --stdio.');
    const program = new URL('server.cjs', import.meta.url);
    if (!existsSync(program)) throw new Failure('The language server is missing from this installation.');
    const ended = new Promise((resolve) => stdin.once('end', resolve));
    // Bundled apart, so that the other commands do not wait for it; it reads --stdio itself. Imported, it would
    // first be searched for exports, which it has not.
    createRequire(import.meta.url)(fileURLToPath(program));
    await ended;
    return 0;
  },
};
