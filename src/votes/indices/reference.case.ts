import fc from 'fast-check';
import type { Exact } from '../../numeric/index.ts';
import type { Rule, VotingBody } from '../rules/index.ts';

/** Reads a rule as its documentation says, word by word: a second opinion that shares no code with the engines. */
export function plainWins(rule: Rule, inside: (i: number) => boolean, size: number): boolean {
  const everybody = Array.from({ length: size }, (_, i) => i);
  const count = (among: readonly number[] = everybody) => among.filter(inside).length;
  const weigh = (weights: readonly Exact[]) =>
    weights.reduce<bigint>((sum, weight, i) => (inside(i) ? sum + BigInt(weight) : sum), 0n);
  switch (rule.kind) {
    case 'quota':
      return weigh(rule.weights) >= BigInt(rule.quota);
    case 'share': {
      const weights = rule.weights ?? everybody.map(() => 1);
      const [yes, all] = [weigh(weights), weights.reduce<bigint>((sum, weight) => sum + BigInt(weight), 0n)];
      const [left, right] = [yes * BigInt(rule.denominator), all * BigInt(rule.numerator)];
      if (rule.abstention === 'as_nothing' && yes === 0n) return false;
      return rule.isStrict ? left > right : left >= right;
    }
    case 'members':
    case 'sponsors':
      return count(rule.among) >= rule.least;
    case 'vetoes':
      return rule.members.every(inside);
    case 'unanimity':
      return (rule.among ?? everybody).every(inside);
    case 'few_outside':
      return (rule.among?.length ?? size) - count(rule.among) < rule.fewerThan;
    case 'all':
      return rule.of.every((part) => plainWins(part, inside, size));
    case 'any':
      return rule.of.some((part) => plainWins(part, inside, size));
  }
}

/** Winning coalitions as a table by mask. */
export function plainTable({ members, rule }: VotingBody): Uint8Array {
  const size = members.length;
  return Uint8Array.from({ length: 2 ** size }, (_, mask) =>
    plainWins(rule, (i) => ((mask >> i) & 1) === 1, size) ? 1 : 0,
  );
}

export interface PlainIndices {
  readonly winning: number;
  readonly minimal: number;
  readonly swings: readonly number[];
  readonly shapleyShubik: readonly number[];
  readonly deeganPackel: readonly number[];
  readonly johnston: readonly number[];
}

/** The indices by their definitions, every coalition in turn. */
export function plainIndices(body: VotingBody): PlainIndices {
  const size = body.members.length;
  const wins = plainTable(body);
  const row = () => new Array<number>(size).fill(0);
  const [swings, shapleyShubik, deeganPackel, johnston] = [row(), row(), row(), row()];
  let [winning, minimal, vulnerable] = [0, 0, 0];
  const add = (sums: number[], i: number, value: number) => {
    sums[i] = (sums[i] as number) + value;
  };
  for (let mask = 0; mask < wins.length; mask++) {
    if (wins[mask] === 0) continue;
    winning++;
    const inside = row().flatMap((_, i) => ((mask >> i) & 1 ? [i] : []));
    const critical = inside.filter((i) => wins[mask ^ (1 << i)] === 0);
    if (critical.length > 0) vulnerable++;
    const isMinimal = critical.length === inside.length;
    if (isMinimal) minimal++;
    for (const i of critical) {
      add(swings, i, 1);
      add(
        shapleyShubik,
        i,
        (factorial(inside.length - 1) * factorial(size - inside.length)) / factorial(size),
      );
      add(johnston, i, 1 / critical.length);
      if (isMinimal) add(deeganPackel, i, 1 / inside.length);
    }
  }
  const mean = (sums: readonly number[], count: number) => sums.map((sum) => (count === 0 ? 0 : sum / count));
  return {
    ...{ winning, minimal, swings, shapleyShubik },
    deeganPackel: mean(deeganPackel, minimal),
    johnston: mean(johnston, vulnerable),
  };
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** Random bodies of so many members: every kind of rule, nested, with weights from 0 to hundreds of bits. */
export function bodies(least: number, most: number): fc.Arbitrary<VotingBody> {
  return fc
    .integer({ min: least, max: most })
    .chain((size) => ruleOf(size).map((rule) => ({ members: names(size), rule })));
}

export function names(size: number): readonly string[] {
  return Array.from({ length: size }, (_, i) => `m${i}`);
}

const small = fc.integer({ min: 0, max: 9 }).map(BigInt);
const large = fc.bigInt({ min: 0n, max: 2n ** 60n });
const huge = fc.bigInt({ min: 0n, max: 2n ** 160n });

/** Weights in a list of one length, and a quota somewhere around their total. */
function weighing(size: number) {
  const lists = [small, large, huge].map((weight) => fc.array(weight, { minLength: size, maxLength: size }));
  return fc.tuple(fc.oneof(...lists), fc.integer({ min: -5, max: 110 })).map(([weights, percent]) => ({
    weights: weights.map((weight, i): Exact => (i % 3 === 0 ? String(weight) : weight)),
    quota: (weights.reduce((sum, weight) => sum + weight, 0n) * BigInt(percent)) / 100n,
  }));
}

function ruleOf(size: number): fc.Arbitrary<Rule> {
  const member = fc.integer({ min: 0, max: size - 1 });
  const list = fc.uniqueArray(member, { minLength: 1, maxLength: size });
  const least = fc.integer({ min: 0, max: size + 1 });
  const simple: fc.Arbitrary<Rule> = fc.oneof(
    weighing(size).map((given): Rule => ({ kind: 'quota', ...given })),
    least.map((count): Rule => ({ kind: 'members', least: count })),
    fc.tuple(least, list).map(([count, among]): Rule => ({ kind: 'members', least: count, among })),
    fc.tuple(least, list).map(([count, among]): Rule => ({ kind: 'sponsors', least: count, among })),
    list.map((members): Rule => ({ kind: 'vetoes', members })),
    list.map((among): Rule => ({ kind: 'unanimity', among })),
    least.map((fewerThan): Rule => ({ kind: 'few_outside', fewerThan })),
    fc.tuple(least, list).map(([fewerThan, among]): Rule => ({ kind: 'few_outside', fewerThan, among })),
    fc.tuple(fc.integer({ min: 0, max: 7 }), fc.boolean(), fc.boolean()).map(
      ([numerator, isStrict, isCast]): Rule => ({
        ...{ kind: 'share', numerator, denominator: 7, isStrict },
        ...(isCast ? { abstention: 'as_nothing' } : {}),
      }),
    ),
  );
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      simple,
      fc
        .tuple(
          fc.constantFrom('all' as const, 'any' as const),
          fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, of]): Rule => ({ kind, of })),
    ),
  }));
  return rule;
}

/** A body in the acceptance form: quota and members, or few outside, and vetoes. */
export function councils(least: number, most: number): fc.Arbitrary<VotingBody> {
  return fc.integer({ min: least, max: most }).chain((size) =>
    fc
      .record({
        given: weighing(size),
        minMembers: fc.integer({ min: 0, max: size }),
        blocking: fc.integer({ min: 0, max: Math.min(4, size) }),
        vetoes: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 2 }),
      })
      .map(({ given, minMembers, blocking, vetoes }) => {
        const main: Rule = {
          kind: 'all',
          of: [
            { kind: 'quota', ...given },
            { kind: 'members', least: minMembers },
          ],
        };
        const either: Rule = { kind: 'any', of: [main, { kind: 'few_outside', fewerThan: blocking }] };
        const rule: Rule = { kind: 'all', of: [{ kind: 'vetoes', members: vetoes }, either] };
        return { members: names(size), rule };
      }),
  );
}

/** Two quotas on different weights with sizes between, both or either. */
export function doubleMajorities(least: number, most: number): fc.Arbitrary<VotingBody> {
  return fc.integer({ min: least, max: most }).chain((size) =>
    fc
      .record({
        one: weighing(size),
        other: weighing(size),
        third: weighing(size),
        minMembers: fc.integer({ min: 0, max: size }),
        kinds: fc.tuple(
          fc.constantFrom('all' as const, 'any' as const),
          fc.constantFrom('all' as const, 'any' as const),
        ),
      })
      .map(({ one, other, third, minMembers, kinds }) => {
        const [outer, inner] = kinds;
        const pair: Rule = {
          kind: inner,
          of: [
            { kind: 'quota', ...one },
            { kind: 'quota', ...other },
          ],
        };
        const again: Rule = { kind: 'quota', weights: one.weights, quota: third.quota };
        const count: Rule = { kind: 'members', least: minMembers };
        const rule: Rule = { kind: outer, of: [pair, { kind: inner, of: [count, again] }] };
        return { members: names(size), rule };
      }),
  );
}
