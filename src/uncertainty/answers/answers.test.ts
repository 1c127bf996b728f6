import { describe, expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { loadEvidence } from '../../evidence/index.ts';
import { loadSituation, scaleOf } from '../../situation/index.ts';
import { makeStudy } from '../../study/index.ts';
import { readYaml } from '../../text/index.ts';
import { tippingValues } from '../tipping/index.ts';
import { answerDrivers, slicedInputs } from './answer-drivers.ts';
import { answerNames, ofEachAnswer } from './answer-names.ts';
import { drawnAnswers, medianDistance } from './drawn-answers.ts';
import { flipMap } from './flip-map.ts';
import { heldAnswers, heldStudy } from './held-input.ts';
import { inputGroups } from './input-groups.ts';
import { stanceChange } from './stance-change.ts';
import { tippingOf } from './tipping-of.ts';

/**
 * Each cares for two issues: gain of the seller = salience of trade − salience of water over their sum, with v going from 0 to 1 on trade and from
 * 1 to 0 on water; the buyer gains 0.6, and would do nothing alone.
 */
function twoActors(salience: string, linkage = '0'): string {
  return `situation: two
title: Two actors
question: Is there a deal?
as_of: 2026-01-10
evidence: evidence.yaml
actors:
  seller: { name: Seller, capability: { value: 1, assumption: even } }
  buyer: { name: Buyer, capability: { value: 1, assumption: even } }
issues:
  water:
    question: How much water?
    scale: { 0: none, 100: all, assumption: ends }
    options: { none: { at: 0, label: None }, all: { at: 100, label: All } }
    status_quo: none
    controller: seller
  trade:
    question: How open?
    scale: { 0: closed, 100: open, assumption: ends }
    options: { closed: { at: 0, label: Closed }, open: { at: 100, label: Open } }
    status_quo: closed
    controller: buyer
stances:
  seller:
    water: { position: 0, salience: 0.5, assumption: made up }
    trade: { position: 100, salience: ${salience}, assumption: made up }
  buyer:
    water: { position: 100, salience: 0.8, assumption: made up }
    trade: { position: 0, salience: 0.2, assumption: made up }
linkages:
  - { id: pair, actor: seller, when: { water: all, trade: open }, worth: { value: ${linkage}, assumption: made up } }
required: [seller, buyer]
no_deal: status_quo
observed: []
proposals:
  swap: { title: Swap, by: buyer, package: { water: all, trade: open }, assumption: made up }
`;
}

function asked(text: string, samples: number) {
  const { evidence } = loadEvidence(readYaml('evidence.yaml', small.evidence));
  if (evidence === undefined) throw new Error('the small evidence does not load');
  const { situation } = loadSituation(readYaml('situation.yaml', text), evidence, { inputsHash: '' });
  const [proposal] = situation?.proposals ?? [];
  if (situation === undefined || proposal === undefined) throw new Error('the situation does not load');
  const study = makeStudy(situation, { seed: 1, samples });
  const of = { study, runs: undefined, ignoresObserved: true };
  const question = { ...proposal, proposal: proposal.id };
  const [drawn] = drawnAnswers(of, [question]);
  if (drawn === undefined) throw new Error('no answer');
  const tippings = (path: string) => {
    const found = tippingOf(of, question, { points: 9 })({ path, names: answerNames });
    return ofEachAnswer((name) => found.filter(({ answer }) => answer === name));
  };
  return { situation, study, drawn, tippings, question, of };
}

const salience = 'stances.seller.trade.salience';

test('few draws that count are cut into few slices: what decides alone is found, and an interval wider than a share can be is none', () => {
  const input = Float64Array.from({ length: 10 }, (_, run) => (run * 0.618) % 1);
  const noise = Float64Array.from({ length: 10 }, (_, run) => (run * 0.414) % 1);
  const groups = [0, 1].map((k) => ({ id: `x${k}`, inputs: [k] }));
  const few = answerDrivers(slicedInputs([input, noise], null), input, groups, { seed: 1, most: 3 });
  expect(few[0]?.input).toBe('x0');
  expect(few[0]?.first.value).toBeGreaterThan(0.4);
  for (const { first } of few) if (first.low !== null) expect((first.high ?? 0) - first.low).toBeLessThan(1);
  // All of the weight on one draw: nothing is known of what varies.
  const one = slicedInputs(
    [input, noise],
    Float64Array.from(input, (_, run) => (run === 3 ? 1 : 1e-12)),
  );
  expect(answerDrivers(one, input, groups, { seed: 1, most: 3 })).toEqual([]);
});

describe('the median distance', () => {
  test('is not below 0 where half of the weight passes, and below it elsewhere', () => {
    const of = (marks: readonly number[], distance: readonly number[], weights: Float64Array | null = null) =>
      medianDistance({ marks: Uint8Array.from(marks), distance: Float64Array.from(distance) }, weights);
    expect(of([1, 0], [1, -1])).toBe(1);
    expect(of([1, 0, 0], [1, -1, -2])).toBe(-1);
    expect(of([1, 0, 0], [1, -1, -2], Float64Array.of(2, 1, 1))).toBe(1);
    // Passed by what the distance does not measure, failed by rounding alone.
    expect(of([1], [-3])).toBe(0);
    expect(of([0], [0])).toBeLessThan(0);
  });
});

describe('the joint answer', () => {
  test('is below 0 in each draw that fails a test, and in no other', () => {
    const { joint } = asked(twoActors('0.2 to 0.9'), 500).drawn.answers;
    if (joint === null) throw new Error('no joint answer');
    for (let s = 0; s < 500; s++) expect((joint.distance[s] ?? Number.NaN) >= 0).toBe(joint.marks[s] === 1);
  });
});

describe('what an answer depends on', () => {
  test('of a sum is the share of the variance that a part has', () => {
    // Gain of the seller: (t − 0.5)/(t + 0.5) + worth, nearly linear in t with the slope 1/(t + 0.5)².
    const { situation, study, drawn } = asked(twoActors('0.78 to 0.82', '0.1 to 0.15'), 4000);
    const [ofSalience, ofWorth] = [(0.04 / 1.3 ** 2) ** 2 / 12, 0.05 ** 2 / 12];
    const groups = inputGroups(situation, study.compiled.inputs, 'input');
    const found = answerDrivers(
      slicedInputs(study.draws.columns, null),
      drawn.answers.accepted?.distance ?? new Float64Array(),
      groups,
      {
        seed: 1,
        most: 3,
      },
    );
    expect(found[0]?.input).toMatch(/^linkages/);
    expect(Math.abs((found[0]?.first.value ?? 0) - ofWorth / (ofSalience + ofWorth))).toBeLessThan(0.02);
    expect(found[1]?.input).toBe(salience);
    expect(Math.abs((found[1]?.first.value ?? 0) - ofSalience / (ofSalience + ofWorth))).toBeLessThan(0.02);
  });
});

describe('a tipping value', () => {
  // Each answer is the bottleneck somewhere: what the first draws, and the first tests that fail, decide is what all draws would.
  test('found by looking at few draws and few tests first is the one that all draws give', () => {
    let tips = 0;
    for (const text of [small.situation, twoActors('0.2 to 0.9', '-0.2 to 0.2')]) {
      const { study, question, of } = asked(text, 300);
      const held = heldAnswers(heldStudy(of), question);
      const tipping = tippingOf(of, question, { points: 9 });
      for (const { path, unit, low, high } of study.compiled.inputs) {
        const range = scaleOf(unit) ?? { low, high };
        if (range.low >= range.high) continue;
        const one = held.of(path);
        const found = tipping({ path, names: answerNames });
        for (const name of answerNames) {
          const plain = tippingValues((value) => one.at(name, value).distance, range, {
            points: 9,
            tolerance: 1e-7,
          });
          const quick = found.filter(({ answer }) => answer === name);
          expect(quick.map(({ direction }) => direction)).toEqual(
            plain.crossings.map(({ direction }) => direction),
          );
          plain.crossings.forEach(({ value }, k) => {
            const apart = Math.abs((quick[k]?.value ?? Number.NaN) - value) / (range.high - range.low);
            expect(apart).toBeLessThan(1e-5);
            tips++;
          });
        }
      }
    }
    expect(tips).toBeGreaterThan(5);
  });

  // The seller gains where t ≥ 0.5.
  test('is where the gain is nothing, to a millionth, with the share on each side', async () => {
    const [only, ...more] = (await asked(twoActors('0.8'), 20).tippings(salience)).accepted;
    expect(more).toEqual([]);
    expect(only?.value).toBeCloseTo(0.5, 6);
    expect(only).toMatchObject({ input: salience, today: 0.8, direction: 'up', before: 0, after: 1 });
    expect(only?.resolution).toBeLessThan(1e-6);
  });

  test('moves with what else counts: a worth of w is made up for at t = 0.5 (1 − w)/(1 + w)', async () => {
    const [only] = (await asked(twoActors('0.8', '0.2'), 20).tippings(salience)).accepted;
    expect(only?.value).toBeCloseTo((0.5 * 0.8) / 1.2, 6);
  });

  test('is looked for on the whole scale of the number, and is the same however wide it was', async () => {
    const [only] = (await asked(twoActors('0.6 to 0.9'), 50).tippings(salience)).accepted;
    expect(only?.value).toBeCloseTo(0.5, 6);
    expect(only?.today).toBeCloseTo(0.75, 12);
  });

  test('is none for an input that does not enter, nor for a test that does not apply', async () => {
    const one = asked(twoActors('0.8'), 20);
    expect(Object.values(await one.tippings('actors.seller.capability')).flat()).toEqual([]);
    const { ratified, paidFor } = await one.tippings(salience);
    expect([ratified, paidFor]).toEqual([[], []]);
  });
});

describe('a change of stances that turns the answer', () => {
  test('is where a file that said so would fail', () => {
    const { study, question } = asked(twoActors('0.6 to 0.9'), 100);
    const found = stanceChange(study, question, { most: 400 });
    expect(found?.passesToday).toBe(true);
    expect(found?.change?.moved.map(({ input }) => input)).toEqual([salience]);
    expect(found?.change?.moved[0]?.from).toBeCloseTo(0.75, 9);
    const to = found?.change?.moved[0]?.to ?? Number.NaN;
    expect(to).toBeGreaterThanOrEqual(0.5);
    const passesAt = (value: number) => {
      const one = asked(twoActors(value.toFixed(9)), 20);
      return stanceChange(one.study, one.question, { most: 0 })?.passesToday;
    };
    expect([passesAt(to + 1e-5), passesAt(to - 1e-5)]).toEqual([true, false]);
    const { low, high } = study.compiled.inputs.find(({ path }) => path === salience) ?? { low: 0, high: 0 };
    expect(found?.change?.distanceAtMost).toBeCloseTo((0.75 - to) / ((high - low) / 2), 9);
  });

  test('is none where no stance varies', () => {
    const { study, question } = asked(twoActors('0.8'), 20);
    expect(stanceChange(study, question, { most: 50 })).toEqual({ passesToday: true, change: null });
  });
});

describe('a map of two inputs', () => {
  test('passes where the seller gains: salience of trade no less than that of water', async () => {
    const { of, question } = asked(twoActors('0.8'), 20);
    const water = 'stances.seller.water.salience';
    const settings = { points: 5, draws: 10, at: async () => undefined };
    const { across, up, draws, shares } = await flipMap(of, question, [salience, water], settings);
    expect(draws).toBe(10);
    expect(across.values).toEqual([0, 0.25, 0.5, 0.75, 1]);
    for (const [row, w] of up.values.entries())
      for (const [column, t] of across.values.entries())
        if (t + w > 0) expect(shares.accepted?.[row]?.[column], `${t} ${w}`).toBe(t >= w ? 1 : 0);
    expect(shares.paidFor).toBeNull();
  });
});
