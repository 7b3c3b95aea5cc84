import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../corpus.js';

interface Setting {
  readonly default: unknown;
  readonly type: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Command {
  readonly command: string;
  readonly category: string;
  readonly enablement?: string;
}

/** The parts of package.json that VS Code reads, as far as tests look at them. */
export interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly commands: readonly Command[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when: string;
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly { readonly media: Readonly<Record<string, string>> }[];
    }[];
  };
}

export function readText(path: string): string {
  return readFileSync(join(REPOSITORY, path), 'utf8');
}

export function readManifest(): Manifest {
  return JSON.parse(readText('package.json')) as Manifest;
}

/** All sources of a folder, the client's unless told, in one text. */
export function sourcesOf(folder = 'client'): string {
  const names = readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readText(join(folder, name)))
    .join('\n');
}
