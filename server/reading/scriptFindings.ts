import {
  type AuthorFile,
  type Finding,
  findingSteps,
  type Genre,
  type Norms,
  toldFindings,
} from '../../core/index.js';
import type { AuthorStore } from '../author/authorStore.js';
import { carriedTo } from '../documents/carried.js';
import { inSlices } from '../work/inSlices.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';
import type { ScriptReading } from './scriptReading.js';

/** Where findings come from. */
export interface FindingPorts {
  /** The newest reading of a script. */
  readonly readingOf: (uri: string) => ScriptReading | undefined;
  readonly norms: () => Promise<Norms | undefined>;
  readonly genreOf: (uri: string) => Promise<Genre>;
  readonly authors: AuthorStore;
  readonly log: (problem: string) => void;
}

/** The findings about one version of a script, less those that its author ignores. */
export interface FoundInScript {
  readonly reading: ScriptReading;
  readonly findings: readonly Finding[];
}

/** Finds what is unusual in open scripts, once for each reading. */
export class ScriptFindings {
  readonly #ports: FindingPorts;
  readonly #found = new WeakMap<
    ScriptReading,
    { readonly genre: Genre; readonly findings: Promise<readonly Finding[]> }
  >();
  readonly #whole = new Map<string, ScriptReading>();
  readonly #lastIgnored = new Map<string, AuthorFile['ignored']>();
  #normsRead: Promise<Norms | undefined> | undefined;

  constructor(ports: FindingPorts) {
    this.#ports = ports;
  }

  /** The findings of the newest whole reading; `undefined` until a script has been read whole, and without norms. */
  async latest(uri: string): Promise<FoundInScript | undefined> {
    const reading = this.#wholeReading(uri);
    if (reading === undefined) return undefined;
    const findings = await this.#findIn(reading);
    if (findings === undefined) return undefined;
    return { reading, findings: toldFindings(findings, await this.#ignored(uri), reading.script) };
  }

  /** Finds what there is in a reading before it is the newest, so that it is known by then. */
  async ahead(reading: ScriptReading): Promise<void> {
    if (reading.illegible === undefined) await this.#findIn(reading);
  }

  /** As `latest`, when it speaks of this very version. */
  async of({ uri, version }: ScriptDocument): Promise<FoundInScript | undefined> {
    const found = await this.latest(uri);
    return found?.reading.document.version === version ? found : undefined;
  }

  /** The latest findings at their places in this version; those whose place was edited since are left out. */
  async at(document: ScriptDocument): Promise<readonly Finding[]> {
    const found = await this.latest(document.uri);
    if (found === undefined) return [];
    const carry = carriedTo(found.reading.document.screenplay.text, document.screenplay.text);
    return found.findings.flatMap((finding) => {
      const range = carry(finding);
      const evidence = finding.evidence.flatMap((line) => {
        const moved = carry(line);
        return moved === undefined ? [] : [{ ...line, ...moved }];
      });
      return range === undefined ? [] : [{ ...finding, ...range, evidence }];
    });
  }

  /** A closed script has none any more. */
  forget(uri: string): void {
    this.#whole.delete(uri);
    this.#lastIgnored.delete(uri);
  }

  /** While a part is read anew, what was found in the whole before stands. */
  #wholeReading(uri: string): ScriptReading | undefined {
    const newest = this.#ports.readingOf(uri);
    if (newest === undefined || newest.illegible !== undefined) return undefined;
    if (newest.partial !== true) this.#whole.set(uri, newest);
    return this.#whole.get(uri);
  }

  /** Without them there are no findings; what else is told of a script is told all the same. */
  async #norms(): Promise<Norms | undefined> {
    this.#normsRead ??= this.#ports.norms();
    try {
      return await this.#normsRead;
    } catch (error) {
      this.#normsRead = undefined;
      this.#ports.log(`The norms cannot be read, so there are no findings: ${String(error)}`);
      return undefined;
    }
  }

  async #findIn(reading: ScriptReading): Promise<readonly Finding[] | undefined> {
    const [norms, genre] = await Promise.all([this.#norms(), this.#ports.genreOf(reading.document.uri)]);
    if (norms === undefined) return undefined;
    const known = this.#found.get(reading);
    if (known?.genre === genre) return known.findings;
    const steps = findingSteps(reading.script, reading.analysis, norms, { genre });
    const findings = inSlices(steps);
    this.#found.set(reading, { genre, findings });
    return findings;
  }

  /** What was read last stands where it cannot be read now, which is told with the reading. */
  async #ignored(uri: string): Promise<AuthorFile['ignored']> {
    const said = await this.#ports.authors.read(uri).catch(() => undefined);
    if (said === undefined) return this.#lastIgnored.get(uri) ?? [];
    this.#lastIgnored.set(uri, said.ignored);
    return said.ignored;
  }
}
