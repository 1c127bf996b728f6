import { expect, test } from 'vitest';
import { sharedFolder } from '../../test/shared-data.ts';
import { rationalText } from '../numeric/index.ts';
import { type MemberPower, type PowerIndices, powerIndices, smallestBlocking } from './indices/index.ts';
import { readRoster } from './read-roster.ts';
import { rosterAnswer } from './roster-answer.ts';
import type { Rule, VotingBody } from './rules/index.ts';

/** Figures of an independent program that enumerates all coalitions, beside the project. */
const folder = sharedFolder('golden/votes', 'data/votes');
const weights = sharedFolder('data/votes');

interface Golden {
  readonly n: number;
  readonly quota: number;
  readonly minCount: number;
  readonly blockingMinCount: number;
  readonly winningCoalitions: number;
  readonly passageProbability: number;
  readonly players: readonly (Readonly<Record<string, number>> & { readonly name: string })[];
}

function golden(file: string): Golden {
  return JSON.parse(folder.text(file)) as Golden;
}

function rosterText({ quota, minCount, blockingMinCount, players }: Golden): string {
  const members = players.map(({ name, weight }) => ({ name, weight }));
  const rule = { quota, minMembers: minCount, blockingMinMembers: blockingMinCount, vetoes: [] };
  return JSON.stringify({ members, rule });
}

function readBody(text: string): VotingBody {
  const { body, diagnostics } = readRoster('roster.json', text);
  if (body === undefined) throw new Error(JSON.stringify(diagnostics));
  return body;
}

folder.describe('reference figures', () => {
  const files = folder.names().filter((file) => file !== 'us-senate.json');

  test.each(files)('%s: swings exactly, indices to 1e-9', (file) => {
    const expected = golden(file);
    const answer = rosterAnswer(powerIndices(readBody(rosterText(expected))));
    expect(answer.winningCoalitions).toBe(String(expected.winningCoalitions));
    expect(answer.passage).toBeCloseTo(expected.passageProbability, 9);
    expect(Object.keys(answer.members)).toEqual(expected.players.map(({ name }) => name));
    for (const player of expected.players) {
      const member = answer.members[player.name];
      expect(member?.swings).toBe(String(player['swings']));
      expect(member?.banzhaf).toBeCloseTo(player['banzhafNorm'] as number, 9);
      for (const key of ['penrose', 'shapleyShubik', 'colemanPrevent', 'colemanInitiate'] as const)
        expect(member?.[key], key).toBeCloseTo(player[key] as number, 9);
    }
  });

  test('the blocking clause makes 24 coalitions more pass and moves Germany from .181427 to .178948', () => {
    const [withClause, without] = ['eu27-eurostat-2023.qmv.json', 'eu27-eurostat-2023.noblock.json'].map(
      (file) => powerIndices(readBody(rosterText(golden(file)))),
    ) as [PowerIndices, PowerIndices];
    expect(withClause.winning - without.winning).toBe(24n);
    expect(withClause.members[0]?.shapleyShubik).toBeCloseTo(0.178948, 6);
    expect(without.members[0]?.shapleyShubik).toBeCloseTo(0.181427, 6);
  });

  test('the Council with 72 % of the members passes 1,044,685 coalitions', () => {
    const { players, quota } = golden('eu27-eurostat-2023.noblock.json');
    const weights = players.map((player) => player['weight'] as number);
    const rule: Rule = {
      kind: 'all',
      of: [
        { kind: 'quota', weights, quota },
        { kind: 'members', least: 20 },
      ],
    };
    const { winning, collectivity } = powerIndices({ members: players.map(({ name }) => name), rule });
    expect(winning).toBe(1_044_685n);
    expect(collectivity).toBeCloseTo(0.0078, 4);
  });
});

interface Weights {
  readonly 'eu27-council-2025-pct': { readonly weights: readonly (readonly [string, number])[] };
}

folder.describe("the Council's percentages of 2025", () => {
  const council = (quota: number, blockingMinMembers: number) => {
    const file = JSON.parse(weights.text('weights.json')) as Weights;
    const members = file['eu27-council-2025-pct'].weights.map(([name, weight]) => ({ name, weight }));
    return readBody(JSON.stringify({ members, rule: { quota, minMembers: 15, blockingMinMembers } }));
  };

  test('add up to 100.01: a quota of 65.00 or 65.01 moves the last digits', () => {
    const [germany] = powerIndices(council(6500, 4)).members;
    expect([germany?.banzhaf, germany?.shapleyShubik]).toEqual([
      expect.closeTo(0.120356, 6),
      expect.closeTo(0.175547, 6),
    ]);
    expect(powerIndices(council(6501, 4)).members[0]?.shapleyShubik).toBeCloseTo(0.17556, 5);
  });

  test('20 sets of three hold more than 35 % and could block but for the clause; 514 sets of four can', () => {
    expect(smallestBlocking(council(6501, 0))).toMatchObject({ size: 3, count: 20n });
    const found = smallestBlocking(council(6501, 4), { mostListed: 600 });
    expect(found).toMatchObject({ size: 4, count: 514n });
    expect(found?.listed).toHaveLength(514);
  });
});

interface Senate {
  readonly treaty100: Treaty;
  readonly treaty_present_90: Treaty;
  readonly federal: {
    readonly shapleyShubik: Record<string, number>;
    readonly banzhafNorm: Record<string, number>;
  };
}

interface Treaty {
  readonly senators: number;
  readonly need: number;
  readonly president: {
    readonly banzhafNorm: string;
    readonly shapleyShubik: string;
    readonly penrose_f: number;
  };
  readonly senator: {
    readonly shapleyShubik: string;
    readonly banzhafNorm_f: number;
    readonly penrose_f: number;
  };
}

folder.describe('reference figures of the United States', () => {
  const senate = () => JSON.parse(folder.text('us-senate.json')) as Senate;

  test.each(['treaty100', 'treaty_present_90'] as const)('%s: the same fractions', (key) => {
    const { senators, need, president, senator } = senate()[key];
    const [first, second] = treaty(senators, need) as [MemberPower, MemberPower];
    expect(rationalText(first.exact.banzhaf)).toBe(president.banzhafNorm);
    expect(rationalText(first.exact.shapleyShubik)).toBe(president.shapleyShubik);
    expect(rationalText(second.exact.shapleyShubik)).toBe(senator.shapleyShubik);
    expect(first.penrose).toBeCloseTo(president.penrose_f, 12);
    expect([second.banzhaf, second.penrose]).toEqual([
      expect.closeTo(senator.banzhafNorm_f, 12),
      expect.closeTo(senator.penrose_f, 12),
    ]);
  });

  test('federal law: President with majorities, or two thirds of both houses', () => {
    const { members } = powerIndices(federal());
    const [president, senator, representative] = [0, 1, 101].map((i) => members[i]) as MemberPower[];
    const { shapleyShubik, banzhafNorm } = senate().federal;
    for (const [name, member] of Object.entries({ president, senator, representative })) {
      expect(member?.shapleyShubik, name).toBeCloseTo(shapleyShubik[name] as number, 12);
      expect(member?.banzhaf, name).toBeCloseTo(banzhafNorm[name] as number, 12);
    }
  });
});

function treaty(senators: number, need: number): readonly MemberPower[] {
  const chamber = Array.from({ length: senators }, (_, i) => i + 1);
  const rule: Rule = {
    kind: 'all',
    of: [
      { kind: 'vetoes', members: [0] },
      { kind: 'members', least: need, among: chamber },
    ],
  };
  return powerIndices({ members: ['President', ...chamber.map((i) => `senator ${i}`)], rule }).members;
}

function federal(): VotingBody {
  const senate = Array.from({ length: 100 }, (_, i) => 1 + i);
  const house = Array.from({ length: 435 }, (_, i) => 101 + i);
  const majorities = (senators: number, representatives: number): readonly Rule[] => [
    { kind: 'members', least: senators, among: senate },
    { kind: 'members', least: representatives, among: house },
  ];
  return {
    members: Array.from({ length: 536 }, (_, i) => `member ${i}`),
    rule: {
      kind: 'any',
      of: [
        { kind: 'all', of: [{ kind: 'vetoes', members: [0] }, ...majorities(51, 218)] },
        { kind: 'all', of: majorities(67, 290) },
      ],
    },
  };
}
