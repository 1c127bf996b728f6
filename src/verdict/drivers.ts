import { type ClassWeights, classWeights, sensitivityOf } from '../numeric/index.ts';
import { isSizeCited } from '../situation/index.ts';
import { type Study, strataCount, type Weights } from '../study/index.ts';
import type { ClaimDriver, Driver } from './result.ts';

/** How many inputs and claims are listed. */
const driversListed = 10;

/**
 * The inputs that move acceptance most: the swing of its probability between the outer fifths of each input, from the
 * draws already made. A first, honest measure: one input at a time, no interactions. Inputs whose swing cannot be told
 * from chance (within 3.5 standard errors, as some hundred are tried) are left out. `accepts` may be of the first draws only.
 */
export function inputDrivers(
  { compiled, draws: { strata }, weights }: Study,
  accepts: Float64Array,
): readonly Driver[] {
  if (accepts.every((value) => value === accepts[0])) return [];
  const over = sensitivityOf(accepts, weights);
  return compiled.inputs
    .flatMap((input, k): Driver[] => {
      const of = strata[k];
      if (of === undefined) return [];
      const isWhole = of.length === accepts.length;
      const classes = { count: strataCount, of: isWhole ? of : of.subarray(0, accepts.length) };
      const found = over(classes, isWhole ? weighed(of, weights) : undefined);
      if (Math.abs(found.swing) <= 3.5 * found.standardError) return [];
      const { claims, assumption } = input.support;
      return [
        {
          input: input.path,
          written: input.written,
          ...found,
          claims,
          ...(assumption === undefined ? {} : { assumption }),
        },
      ];
    })
    .sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing) || (a.input < b.input ? -1 : 1))
    .slice(0, driversListed);
}

interface Weighed {
  readonly weights: Weights;
  readonly classes: ClassWeights;
}

const knownByStrata = new WeakMap<Uint8Array, Weighed>();

/** What the strata of an input weigh: the same for all answers and all packages. */
function weighed(of: Uint8Array, weights: Weights): ClassWeights {
  const known = knownByStrata.get(of);
  if (known !== undefined && known.weights === weights) return known.classes;
  const classes = classWeights({ count: strataCount, of }, weights);
  knownByStrata.set(of, { weights, classes });
  return classes;
}

/** Claims by the largest swing among the inputs that rest on them. */
export function claimDrivers(drivers: readonly Driver[]): readonly ClaimDriver[] {
  const byClaim = new Map<string, { swing: number; inputs: string[] }>();
  for (const driver of drivers) {
    for (const claim of driver.claims) {
      const entry = byClaim.get(claim) ?? { swing: 0, inputs: [] };
      entry.swing = Math.max(entry.swing, Math.abs(driver.swing));
      entry.inputs.push(driver.input);
      byClaim.set(claim, entry);
    }
  }
  return [...byClaim]
    .map(([claim, entry]) => ({ claim, ...entry }))
    .sort((a, b) => b.swing - a.swing || (a.claim < b.claim ? -1 : 1))
    .slice(0, driversListed);
}

/**
 * The claim to verify first: that of the largest swing among inputs whose size claims give. A size that is judged beside a claim of its
 * direction is verified by no reading of that claim.
 *
 * @example
 * verifyFirst([]) // => undefined
 */
export function verifyFirst(drivers: readonly Driver[]): ClaimDriver | undefined {
  return claimDrivers(drivers.filter(isSizeCited))[0];
}
