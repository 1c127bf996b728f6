import { expect, test } from 'vitest';
import { wilsonInterval } from '../../numeric/index.ts';
import { joinTests, tests } from '../joint/chain.ts';
import { type WeightedShare, weightedShare } from '../joint/share.ts';
import { type PastWeights, weighByFacts } from '../past/weights.ts';
import { figures, golden, near, type Written } from './read.case.ts';

interface ShareExpected {
  readonly share: number;
  readonly ess: number;
  readonly low: number;
  readonly high: number;
}

function shareNear(
  found: WeightedShare | null,
  wanted: ShareExpected | null | undefined,
  where: string,
): void {
  if (wanted === null || wanted === undefined) {
    expect(found, where).toBeNull();
    return;
  }
  near(found?.share, wanted.share, `${where} share`);
  near(found?.effectiveSample, wanted.ess, `${where} ess`);
  near(found?.low, wanted.low, `${where} low`);
  near(found?.high, wanted.high, `${where} high`);
}

interface FactsInput {
  readonly met?: readonly (readonly number[])[];
  readonly epsilon: readonly number[];
  readonly indicator: readonly number[];
}

interface WeightsExpected {
  readonly ess: number;
  readonly explained: number;
  readonly met_jointly: number;
  readonly weights?: readonly number[];
  readonly share: ShareExpected;
  readonly warning: boolean;
}

type FactsExpected = WeightsExpected & {
  readonly as_one_fact?: WeightsExpected;
  readonly share_plain: ShareExpected;
};

figures.describe('weights', () => {
  test.each(golden<FactsInput, FactsExpected>('past', ({ met }) => met !== undefined))(
    '%s',
    (_, { input, expected }) => {
      const met = (input.met ?? []).map((column) => Uint8Array.from(column));
      const indicator = Uint8Array.from(input.indicator);
      const check = (found: PastWeights, wanted: WeightsExpected) => {
        near(found.effectiveSample, wanted.ess, 'ess');
        near(found.explained, wanted.explained, 'explained');
        near(found.together, wanted.met_jointly, 'together');
        for (const [s, w] of (wanted.weights ?? []).entries()) near(found.weights?.[s], w, `weight ${s}`);
        shareNear(weightedShare(indicator, found.weights), wanted.share, 'share');
        expect(found.isUnexplained).toBe(wanted.warning);
      };
      check(weighByFacts(met, input.epsilon, indicator.length, false), expected);
      if (expected.as_one_fact !== undefined)
        check(weighByFacts(met, input.epsilon, indicator.length), expected.as_one_fact);
      shareNear(weightedShare(indicator, null), expected.share_plain, 'plain');
    },
  );
});

type Flags = readonly number[] | null | undefined;
type FourFlags = Readonly<Record<'accepted' | 'ratified' | 'kept' | 'paid_for', Flags>>;
type ByTest<Value> = Readonly<Record<string, Value>>;

interface JointInput {
  readonly k_of_n?: readonly (readonly [number, number])[];
  readonly indicators?: FourFlags;
  readonly ratified?: Flags;
  readonly paid_for?: Flags;
  readonly weights_by_draw?: readonly number[];
  readonly draw_weights?: readonly number[];
}

interface JointExpected {
  readonly intervals?: readonly { readonly low: number; readonly high: number }[];
  readonly chain?: ByTest<ShareExpected | null>;
  readonly accepted?: Flags;
  readonly kept?: Flags;
  readonly lasts?: readonly number[];
  readonly joint: ShareExpected | null;
  readonly first_to_fail: ByTest<Written>;
  readonly not_applicable: readonly string[];
}

const keyOf = (name: string) => (name === 'paidFor' ? 'paid_for' : name);
const marks = (list: Flags) => (list === null || list === undefined ? null : Uint8Array.from(list));

/** Marks of the four tests, given or found; undefined where a case is of intervals alone. */
function flagsOf({ indicators, ratified, paid_for }: JointInput, { chain, accepted, kept }: JointExpected) {
  return indicators ?? (chain === undefined ? undefined : { accepted, ratified, kept, paid_for });
}

figures.describe('joint', () => {
  test.each(golden<JointInput, JointExpected>('joint'))('%s', (_, { input, expected }) => {
    for (const [k, [a, n]] of (input.k_of_n ?? []).entries()) {
      const { low, high } = wilsonInterval(a / n, n);
      near(low, expected.intervals?.[k]?.low, 'low');
      near(high, expected.intervals?.[k]?.high, 'high');
    }
    const of = flagsOf(input, expected);
    if (of === undefined) return;
    const samples = (of.accepted ?? of.kept ?? []).length;
    const given = input.weights_by_draw ?? input.draw_weights;
    const weights =
      expected.lasts === undefined
        ? given === undefined
          ? null
          : Float64Array.from(given)
        : weighByFacts([Uint8Array.from(expected.lasts)], [0.05], samples).weights;
    const found = joinTests(
      {
        accepted: marks(of.accepted),
        ratified: marks(of.ratified),
        kept: marks(of.kept),
        paidFor: marks(of.paid_for),
      },
      weights,
      samples,
    );
    shareNear(found.share, expected.joint, 'joint');
    for (const one of tests) {
      const link = found.chain.find(({ test: name }) => name === one);
      shareNear(link?.share ?? null, expected.chain?.[keyOf(one)], `chain ${one}`);
      near(found.firstFailing[one], expected.first_to_fail[keyOf(one)], `first ${one}`);
    }
    expect(found.notApplicable.map(keyOf)).toEqual(expected.not_applicable);
  });
});
