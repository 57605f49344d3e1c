/**
 * fast-check as the tests import it: as many runs of each property as there is time for. `npm test` takes a tenth of what
 * a property asks for, `npm run verify:long` many times as much; RUNS is the factor.
 */
import fc, { type IAsyncProperty, type IProperty, type Parameters } from "fast-check";

const SHARE = 0.1;
const USUAL_RUNS = 100;
/** One alone may be a case that a property has nothing to say of. */
const FEWEST = 3;

export * from "fast-check";

export default { ...fc, assert: assert as typeof fc.assert };

function assert<T>(property: IAsyncProperty<T> | IProperty<T>, parameters: Parameters<T> = {}) {
  const wanted = parameters.numRuns ?? USUAL_RUNS;
  const numRuns = Math.max(runs(wanted), Math.min(wanted, FEWEST));
  return fc.assert(property as IProperty<T>, { ...parameters, numRuns });
}

/** How often something random is done here that is to be done so many times; in `npm test`, this share of it. */
export function runs(wanted: number, share = SHARE): number {
  return Math.max(1, Math.ceil(wanted * Number(process.env["RUNS"] ?? share)));
}

/** Of what could all be tried one after the other a share, another one in each run; all of it in `npm run verify:long`. */
export function some<T>(all: readonly T[], share = 0.25): readonly T[] {
  if (isLongRun()) return all;
  const step = Math.round(1 / share);
  const first = Math.floor(Math.random() * Math.min(step, all.length));
  return all.filter((_, i) => i % step === first);
}

/** Whether there is time for what was never tried before. */
export function isLongRun(): boolean {
  return process.env["RUNS"] !== undefined;
}
