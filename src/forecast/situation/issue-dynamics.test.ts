import { describe, expect, test } from 'vitest';
import { changed, small } from '../../../test/helpers.ts';
import { example, given, one, unanimous, withMiddle, wordsOf } from './given.case.ts';
import { issueDynamics } from './index.ts';

describe('the dynamics of an issue', () => {
  test('replays actors with a stance only, and each move leads from where the mover stood', async () => {
    const of = await given(withMiddle('50', '40', '0.9'));
    const { actors, initial, rounds } = issueDynamics(of, 'water');
    expect(actors.map(({ id, place }) => [id, place])).toEqual([
      ['north', 0],
      ['south', 1],
      ['middle', 2],
    ]);
    expect(issueDynamics(of, 'trade').actors.map(({ id }) => id)).toEqual(['north', 'south']);
    expect(rounds.length).toBeGreaterThan(0);
    let before = initial.positions;
    for (const { positions, moves, pressed } of rounds) {
      for (const [i, at] of positions.entries()) {
        const move = moves.find(({ actor }) => actor === i);
        expect(at).toBe(move?.to ?? before[i]);
        if (move === undefined) continue;
        expect(move.from).toBe(before[i]);
        // Who moved it is among those that pressed it, and wanted to.
        expect(pressed.find(({ actor }) => actor === i)?.by).toContain(move.by);
        expect(move.otherUtility).toBeGreaterThan(0);
        if (move.kind === 'confrontation') expect(move.to).toBe(before[move.by]);
      }
      before = positions;
    }
  });

  test('gives the pressures of the first round, the strongest first, as the map of pressures takes them', async () => {
    const of = await given(withMiddle('50', '40', '0.9'));
    const { pressures, actors, rounds } = issueDynamics(of, 'water');
    expect(pressures.length).toBeGreaterThan(0);
    for (const [k, { from, to, gain }] of pressures.entries()) {
      expect(actors[from] && actors[to]).toBeDefined();
      expect(from).not.toBe(to);
      expect(gain).toBeGreaterThan(0);
      expect(gain).toBeLessThanOrEqual(pressures[k - 1]?.gain ?? Number.POSITIVE_INFINITY);
    }
    // Whoever moves in the first round was pressed by the one it moved for, as strongly as it thought.
    for (const { actor, by, otherUtility } of one(rounds).moves)
      expect(pressures).toContainEqual({ from: by, to: actor, gain: otherUtility });
  });

  test('shows nothing moving where all agree', async () => {
    const of = await given(unanimous);
    const dynamics = issueDynamics(of, 'water');
    expect(dynamics.stopped).toEqual({ why: 'agreement', round: 0 });
    expect(dynamics).toMatchObject({ rounds: [], pressures: [], endMedian: { low: 80, high: 80 } });
    expect(one(dynamics.coalitions)).toMatchObject({ members: [0, 1], weightShare: expect.closeTo(1, 12) });
    expect(wordsOf(of, 'water').paragraph).toContain('All stood at 80 from the start');
  });

  test('names the range of the medians over a whole cycle', async () => {
    const of = await example(10);
    const cycles = of.situation.issues
      .map(({ id }) => issueDynamics(of, id, { samples: 0 }))
      .filter(({ stopped }) => stopped.why === 'cycle');
    expect(cycles.length).toBeGreaterThan(0);
    for (const { stopped, rounds, endMedian } of cycles) {
      if (stopped.why !== 'cycle') continue;
      const medians = rounds.slice(-stopped.length).map(({ weightedMedian }) => weightedMedian);
      expect(medians).toHaveLength(stopped.length);
      expect(endMedian).toEqual({ low: Math.min(...medians), high: Math.max(...medians) });
    }
  });

  test('ranges over draws hold 5, 50 and 95 %, start at the drawn positions and end on the fast path', async () => {
    const of = await given();
    const { sampled, rounds } = issueDynamics(of, 'water', { samples: 100 });
    expect(sampled?.samples).toBe(100);
    for (const { low, median, high } of [
      ...(sampled?.finals ?? []),
      ...(sampled ? [sampled.weightedMedian] : []),
    ]) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
    expect(sampled?.byRound.every(({ low }) => low.length === rounds.length + 1)).toBe(true);
    const [north, south] = sampled?.byRound ?? [];
    expect([north?.low[0], north?.high[0]]).toEqual([80, 80]);
    // Drawn evenly from 0 to 20.
    expect(south?.low[0]).toBeGreaterThan(0);
    expect(south?.low[0]).toBeLessThan(4);
    expect(south?.high[0]).toBeGreaterThan(16);
  });

  test('end over one constant draw where the replay at the medians ends', async () => {
    const fixed = changed(
      changed(small.situation, 'position: 0 to 20, salience', 'position: 10, salience'),
      'value: 40 to 80, claims',
      'value: 60, claims',
    );
    const { sampled, rounds, initial } = issueDynamics(await given(fixed), 'water', { samples: 1 });
    const last = rounds.at(-1);
    expect(last?.positions).not.toEqual(initial.positions);
    expect(sampled?.finals.map(({ median }) => median)).toEqual(last?.positions);
    expect(sampled?.weightedMedian.median).toBe(last?.weightedMedian);
    const path = (i: number) => [initial, ...rounds].map(({ positions }) => positions[i]);
    expect(sampled?.byRound.map(({ low }) => low)).toEqual([path(0), path(1)]);
  });

  test('takes another preset and another Q', async () => {
    const of = await example(5);
    const ends = (['printed', 'scholz-table2'] as const).map((preset) =>
      issueDynamics(of, 'ukraine_financing', { eum: { preset, q: 0.5 }, samples: 0 }),
    );
    expect(ends.map(({ eum }) => eum)).toEqual([
      { preset: 'printed', q: 0.5 },
      { preset: 'scholz-table2', q: 0.5 },
    ]);
    expect(ends[0]?.rounds.at(-1)?.positions).not.toEqual(ends[1]?.rounds.at(-1)?.positions);
  });
});
