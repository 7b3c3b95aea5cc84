import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './inputs.js';
import { compared, formatTime, type Measurement, median } from './measure.js';

const RUNS = 9;
/** What the extension may add to the opening of a first script, in milliseconds. */
const MOST = 60;

/** What activate.cjs prints. */
export interface Activation {
  readonly loading: number;
  readonly activating: number;
  /** How many things it has left to be ended with the extension, for whose end VS Code does not wait. */
  readonly subscriptions: number;
  /** Whether it ends itself, which VS Code does wait for. */
  readonly deactivates: boolean;
}

/** Loads and activates the built extension once, in a process of its own. */
export function activateOnce(): Activation {
  const script = join(ROOT, 'tools', 'bench', 'activate.cjs');
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as Activation;
}

/** What of the processor the extension takes before VS Code goes on. */
export function benchActivation(): readonly Measurement[] {
  const runs = Array.from({ length: RUNS }, activateOnce);
  const whole = median(runs.map(({ loading, activating }) => loading + activating));
  const activating = median(runs.map((run) => run.activating));
  return [
    compared(
      'the extension loaded and activated, processor time of our own (in brackets: activated)',
      `${formatTime(whole)} (${formatTime(activating)})`,
      `at most ${formatTime(MOST)}`,
      whole <= MOST,
    ),
  ];
}
