/**
 * Long work that somebody may pause: it yields where a pause does no harm, often enough that no stretch between
 * two of them is felt, and returns its result.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does the work without a pause. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
