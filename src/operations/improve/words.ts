import type { Frozen } from '../../frozen.ts';
import type { BestSearch, ProposalChange, SmallestChange, TestShares } from '../../verdict/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  large,
  note,
  numberColumn,
  percent,
  percentNarrow,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';

/** What the words are written from. */
type ImproveResult = Frozen<{
  best: BestSearch;
  proposals: (SmallestChange & { proposal: string; title: string })[];
  noDeal: Record<string, string>;
  labels: Record<string, string>;
  about: { seed: number; samples: number; asOf: string };
}>;

/** The best package in one sentence, then a row before and a row after the change for each proposal. */
export function improveWords(result: ImproveResult, catalogue: Catalogue): Document {
  const { improve: say, tests } = catalogue;
  const { names } = tests;
  const { about, best, proposals } = result;
  return document(
    sentence(bestWords(result, catalogue), 'strong'),
    note(
      best.isProven
        ? say.proven(large(String(best.asked)), large(String(best.bounded)))
        : say.notProven(large(String(best.asked)), percent(best.atMost)),
    ),
    table(
      [
        textColumn(say.proposal, { wraps: true }),
        ...[names.joint, names.accepted, names.ratified, names.kept, names.paidFor].map((name) =>
          numberColumn(name),
        ),
      ],
      proposals.flatMap(({ title, before, best: found, tried }) => [
        [title, ...cells(before, say.none, catalogue.tests)],
        found === null
          ? [say.nothing(large(String(tried))), ...new Array(5).fill('')]
          : [changeWords(found.change, result, catalogue), ...cells(found.shares, say.none, catalogue.tests)],
      ]),
    ),
    note(say.foot(about.seed, about.samples, about.asOf)),
  );
}

function bestWords(
  { best: { best }, noDeal, labels }: ImproveResult,
  { improve: say, tests }: Catalogue,
): string {
  if (best === null) return say.noneFound;
  const options = Object.entries(best.package).flatMap(([issue, option]) =>
    option === noDeal[issue] ? [] : [labels[`${issue}.${option}`] ?? option],
  );
  const joint = percent(best.shares.joint);
  const share = best.shares.notTested.length === 0 ? joint : tests.atMost(joint);
  return say.best(share, options.join(', '));
}

function changeWords(
  change: Frozen<ProposalChange>,
  { labels }: ImproveResult,
  { improve: say }: Catalogue,
): string {
  const named = (issue: string, option: string) => labels[`${issue}.${option}`] ?? option;
  switch (change.kind) {
    case 'option':
      return say.option(named(change.issue, change.to));
    case 'snapback':
      return say.snapback(change.issue);
    case 'exemption':
      return say.exemption(labels[`institution:${change.institution}`] ?? change.institution, change.issue);
  }
}

function cells(shares: Frozen<TestShares>, none: string, { untested, atMost }: Catalogue['tests']) {
  const share = (value: number | null) => (value === null ? none : percentNarrow(value));
  return [
    shares.notTested.length === 0 ? share(shares.joint) : atMost(share(shares.joint)),
    ...(['accepted', 'ratified', 'kept', 'paidFor'] as const).map((test) =>
      shares.notTested.includes(test)
        ? untested
        : shares.notApplicable.includes(test)
          ? none
          : share(shares[test]),
    ),
  ];
}
