import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Token, TokenizedLine } from './tokenizeScript.js';

/** Set to 1 to write the snapshots anew; a run without it never changes or creates one. */
const UPDATE = process.env['UNDERCURRENT_UPDATE_SNAPSHOTS'] === '1';

const LONGEST_SHOWN = 36;

/** Fails unless `actual` is what `snapshots/<name>.snap` holds. */
export function assertSnapshot(name: string, actual: string): void {
  const path = fileURLToPath(new URL(`snapshots/${name}.snap`, import.meta.url));
  if (UPDATE) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  assert.ok(existsSync(path), `no snapshot ${name}: run with UNDERCURRENT_UPDATE_SNAPSHOTS=1, and read it`);
  assert.equal(actual, readFileSync(path, 'utf8'));
}

/** Each line after a `>`, and below it its tokens with their scopes, outermost first; blank lines as they are. */
export function describeTokens(lines: readonly TokenizedLine[]): string {
  return lines.map(describeLine).join('\n');
}

function describeLine({ text, tokens }: TokenizedLine): string {
  if (text.trim() === '') return text === '' ? '' : `>${text}|`;
  const shown = tokens.filter((token) => token.text !== '').map(describeToken);
  return [`>${text}`, ...shown].join('\n');
}

function describeToken({ text, scopes }: Token): string {
  const shown = shorten(text);
  const names = scopes.map((scope) => scope.replace(/\.fountain$/u, ''));
  return `   ${shown.padEnd(LONGEST_SHOWN + 2)} ${names.length === 0 ? '-' : names.join(' ')}`;
}

/** A long token is known by its two ends: they are where a grammar goes wrong. */
function shorten(text: string): string {
  if (text.length <= LONGEST_SHOWN) return `'${text}'`;
  const half = (LONGEST_SHOWN - 3) / 2;
  return `'${text.slice(0, Math.ceil(half))}...${text.slice(text.length - Math.floor(half))}'`;
}
