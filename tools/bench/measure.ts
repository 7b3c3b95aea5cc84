/** One row of the table: what was measured, what it came to, and what it should be. */
export interface Measurement {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  /** `undefined` where there is no target, or nothing could be measured. */
  readonly met?: boolean;
}

/** A measured time against the most it may take. */
export function within(what: string, milliseconds: number, target: number): Measurement {
  return {
    what,
    measured: formatTime(milliseconds),
    target: `at most ${formatTime(target)}`,
    met: milliseconds <= target,
  };
}

/** The same, with the 95th percentile of its times in brackets. */
export function withTail(measurement: Measurement, times: readonly number[]): Measurement {
  return { ...measurement, measured: `${measurement.measured} (${formatTime(median(times, 0.95))})` };
}

/** A measured figure against a bound, both already in words. */
export function compared(what: string, measured: string, target: string, met: boolean): Measurement {
  return { what, measured, target, met };
}

export function skipped(what: string, why: string): Measurement {
  return { what, measured: `skipped: ${why}`, target: '' };
}

export function formatTime(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return milliseconds >= 100 ? `${Math.round(milliseconds)} ms` : `${milliseconds.toFixed(2)} ms`;
}

/** The median time of `runs` calls, in milliseconds, after as many to warm up. */
export function medianTime(runs: number, work: () => void): number {
  const timed = Array.from({ length: runs * 2 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(timed.slice(runs));
}

/** The `share` quantile by rank: 0.5 is the median. */
export function median(values: readonly number[], share = 0.5): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function markdownTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ what, measured, target, met }) => {
    const verdict = met === undefined ? '' : met ? 'met' : 'missed';
    return `| ${what} | ${measured} | ${target} | ${verdict} |`;
  });
  return ['| what | measured | target | |', '|---|---|---|---|', ...rows].join('\n');
}
