import { type WeightedShare, weightedShare } from './share.ts';

/** The four tests, in the order in which a deal meets them. */
export const tests = ['accepted', 'ratified', 'kept', 'paidFor'] as const;
export type Test = (typeof tests)[number];

/** Whether a package passes each test in each draw; null where a test does not apply, or was not run. */
export type Indicators = Readonly<Record<Test, Uint8Array | null>>;

/** One link: the share that passes a test among the draws that pass those before it. */
export interface TestLink {
  readonly test: Test;
  readonly given: readonly Test[];
  /** Null where no draw is left to ask. */
  readonly share: WeightedShare | null;
}

/** Would all four tests be passed, and which fails first? */
export interface Joint {
  readonly share: WeightedShare | null;
  /** Ends with the first link that no draw is left for. */
  readonly chain: readonly TestLink[];
  readonly firstFailing: Readonly<Record<Test, number>>;
  readonly notApplicable: readonly Test[];
  /** 1 in each draw that passes all that apply. */
  readonly passes: Uint8Array;
}

/**
 * The joint answer on the same weighted draws: never a product of marginals. Tests that do not apply count as passed; so do those that
 * were not run, `untested`: with one of them the answer is what it is at most.
 */
export function joinTests(
  indicators: Indicators,
  weights: Float64Array | null,
  samples: number,
  untested: readonly Test[] = [],
): Joint {
  const passes = new Uint8Array(samples).fill(1);
  const chain: TestLink[] = [];
  const firstFailing: Record<Test, number> = { accepted: 0, ratified: 0, kept: 0, paidFor: 0 };
  for (const [k, test] of tests.entries()) {
    const flags = indicators[test] ?? ones(samples);
    const isOpen = chain.length === k && chain.at(-1)?.share !== null;
    if (isOpen) chain.push({ test, given: tests.slice(0, k), share: weightedShare(flags, weights, passes) });
    const fails = flags.map((flag, s) => (passes[s] === 1 && flag === 0 ? 1 : 0));
    firstFailing[test] = weightedShare(fails, weights)?.share ?? 0;
    for (let s = 0; s < samples; s++) if (flags[s] === 0) passes[s] = 0;
  }
  return {
    share: weightedShare(passes, weights),
    chain,
    firstFailing,
    notApplicable: tests.filter((test) => indicators[test] === null && !untested.includes(test)),
    passes,
  };
}

function ones(samples: number): Uint8Array {
  return new Uint8Array(samples).fill(1);
}
