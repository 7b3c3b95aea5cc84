interface Vertex {
  readonly at: readonly number[];
  readonly cost: number;
}

const MOST_STEPS = 2000;
const TOLERANCE = 1e-10;
const FIRST_STEP = 0.5;

/** Where a smooth function of few parameters is least, searched from a start (Nelder and Mead 1965). */
export function minimize(
  cost: (parameters: readonly number[]) => number,
  start: readonly number[],
): readonly number[] {
  const vertex = (at: readonly number[]): Vertex => ({ at, cost: cost(at) });
  let simplex = [
    vertex(start),
    ...start.map((_, moved) =>
      vertex(start.map((value, index) => (index === moved ? value + FIRST_STEP : value))),
    ),
  ];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    simplex = simplex.sort((a, b) => a.cost - b.cost);
    const [best] = simplex;
    const worst = simplex.at(-1);
    if (best === undefined || worst === undefined || worst.cost - best.cost < TOLERANCE) break;
    simplex = nextSimplex(simplex, best, worst, vertex);
  }
  return simplex.reduce((best, other) => (other.cost < best.cost ? other : best)).at;
}

/** One step: the worst vertex reflected, stretched or drawn in; where nothing helps, all drawn to the best. */
function nextSimplex(
  simplex: readonly Vertex[],
  best: Vertex,
  worst: Vertex,
  vertex: (at: readonly number[]) => Vertex,
): Vertex[] {
  const others = simplex.slice(0, -1);
  const center = best.at.map(
    (_, index) => others.reduce((sum, { at }) => sum + (at[index] ?? 0), 0) / others.length,
  );
  const along = (share: number) =>
    vertex(center.map((value, index) => value + share * ((worst.at[index] ?? 0) - value)));
  const reflected = along(-1);
  if (reflected.cost < best.cost) {
    const stretched = along(-2);
    return [...others, stretched.cost < reflected.cost ? stretched : reflected];
  }
  const second = others.at(-1) ?? best;
  if (reflected.cost < second.cost) return [...others, reflected];
  const drawnIn = along(reflected.cost < worst.cost ? -0.5 : 0.5);
  if (drawnIn.cost < Math.min(worst.cost, reflected.cost)) return [...others, drawnIn];
  return simplex.map(({ at }) => vertex(at.map((value, index) => (value + (best.at[index] ?? value)) / 2)));
}
