import type { Verdict } from '../../verdict/index.ts';
import { type Catalogue, listed, percent, twoDigits, whole } from '../../words/index.ts';
import { stopperNames } from './cells.ts';
import { markOf } from './marks.ts';
import type { Overview, OverviewRow } from './result.ts';

/** The four tests in their order. */
export const tests = ['accepted', 'ratified', 'kept', 'paidFor'] as const;

/**
 * The joint answer in one sentence: of the proposal that passes all tests most often. Tests that could not be run are named.
 *
 * @example
 * overviewHeadline([], 200, catalogue) // => catalogue.overview.headline.none
 */
export function overviewHeadline(
  rows: readonly OverviewRow[],
  samples: number,
  catalogue: Catalogue,
): string {
  const { headline: say, tests: named } = catalogue.overview;
  const [best] = rows;
  if (best === undefined) return say.none;
  const asked = named(tests.filter((test) => best[test].mark !== 'notTested'));
  const { probability } = best.joint;
  const share = percent(probability);
  if (probability === 0) return say.never(rows.length === 1 ? best.title : null, asked, whole(samples));
  switch (markOf(probability)) {
    case 'yes':
      return say.yes(best.title, asked, share);
    case 'open':
      return say.open(best.title, asked, share);
    default:
      return say.no(best.title, asked, share);
  }
}

/** How few stop a proposal that is said to fail on them alone. */
const few = 1;

/**
 * Why, by whom, at what cost: the others, who alone stops one of them, and the money that is lacking.
 *
 * @example
 * standfirstOf([], catalogue) // => []
 */
export function standfirstOf(rows: readonly OverviewRow[], catalogue: Catalogue): readonly string[] {
  const { standfirst: say } = catalogue.overview;
  const [, ...others] = rows;
  const alone = rows
    .filter(({ joint }) => markOf(joint.probability) === 'no')
    .flatMap((row) => {
      const who = stoppersOf(row);
      return who.length === few ? [[row.title, listed(stopperNames(who))] as const] : [];
    });
  return [
    ...(others.length === 0 ? [] : [othersSentence(others, say)]),
    ...(alone.length === 0 ? [] : [say.oneRefusal(alone.slice(0, 2))]),
    ...moneySentence(rows, catalogue),
  ];
}

function othersSentence(others: readonly OverviewRow[], say: Catalogue['overview']['standfirst']): string {
  const most = others.reduce((so, { joint }) => Math.max(so, joint.probability), 0);
  if (most === 0) return say.otherNever(others.length);
  return most < 0.01 ? say.otherHardly(others.length) : say.others(others.length, percent(most));
}

/**
 * Everybody who stops a proposal in any test, by the order of the tests.
 *
 * @example
 * stoppersOf(overviewOf(reportData).rows[0]) // => []
 */
export function stoppersOf(row: OverviewRow): OverviewRow['accepted']['stoppedBy'] {
  const all = tests.flatMap((test) => row[test].stoppedBy);
  return all.filter(({ name }, k) => all.findIndex((one) => one.name === name) === k);
}

function moneySentence(rows: readonly OverviewRow[], catalogue: Catalogue): readonly string[] {
  const gaps = rows.flatMap(({ paidFor }) => paidFor.gap ?? []);
  const [first] = gaps;
  if (first === undefined) return [];
  const medians = gaps.map(({ median }) => median);
  const [low, high] = [Math.min(...medians), Math.max(...medians)];
  const { withoutDeal } = first;
  if (high === 0 && (withoutDeal ?? 0) === 0) return [];
  const [currency = '', ...scale] = first.unit.split(' ');
  const money = (from: number | null, to: number) => {
    const sum =
      from === null || twoDigits(from) === twoDigits(to)
        ? twoDigits(to)
        : catalogue.overview.standfirst.range(twoDigits(from), twoDigits(to));
    return [currency, sum, ...scale].join(' ');
  };
  const without = withoutDeal === null ? null : money(null, withoutDeal);
  return [catalogue.overview.standfirst.money(money(low, high), without)];
}

/**
 * How far the file explains what has happened, in one sentence.
 *
 * @example
 * explainsOf([], catalogue) // => catalogue.overview.explains.nothing
 */
export function explainsOf(
  verdicts: readonly Verdict[],
  { overview: { explains: say } }: Catalogue,
): Overview['explains'] {
  const past = verdicts[0]?.past;
  if (past === undefined) return say.nothing;
  if (past.notTested !== null) return say.notTested;
  if (past.isIgnored) return say.ignored;
  if (past.facts.length === 0) return say.nothing;
  return (past.isUnexplained ? say.no : say.yes)(past.facts.length, percent(past.together));
}
