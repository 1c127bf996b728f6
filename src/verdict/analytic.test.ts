import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { makeStudy } from '../study/index.ts';
import type { GameDraw, MoveGame } from './game/game.ts';
import { plainPromise, verdict } from './index.ts';
import { judgeBreach, keptInDraw } from './kept/kept-in-draw.ts';
import { obligationsOf } from './kept/obligations.ts';
import { weighByFacts } from './past/weights.ts';

/** One issue a player, its options by number; option 0 is no deal. `worth` is what a package is worth to a player. */
function playersOf(
  count: number,
  options: number,
  worth: (actor: number, chosen: readonly number[]) => number,
  isMovable = true,
): { readonly game: MoveGame; readonly draw: GameDraw } {
  const total = count * options;
  const players = Array.from({ length: count }, (_, i) => i);
  const game: MoveGame = {
    actors: count,
    optionCounts: new Int32Array(count).fill(options),
    noDeal: new Int32Array(count),
    starts: Int32Array.from({ length: count + 1 }, (_, j) => j * options),
    control: players.map((i) => ({ kind: 'any', actors: [i] })),
    linkages: players.map(() => []),
    canMove: (_issue, _from, to) => isMovable || to !== 0,
    isDecided: () => false,
    isAllowed: () => true,
  };
  const draw: GameDraw = {
    options: new Float64Array(count * total),
    alone: new Float64Array(count * total),
    worth: new Float64Array(0),
    counted: new Uint8Array(0),
    extra: (actor) => (chosen) => worth(actor, [...chosen]),
    passes: () => true,
  };
  return { game, draw };
}

const enforcement = { impatience: () => 0.3, replyLag: () => 2, breachCost: () => 0, deviceAmount: () => 0 };

/** q* of the first player where all keep option 1 and it alone goes to another. */
function critical({ game, draw }: ReturnType<typeof playersOf>, to: number): number | undefined {
  const promised = new Int32Array(game.actors).fill(1);
  const all = [...promised.keys()];
  const obligations = obligationsOf(game, promised, all, all);
  const breach = obligations.obliged[0]?.breaches.find((one) => one.package[0] === to);
  if (breach === undefined) throw new Error('no such breach');
  return judgeBreach(game, draw, obligations, enforcement, breach)?.critical;
}

/** Temptation 0.4, reward 0.3, punishment 0.2, sucker 0.1; option 0 defects, 1 cooperates. */
const dilemma = (actor: number, chosen: readonly number[]) =>
  [
    [0.2, 0.4],
    [0.1, 0.3],
  ][chosen[actor] as number]?.[chosen[1 - actor] as number] ?? 0;

describe('the least patience that keeps a player to its word', () => {
  test('is a half in the prisoner’s dilemma: (0.4 − 0.3) / (0.4 − 0.2)', () => {
    expect(critical(playersOf(2, 2, dilemma), 0)).toBeCloseTo(0.5, 12);
  });
  test.each([
    [2, 9 / 17],
    [3, 4 / 7],
    [4, 25 / 41],
  ])('is Cournot’s for %i firms that share the monopoly: (n + 1)² / ((n + 1)² + 4n)', (n, wanted) => {
    // Demand 1 − Q, no cost: Cournot 1 / (n + 1), a share of the monopoly 1 / 2n, the best reply to the others’ shares.
    const quantities = [1 / (n + 1), 1 / (2 * n), (1 - (n - 1) / (2 * n)) / 2];
    const profit = (actor: number, chosen: readonly number[]) => {
      const output = chosen.map((option) => quantities[option] as number);
      return (output[actor] as number) * (1 - output.reduce((a, b) => a + b, 0));
    };
    expect(wanted).toBeCloseTo((n + 1) ** 2 / ((n + 1) ** 2 + 4 * n), 12);
    expect(critical(playersOf(n, 3, profit), 2)).toBeCloseTo(wanted, 9);
  });
  test.each([2, 3, 5])(
    'is 1 − 1/n for %i firms that share a price: undercutting takes all, then none',
    (n) => {
      // Options: at cost, the monopoly price, just below it. The lowest price takes the market.
      const profit = (actor: number, chosen: readonly number[]) => {
        if (chosen.includes(0)) return 0;
        const under = chosen.filter((option) => option === 2).length;
        if (under === 0) return 1 / n;
        return chosen[actor] === 2 ? 1 / under : 0;
      };
      expect(critical(playersOf(n, 3, profit), 2)).toBeCloseTo(1 - 1 / n, 12);
    },
  );
  test('is infinite where nobody can answer', () => {
    // What is promised cannot be taken back by the other; the first player leaves to a third option.
    const worth = (actor: number, chosen: readonly number[]) => (chosen[actor] === 2 ? 0.5 : 0.25);
    const loses = (actor: number, chosen: readonly number[]) =>
      worth(actor, chosen) - (chosen[1 - actor] === 2 ? 0.25 : 0);
    expect(critical(playersOf(2, 3, loses, false), 2)).toBe(Number.POSITIVE_INFINITY);
  });
  test('is 1 where what can be taken back is worth exactly the duty', () => {
    // Each duty costs its player 1/8 and brings the other 1/8: after the reply the breaker stands where it stood.
    const worth = (actor: number, chosen: readonly number[]) =>
      (chosen[actor] === 1 ? -1 : 0) / 8 + (chosen[1 - actor] === 1 ? 1 : 0) / 8;
    expect(critical(playersOf(2, 2, worth), 0)).toBe(1);
  });
});

test('a bond as large as the temptation keeps a player however impatient it is', () => {
  const { game, draw } = playersOf(2, 2, dilemma);
  const obligations = obligationsOf(game, Int32Array.of(1, 1), [0, 1], [0, 1]);
  const kept = (bond: number, impatience: number) =>
    keptInDraw(game, draw, obligations, {
      ...enforcement,
      breachCost: () => bond,
      impatience: () => impatience,
    }).every(({ isKept }) => isKept);
  expect([0, 1, 1000].map((impatience) => kept(0.1, impatience))).toEqual([true, true, true]);
  // Two months at 1000 a year: the reply counts for nothing, and 0.1 is to be had.
  expect(kept(0.09, 1000)).toBe(false);
  // At 0.3 a year it counts exp(−0.05) = 0.95, above the half that is needed.
  expect(kept(0, 0.3)).toBe(true);
});

describe('weights of the past', () => {
  test('are equal where a fact is met in every draw, and in none', () => {
    for (const met of [1, 0]) {
      const { weights, effectiveSample } = weighByFacts([new Uint8Array(4).fill(met)], [0.05], 4);
      for (const weight of weights ?? []) expect(weight).toBeCloseTo(1 / 4, 12);
      expect(effectiveSample).toBeCloseTo(4, 9);
    }
  });
  test('are 1 − ε where a fact is met and ε where not, and give an effective sample by hand', () => {
    // Two of four draws meet it: Σw = 2·0.9 + 2·0.1 = 2, Σw² = 2·0.81 + 2·0.01 = 1.64, ESS = 4 / 1.64.
    const found = weighByFacts([Uint8Array.of(1, 1, 0, 0)], [0.1], 4);
    expect(found.effectiveSample).toBeCloseTo(4 / 1.64, 12);
    expect(found.weights?.[0]).toBeCloseTo(0.45, 12);
    expect(found.weights?.[3]).toBeCloseTo(0.05, 12);
    // Mean likelihood 0.5 over 0.9, that of a draw that meets it.
    expect(found.explained).toBeCloseTo(0.5 / 0.9, 12);
    expect(found.together).toBe(0.5);
  });
  test('warn where two facts are never met together, though the weights are equal', () => {
    const found = weighByFacts([Uint8Array.of(1, 1, 0, 0), Uint8Array.of(0, 0, 1, 1)], [0.05, 0.05], 4);
    expect(found).toMatchObject({ together: 0, isUnexplained: true });
    expect(found.effectiveSample).toBeCloseTo(4, 9);
  });
});

async function asked(text: string, more: { charges?: readonly string[] } = {}) {
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics));
  const question = { ...plainPromise, proposal: null, title: '', required: ['south'], charges: [], ...more };
  const chosen = { water: 'half', trade: 'open' };
  return verdict(makeStudy(situation, { seed: 1, samples: 500 }), { ...question, package: chosen });
}

describe('whoever is asked', () => {
  test('another party that must sign never raises the share that accepts', async () => {
    const open = changed(small.situation, '    controller: north\n', '');
    const [one, both] = [await asked(open), await asked(open, { charges: ['north'] })];
    expect(one.accepted.signatories).toEqual(['south']);
    expect(both.accepted.signatories).toEqual(['north', 'south']);
    expect(both.accepted.probability).toBeLessThanOrEqual(one.accepted.probability);
  });
  test('new labels change nothing', async () => {
    const renamed = changed(
      changed(small.situation, 'label: Half', 'label: Fifty'),
      'name: North',
      'name: Upper',
    );
    expect((await asked(renamed)).joint).toEqual((await asked(small.situation)).joint);
  });
});
