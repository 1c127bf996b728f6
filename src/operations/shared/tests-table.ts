import {
  type Catalogue,
  type MaybeBlock,
  numberColumn,
  type Phrase,
  percentNarrow,
  table,
  textColumn,
} from '../../words/index.ts';

interface Share {
  readonly probability: number | null;
}

/** What a package answers; null: the test does not apply, or was not run. */
export interface TestsRow {
  readonly proposal: string | null;
  readonly title: string;
  readonly joint: Share;
  readonly accepted: Share;
  readonly ratified: Share | null;
  readonly kept: Share | null;
  readonly paidFor: Share | null;
}

/** The joint answer and the four tests, a row a package; what is not asked has no number. `signed` may make the share accepted a link. */
export function testsTable(
  rows: readonly TestsRow[],
  { verdicts: say, tests: { names } }: Catalogue,
  signed: (share: string, proposal: string) => Phrase = (share) => share,
): MaybeBlock {
  const text = (one: Share | null) =>
    one === null || one.probability === null ? say.none : percentNarrow(one.probability);
  const acceptedIn = ({ proposal, joint, accepted }: TestsRow) => {
    if (joint.probability === null) return say.none;
    return proposal === null ? text(accepted) : signed(text(accepted), proposal);
  };
  return table(
    [
      textColumn(say.proposal),
      ...[names.joint, names.accepted, names.ratified, names.kept, names.paidFor].map((name) =>
        numberColumn(name),
      ),
    ],
    rows.map((row) => [
      row.title,
      text(row.joint),
      acceptedIn(row),
      text(row.ratified),
      text(row.kept),
      text(row.paidFor),
    ]),
  );
}
