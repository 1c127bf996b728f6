import { expect, test } from 'vitest';
import { coveredTime, financedInDraw } from '../paid-for/financed.ts';
import { passesAmongParticipants } from '../ratified/qualified-majority.ts';
import { othersBear, type StandingAside, standAside } from '../ratified/standing-aside.ts';
import { figures, golden, near, type Written } from './read.case.ts';

type ByMember = Readonly<Record<string, number>>;

interface BodyInput {
  readonly members: readonly string[];
  readonly rule: string;
  readonly weight: ByMember;
  readonly key: ByMember;
  readonly benefit: readonly ByMember[];
  readonly cost: readonly ByMember[];
  readonly benefit_outside: readonly ByMember[];
  readonly dissent_cost: readonly ByMember[];
  readonly not_relieved?: ByMember;
  readonly exempt?: { readonly at_least?: number; readonly authorised?: string };
}

interface BodyExpected {
  readonly outside: readonly (readonly string[] | null)[];
  readonly ratified: readonly number[];
  readonly others_bear?: readonly Written[];
}

type Passes = StandingAside['passes'];

function ruleOf({ members, weight }: BodyInput, rule: string): Passes {
  const weights = members.map((name) => weight[name] ?? 0);
  const sum = (list: Iterable<number>) => [...list].reduce((a, b) => a + b, 0);
  return (participates, agrees) => {
    if (rule === 'qualified_majority') return passesAmongParticipants(weights, participates, agrees);
    const inside = [...participates.keys()].filter((m) => participates[m] === 1);
    if (rule === 'unanimity') return inside.every((m) => agrees[m] === 1);
    return sum(inside.map((m) => (agrees[m] === 1 ? 1 : -1) * (weights[m] as number))) > 0;
  };
}

function bodyOf(input: BodyInput, s: number): StandingAside {
  const { members, exempt } = input;
  const of = (list: ByMember | undefined, m: number) => list?.[members[m] ?? ''] ?? 0;
  const floor = (m: number) => -of(input.dissent_cost[s], m) - 1e-9;
  const authorised = exempt?.authorised;
  return {
    members: members.length,
    key: Float64Array.from(members, (_, m) => of(input.key, m)),
    pays: Uint8Array.from(members, (_, m) => (of(input.cost[s], m) > 0 ? 1 : 0)),
    isContentInside: (m, out) => of(input.benefit[s], m) - of(input.cost[s], m) / (1 - out) >= floor(m),
    isContentOutside: (m) => of(input.benefit_outside[s], m) - of(input.not_relieved, m) >= floor(m),
    passes: ruleOf(input, input.rule),
    isUnanimous: input.rule === 'unanimity',
    atLeast: exempt?.at_least ?? members.length,
    ...(authorised === undefined
      ? {}
      : {
          authorises: (agrees: Uint8Array) =>
            ruleOf(input, authorised)(new Uint8Array(members.length).fill(1), agrees),
        }),
  };
}

figures.describe('ratified', () => {
  test.each(golden<BodyInput, BodyExpected>('ratified'))('%s', (_, { input, expected }) => {
    for (const s of input.benefit.keys()) {
      const body = bodyOf(input, s);
      const found = standAside(body);
      const names = found === null ? null : input.members.filter((_name, m) => found[m] === 1);
      expect(names, `draw ${s}`).toEqual(expected.outside[s]);
      expect(found === null ? 0 : 1).toBe(expected.ratified[s]);
      if (expected.others_bear?.[s] !== undefined)
        near(found === null ? null : othersBear(body, found), expected.others_bear[s], 'bear');
    }
  });
});

type Months = readonly number[];

interface MoneyInput {
  readonly covers?: { readonly from: number; readonly to: number } | null;
  readonly effective: number;
  readonly need_p?: readonly Months[];
  readonly gap_p: readonly Months[];
  readonly gap_n: readonly Months[];
  readonly firm: number;
  readonly prospects: number;
}

type MoneyExpected = Readonly<
  Record<
    'gap_firm' | 'gap_covered' | 'gap_no_deal' | 'closes' | 'r_firm' | 'r_after_firm' | 'after' | 'before',
    readonly Written[]
  >
> & { readonly financed: readonly number[] };

const covers = ({ covers: time, need_p }: MoneyInput) =>
  time !== undefined && time !== null && need_p !== undefined;

figures.describe('paid for', () => {
  test.each(golden<MoneyInput, MoneyExpected>('paid-for', covers))('%s', (_, { input, expected }) => {
    const { from, to } = input.covers ?? { from: 0, to: 0 };
    const time = coveredTime(from, to + 1, input.effective);
    for (const [s, need] of (input.need_p ?? []).entries()) {
      const gapWithout = input.gap_n[s] ?? input.gap_n[0] ?? [];
      const without = gapWithout.slice(time.from, time.to).reduce((sum, gap) => sum + gap, 0);
      const months = { need, gap: input.gap_p[s] ?? [] };
      const found = financedInDraw(months, without, time, input.firm, input.prospects);
      near(found.gapFirm, expected.gap_firm[s], 'firm');
      near(found.gapCovered, expected.gap_covered[s], 'covered');
      near(without, expected.gap_no_deal[s], 'without');
      near(found.closes, expected.closes[s], 'closes');
      near(found.residualFirm, expected.r_firm[s], 'r firm');
      near(found.residualProspects, expected.r_after_firm[s], 'r after');
      near(found.after, expected.after[s], 'after');
      near(found.before, expected.before[s], 'before');
      expect(found.isFinanced ? 1 : 0).toBe(expected.financed[s]);
    }
  });
});
