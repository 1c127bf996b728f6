import {
  type Catalogue,
  type Document,
  decimals,
  document,
  heading,
  lines,
  note,
  numberColumn,
  percentNarrow,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';
import type { Robust, RobustDeal } from './shapes.ts';

/** Which deal stands where, how much may be lost with each, and what hangs on the comparison itself. */
export function robustWords(
  { about, deals, reversals, moved }: Robust,
  { robust: say }: Catalogue,
): Document {
  const [first] = deals;
  const worlds = first?.worlds.map(({ world }) => world) ?? [];
  const tables = first?.tables.map((one) => one.table) ?? [];
  const titles = new Map(deals.map(({ proposal, title }) => [proposal, title]));
  const title = (id: string | null) => titles.get(id) ?? '';
  return document(
    first === undefined || first.proposal === null
      ? undefined
      : sentence(say.first(first.title, percentNarrow(first.least))),
    heading(say.shares, 3),
    table(
      [
        textColumn(say.deal, { wraps: true }),
        numberColumn(say.all),
        ...worlds.map((world) => numberColumn(world)),
        ...tables.map((one) => numberColumn(say.table(one))),
        numberColumn(say.least),
      ],
      deals.map((deal) => [
        deal.title,
        percentNarrow(deal.passes),
        ...[...deal.worlds, ...deal.tables].map(({ passes }) => percentNarrow(passes)),
        percentNarrow(deal.least),
      ]),
    ),
    heading(say.regrets, 3),
    sentence(say.worth),
    table(
      [
        textColumn(say.deal, { wraps: true }),
        numberColumn(say.maxRegret),
        numberColumn(say.regret90),
        numberColumn(say.meanRegret),
        numberColumn(say.hurwicz),
        numberColumn(say.satisficing),
        numberColumn(say.stands),
      ],
      deals.map((deal) => regretCells(deal, say)),
    ),
    lines(
      reversals
        .slice(0, mostReversals)
        .map((one) => say.reversal(title(one.without), title(one.before), title(one.after))),
    ),
    reversals.length > mostReversals ? note(say.more(reversals.length - mostReversals)) : undefined,
    note(say.moved(moved.flat, moved.steep)),
    note(say.nearby),
    note(say.foot(about.seed, about.samples, about.asOf)),
  );
}

const mostReversals = 4;

function regretCells({ title, worth, satisficing, standsTo }: RobustDeal, say: Catalogue['robust']) {
  const two = (value: number) => decimals(value, 3);
  return [
    title,
    two(worth.maxRegret),
    two(worth.regret90),
    two(worth.meanRegret),
    two(worth.hurwicz),
    percentNarrow(satisficing),
    standsTo === null ? say.never : percentNarrow(standsTo),
  ];
}
