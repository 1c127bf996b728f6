import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../test/helpers.ts';
import { type Listed, listed, spaces } from '../../test/random-space.ts';
import { load } from '../operations/shared/load.ts';
import { packageIndices } from '../situation/index.ts';
import { makeStudy } from '../study/index.ts';
import { answers, deals, type PackageSpace, paymentsOf, peerFigures, situationSpace } from './index.ts';
import type { Answers } from './result.ts';

const gainsOf = (space: PackageSpace, { values }: Listed) =>
  values.map((value, i) => value - (space.parties[i]?.reservation ?? 0));
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
const isWeak = (gains: readonly number[]) => gains.every((gain) => gain >= -1e-10);

function ask(space: PackageSpace, proposals: readonly (readonly number[])[] = []): Answers {
  return answers(space, deals(space), {
    reference: space.issues.map(() => 0),
    proposals: proposals.map((chosen, p) => ({ name: String(p), package: chosen })),
  });
}

describe('answers against the definitions', () => {
  test('the cost of each red line', () => {
    fc.assert(
      fc.property(spaces(), (space) => {
        const all = listed(space);
        const lines = ask(space).redLines;
        const isOpen = all.some((one) => isWeak(gainsOf(space, one)));
        expect(lines.length).toBe(
          isOpen ? space.issues.reduce((n, { options }) => n + options.length, 0) : 0,
        );
        for (const { issue, option, nash } of lines) {
          const zone = all.filter((one) => one.package[issue] === option && isWeak(gainsOf(space, one)));
          const best = zone.map((one) =>
            gainsOf(space, one).reduce((product, gain) => product * Math.max(0, gain), 1),
          );
          if (zone.length === 0) expect(nash).toBeNull();
          else expect(nash).toBeCloseTo(Math.max(...best), 9);
        }
      }),
      { numRuns: 80 },
    );
  });
  test('an issue opens the zone where an option as good as its best for each would', () => {
    let compared = 0;
    fc.assert(
      fc.property(spaces({ withTables: false }), (drawn) => {
        // What a new option may be combined with is nowhere said: no forbidden combinations here.
        if (drawn.model.kind !== 'additive') return;
        const model = { ...drawn.model, forbidden: [] };
        const space = { ...drawn, model };
        const { concessions } = ask(space);
        if (concessions === null) return;
        const starts = space.issues.map((_, j) =>
          space.issues.slice(0, j).reduce((before, { options }) => before + options.length, 0),
        );
        // The definition: everybody's best value there, and of each limit the least use.
        for (const { issue, opens, smallestGain } of concessions.issues) {
          const [from, size] = [starts[issue] ?? 0, space.issues[issue]?.options.length ?? 0];
          const own = (column: Float64Array) => column.slice(from, from + size);
          const ideal = (column: Float64Array, best: number) => {
            const changed = column.slice();
            return changed.fill(best, from, from + size);
          };
          const idealised = listed({
            ...space,
            model: {
              ...model,
              values: model.values.map((column) => ideal(column, Math.max(...own(column)))),
              limits: model.limits.map((limit) => ({
                ...limit,
                use: ideal(limit.use, Math.min(...own(limit.use))),
              })),
            },
          }).map((one) => Math.min(...gainsOf(space, one)));
          const most = Math.max(Number.NEGATIVE_INFINITY, ...idealised);
          if (Number.isFinite(most)) expect(smallestGain).toBeCloseTo(most, 9);
          else expect(smallestGain).toBe(most);
          expect(opens).toBe(most >= -1e-10);
          if (Number.isFinite(smallestGain)) compared++;
        }
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(30);
  });
  test('what opens an empty zone: together, in all, alone, with the fewest', () => {
    fc.assert(
      fc.property(spaces({ most: 3 }), (space) => {
        const all = listed(space);
        const gains = all.map((one) => gainsOf(space, one));
        const { concessions } = ask(space);
        expect(concessions === null).toBe(gains.some(isWeak));
        if (concessions === null || all.length === 0) return;
        expect(concessions.uniform?.size).toBeCloseTo(-Math.max(...gains.map((g) => Math.min(...g))), 9);
        expect(concessions.total?.size).toBeCloseTo(
          Math.min(...gains.map((g) => sum(g.map((gain) => Math.max(0, -gain))))),
          9,
        );
        for (const [i, one] of concessions.single.entries()) {
          const able = gains.filter((g) => g.every((gain, j) => j === i || gain >= -1e-10));
          expect(one === null).toBe(able.length === 0);
          if (one !== null) expect(one.size).toBeCloseTo(-Math.max(...able.map((g) => g[i] as number)), 9);
        }
        const losers = gains.map((g) =>
          g.flatMap((gain, i) => (gain < -1e-10 ? [space.parties[i]?.name as string] : [])),
        );
        const smallest = Math.min(...losers.map((set) => set.length));
        expect(concessions.fewest.every(({ parties }) => parties.length === smallest)).toBe(true);
        const wanted = new Set(losers.filter((set) => set.length === smallest).map((set) => set.join()));
        expect(new Set(concessions.fewest.map(({ parties }) => parties.join()))).toEqual(wanted);
        // A conflict: no package satisfies all of its parties, but any fewer of them.
        for (const conflict of concessions.conflicts) {
          expect(losers.every((set) => conflict.some((party) => set.includes(party)))).toBe(true);
          for (const spared of conflict)
            expect(
              losers.some((set) => conflict.every((party) => party === spared || !set.includes(party))),
            ).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });
  test('improvements of a proposal, and the fairest of them', () => {
    fc.assert(
      fc.property(spaces({ most: 3 }), fc.nat(), (space, pick) => {
        const all = listed(space);
        const from = all[pick % Math.max(1, all.length)];
        if (from === undefined) return;
        const [found] = ask(space, [from.package]).improvements;
        const changes = all.map(({ values }) => values.map((value, i) => value - (from.values[i] as number)));
        const better = changes.filter((change) => isWeak(change) && change.some((one) => one > 1e-10));
        expect(found?.fairest === null).toBe(better.length === 0);
        expect((found?.better ?? []).length > 0).toBe(better.length > 0);
        if (found?.fairest)
          expect(Math.min(...found.fairest.gains)).toBeCloseTo(
            Math.max(...better.map((change) => Math.min(...change))),
            9,
          );
      }),
      { numRuns: 100 },
    );
  });
  test('ranks: fallback bargaining and Borda', () => {
    fc.assert(
      fc.property(spaces({ most: 3 }), (space) => {
        const all = listed(space);
        const { rankings } = ask(space);
        expect(rankings === null).toBe(all.length === 0);
        if (all.length === 0) return;
        const place = (i: number, p: Listed) =>
          1 + all.filter(({ values }) => (values[i] as number) > (p.values[i] as number) + 1e-10).length;
        const parties = [...space.parties.keys()];
        expect(rankings?.fallback.depth).toBe(
          Math.min(...all.map((p) => Math.max(...parties.map((i) => place(i, p))))),
        );
        const middle = (i: number, p: Listed) =>
          place(i, p) +
          (all.filter(({ values }) => Math.abs((values[i] as number) - (p.values[i] as number)) <= 1e-10)
            .length -
            1) /
            2;
        const borda = all.find((p) => p.package.join() === rankings?.borda.package.join());
        const totals = all.map((p) => sum(parties.map((i) => middle(i, p))));
        expect(borda === undefined ? 0 : sum(parties.map((i) => middle(i, borda)))).toBeCloseTo(
          Math.min(...totals),
          9,
        );
        const beats = (p: Listed, q: Listed) =>
          sum(
            parties.map((i) =>
              Math.sign(Math.round(((p.values[i] as number) - (q.values[i] as number)) * 1e9)),
            ),
          );
        const winner = all.find((p) => all.every((q) => q === p || beats(p, q) > 0));
        expect(rankings?.condorcet?.package ?? null).toEqual(winner?.package ?? null);
      }),
      { numRuns: 80 },
    );
  });
  test('a logroll hurts one party by each change alone and helps both by both', () => {
    const space: PackageSpace = {
      issues: [
        { name: 'land', options: ['keep', 'give'] },
        { name: 'water', options: ['keep', 'give'] },
      ],
      parties: [
        { name: 'up', reservation: 0 },
        { name: 'down', reservation: 0 },
      ],
      model: {
        kind: 'additive',
        values: [Float64Array.of(0.2, 0, 0, 0.7), Float64Array.of(0, 0.5, 0.1, 0)],
        tables: [],
        forbidden: [],
        limits: [],
      },
    };
    const [trade, ...rest] = ask(space).logrolls;
    expect(rest).toEqual([]);
    expect(trade).toMatchObject({ parties: [0, 1], issues: [0, 1], options: [1, 1] });
    expect(trade?.changes.map((change) => Math.round(change * 100))).toEqual([50, 40]);
    expect(trade?.rates.map((rate) => Math.round(rate * 10))).toEqual([35, 50]);
  });
});

describe('rules of a situation', () => {
  const read = async (from: string, to: string) => {
    const { situation, diagnostics } = await load(
      smallStore({ situation: changed(small.situation, from, to) }),
      { situation: 'small' },
    );
    if (situation === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 2)));
    return makeStudy(situation, { seed: 1, samples: 0 });
  };
  test('a forbidden combination and a limit take packages out', async () => {
    const rules =
      'forbidden: [{ id: f, when: { water: little, trade: open }, because: no, assumption: t }]\nlimits: [{ id: money, at_most: 100, uses: { water: { most: 60 }, trade: { open: 50 } }, assumption: t }]\nno_deal: status_quo';
    const study = await read('no_deal: status_quo', rules);
    const found = deals(situationSpace(study, ['north', 'south']));
    expect([found.packages, found.admissible]).toEqual(['6', '4']);
    const chosen = found.frontier.points.map(({ package: p }) => p.join());
    expect(chosen).not.toContain('0,1');
    expect(chosen).not.toContain('2,1');
  });
  test('a grid stands for the places between its steps', async () => {
    const options =
      '    options:\n      closed: { at: 0, label: Closed }\n      open: { at: 100, label: Open }\n    status_quo: closed';
    const text = changed(
      changed(
        small.situation,
        options,
        '    grid: { from: 0, to: 100, step: 12.5, unit: "%", assumption: t }\n    status_quo: at_0',
      ).replaceAll('trade: open', 'trade: at_100'),
      'question: How open?',
      'question: How far open?',
    );
    const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(situation?.issues[1]?.options.map(({ id, label }) => `${id} ${label}`)[1]).toBe('at_12_5 12.5 %');
    expect(situation?.issues[1]?.options.length).toBe(9);
  });
  test('a situation says who can pay, in which money: also payers that need not sign', async () => {
    const money =
      'side_payments: { unit: bn USD, parties: { north: { worth: 0.01, at_most: 1, assumption: t }, south: { worth: 0.02, assumption: t } } }\nno_deal: status_quo';
    const study = await read('no_deal: status_quo', money);
    expect(paymentsOf(study, ['south'])).toMatchObject({
      unit: 'bn USD',
      signatories: 1,
      space: { parties: [{ name: 'south' }, { name: 'north' }] },
      payers: [
        { party: 1, worthPerUnit: 0.01, atMost: 1 },
        { party: 0, worthPerUnit: 0.02, atMost: Number.POSITIVE_INFINITY },
      ],
    });
    const space = situationSpace(study, ['south']);
    const payments = paymentsOf(study, ['south']);
    const found = answers(space, deals(space), {
      reference: packageIndices(study.situation, study.situation.noDeal),
      proposals: [],
      ...(payments !== undefined && { payments }),
    }).sidePayments;
    expect(found).toMatchObject({ unit: 'bn USD', transfers: { length: 1 }, gains: { length: 1 } });
  });
});

describe('definitions of other programs', () => {
  const space: PackageSpace = {
    issues: [{ name: 'i', options: ['a', 'b', 'c'] }],
    parties: [
      { name: 'one', reservation: 0 },
      { name: 'two', reservation: null },
    ],
    model: {
      kind: 'additive',
      values: [Float64Array.of(0.2, 0.5, 1), Float64Array.of(0.9, 0.7, 0.3)],
      tables: [],
      forbidden: [],
      limits: [],
    },
  };
  const found = deals(space);
  test('the disagreement point is lifted to the worst package', () => {
    const figures = peerFigures(space, found, 'negmas');
    expect(figures?.disagreement.map((d) => Math.round(d * 10) / 10)).toEqual([0.2, 0.3]);
    expect(figures?.nash?.package).toEqual([1]);
    expect(figures?.egalitarian).toMatchObject({ package: [1], value: expect.closeTo(0.3, 12) });
  });
  test('zero, and the largest sum', () => {
    const figures = peerFigures(space, found, 'negolog');
    expect(figures?.disagreement).toEqual([0, 0]);
    expect(figures?.kalai).toMatchObject({ package: [2], value: expect.closeTo(1.3, 12) });
    expect(figures?.opposition).toBeCloseTo(0.7, 12);
  });
  test('the smallest difference of utilities; unknown reservation values are 0', () => {
    const figures = peerFigures(space, found, 'genius');
    expect(figures?.nash?.package).toEqual([1]);
    expect(figures?.kalai).toMatchObject({ package: [1], value: expect.closeTo(0.2, 12) });
  });
  test('none beside the literature’s own', () =>
    expect(peerFigures(space, found, 'literature')).toBeUndefined());
});
