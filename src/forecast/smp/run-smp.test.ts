import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runSmp, type SmpInput, smpChoices } from './index.ts';
import { anyInput, anySettings, gapOf } from './smp.case.ts';

/** A (capability 1, salience 1) at 0 against B (capability 3, salience ½) at 1, on one issue. */
const two: SmpInput = {
  names: ['A', 'B'],
  capability: Float64Array.of(1, 3),
  positions: Float64Array.of(0, 1),
  salience: Float64Array.of(1, 0.5),
};

describe('two actors, by hand', () => {
  const run = runSmp(two);
  const [start, after] = run.states;

  test('are as likely to prevail as their capabilities, salience left aside', () => {
    expect(gapOf(start?.probabilities ?? [], [1 / 4, 3 / 4])).toBeLessThan(1e-8);
    expect(gapOf(start?.risk ?? [], [-1 / 2, 1])).toBeLessThan(1e-12);
  });

  test('challenge each other where the other might not resist', () => {
    // A wins with 1 / (1 + 3 × ½) = 0.4, and B resists with chance ½: ½ × 2 + ½ × 0.4 × 2 − 1 = 0.4.
    // B wins with 0.6, and A resists for certain: 0.6 × 2 − 1 = 0.2.
    const [ofA, ofB] = run.turns[0]?.challenges ?? [];
    expect([ofA?.initiator, ofA?.target, ofB?.initiator, ofB?.target]).toEqual([0, 1, 1, 0]);
    const found = [ofA?.probability, ofA?.gain, ofB?.probability, ofB?.gain].map((value) => value ?? 0);
    expect(gapOf(found, [0.4, 0.4, 0.6, 0.2])).toBeLessThan(1e-8);
  });

  test('meet at 0.36, where squares of salience × chance put them', () => {
    // Both bargains: (1 × 0.4)² = 0.16 for A and (½ × 0.6)² = 0.09 for B, so that 0.09 / 0.25 of the way is A's to go.
    for (const { initiatorPosition, receiverPosition } of run.turns[0]?.bargains ?? [])
      expect([initiatorPosition[0], receiverPosition[0]]).toEqual([0.36, 0.36]);
    expect([...(after?.positions ?? [])]).toEqual([0.36, 0.36]);
    expect(run.turns[0]?.choices.map(({ actor, chosen }) => [actor, chosen])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    const [staying = 1] = run.turns[0]?.choices[0]?.probabilities ?? [];
    expect(staying).toBeLessThan(1e-6);
  });

  test('are settled one turn later, with one group that is certain', () => {
    expect(run.stopped).toEqual({ why: 'settled', round: 2 });
    expect(run.states.at(-1)?.groups).toEqual([{ representative: 0, members: [0, 1], probability: 1 }]);
    expect(run.forecast).toEqual([{ mean: 0.36, median: 0.36, standardDeviation: 0, low: 0.36, high: 0.36 }]);
  });

  test('move by the lead of the stronger alone with S2PMax', () => {
    // D = 1 − 2 × 0.4 = 0.2 for A, who moves by 0.2 × 0.25 / (0.2 × 0.25 + 0.8 × 1) = 0.05 / 0.85; B stays.
    const bargain = runSmp(two, { interVecBrgn: 'S2PMax' }).turns[0]?.bargains[0];
    expect(bargain?.initiatorPosition[0]).toBeCloseTo(0.05 / 0.85, 5);
    expect(bargain?.receiverPosition[0]).toBe(1);
  });

  test('weigh salience × chance once with S1P1', () => {
    const bargain = runSmp(two, { interVecBrgn: 'S1P1' }).turns[0]?.bargains[0];
    expect(bargain?.initiatorPosition[0]).toBeCloseTo(0.3 / (0.4 + 0.3), 4);
  });

  test('table the receiver’s version too, from the gain in place of the chance only as the program does', () => {
    const versions = (compat: boolean) =>
      runSmp(two, { brgnModel: 'InitRcvrInterp', compat }).turns[0]?.bargains;
    expect(versions(true)?.map(({ version }) => version)).toEqual([
      'initiator',
      'receiver',
      'initiator',
      'receiver',
    ]);
    // B → A: B expects to win with 0.6, and so does A; but the gain of 0.2 in its place puts B at (½ × 0.2)² / (0.01 + 0.8²).
    expect(versions(false)?.[3]?.initiatorPosition[0]).toBe(0.36);
    expect(versions(true)?.[3]?.initiatorPosition[0]).toBe(0.0154);
  });
});

describe('a run', () => {
  test('leaves everybody where all agree', () => {
    fc.assert(
      fc.property(anyInput(6, 3), anySettings, (input, settings) => {
        const k = input.positions.length / input.names.length;
        const positions = input.positions.map((_, at) => input.positions[at % k] as number);
        const run = runSmp({ ...input, positions }, settings);
        expect(run.stopped).toEqual({ why: 'settled', round: 2 });
        expect(run.turns.flatMap(({ challenges }) => challenges)).toEqual([]);
        expect(run.states.at(-1)?.positions).toEqual(positions);
      }),
      { numRuns: 50, seed: 3 },
    );
  });

  test('does not depend on the order of the actors', () => {
    // Between equals the first listed is taken and ASymProsp looks at the order; random numbers hold no equals.
    const rules = smpChoices.votingRule.filter((rule) => rule !== 'ASymProsp');
    fc.assert(
      fc.property(anyInput(6, 2), fc.constantFrom(...rules), (input, votingRule) => {
        const { positions } = runSmp(input, { votingRule, maxTurns: 1 }).states[1] ?? { positions: [] };
        const mirrored = runSmp(reversed(input), { votingRule, maxTurns: 1 }).states[1]?.positions ?? [];
        const k = input.positions.length / input.names.length;
        expect(gapOf(reversedRows(Float64Array.from(mirrored), k), positions)).toBeLessThan(1e-9);
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  test('is the mirror image on the mirrored scale', () => {
    fc.assert(
      fc.property(anyInput(6, 2), anySettings, (input, settings) => {
        const flipped = { ...input, positions: input.positions.map((value) => 1 - value) };
        const there = runSmp(input, { ...settings, maxTurns: 1 }).states[1]?.positions ?? [];
        const back = runSmp(flipped, { ...settings, maxTurns: 1 }).states[1]?.positions ?? [];
        expect(
          gapOf(
            there,
            Float64Array.from(back, (value) => 1 - value),
          ),
        ).toBeLessThan(1e-9);
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  test('stays on the scale, and its first choices are distributions', () => {
    fc.assert(
      fc.property(anyInput(5, 2), anySettings, (input, settings) => {
        const run = runSmp(input, { ...settings, compat: false, maxTurns: 5 });
        for (const { positions, groups } of run.states) {
          expect(positions.every((value) => value >= 0 && value <= 1)).toBe(true);
          expect(groups.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 5);
        }
        for (const { probabilities, options } of run.turns.flatMap(({ choices }) => choices)) {
          expect(probabilities.length).toBe(options.length);
          expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  test('draws the same with the same seed, and differently with another', () => {
    // With actors in another order an actor's options stand in another order too, so that draws pick others.
    const ends = new Set<string>();
    fc.assert(
      fc.property(anyInput(6, 1), fc.nat(), (input, seed) => {
        const settings = { stm: 'Stochastic', seed, maxTurns: 4 } as const;
        expect(runSmp(input, settings)).toEqual(runSmp(input, settings));
      }),
      { numRuns: 40, seed: 7 },
    );
    for (let seed = 0; seed < 20; seed++) {
      const close: SmpInput = { ...two, positions: Float64Array.of(0.5, 0.52) };
      const settings = { stm: 'Stochastic', seed, maxTurns: 3 } as const;
      ends.add(String(runSmp(close, settings).states.at(-1)?.positions));
    }
    expect(ends.size).toBeGreaterThan(1);
  });

  test('draws each option as often as it is likely', () => {
    const input: SmpInput = { ...two, positions: Float64Array.of(0.5, 0.52) };
    const settings = { stm: 'Stochastic', votingRule: 'Binary', maxTurns: 1 } as const;
    const [choice] = runSmp(input, settings).turns[0]?.choices ?? [];
    const counts = (choice?.options ?? []).map(() => 0);
    for (let seed = 0; seed < 2000; seed++) {
      const drawn = runSmp(input, { ...settings, seed }).turns[0]?.choices[0];
      const at = drawn?.options.indexOf(drawn.chosen) ?? -1;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    expect(
      gapOf(
        counts.map((count) => count / 2000),
        choice?.probabilities ?? [],
      ),
    ).toBeLessThan(0.04);
  });
});

function reversedRows(matrix: Float64Array, k: number): Float64Array {
  const n = matrix.length / k;
  return matrix.map((_, at) => matrix[(n - 1 - Math.floor(at / k)) * k + (at % k)] as number);
}

function reversed(input: SmpInput): SmpInput {
  const k = input.positions.length / input.names.length;
  return {
    names: input.names.toReversed(),
    capability: input.capability.toReversed(),
    positions: reversedRows(input.positions, k),
    salience: reversedRows(input.salience, k),
  };
}
