import type { TestName } from '../../verdict/index.ts';
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
  readonly notTested: readonly { readonly test: TestName }[];
}

/** The joint answer and the four tests, a row a package; what is not asked has no number. `signed` may make the share accepted a link. */
export function testsTable(
  rows: readonly TestsRow[],
  { verdicts: say, tests: { names, untested, atMost } }: Catalogue,
  signed: (share: string, proposal: string) => Phrase = (share) => share,
): MaybeBlock {
  const text = (one: Share | null) =>
    one === null || one.probability === null ? say.none : percentNarrow(one.probability);
  const acceptedIn = ({ proposal, joint, accepted }: TestsRow) => {
    if (joint.probability === null) return say.none;
    return proposal === null ? text(accepted) : signed(text(accepted), proposal);
  };
  const jointIn = ({ joint, notTested }: TestsRow) =>
    notTested.length === 0 || joint.probability === null ? text(joint) : atMost(text(joint));
  const testIn = (row: TestsRow, test: 'ratified' | 'kept' | 'paidFor') =>
    row.notTested.some((one) => one.test === test) ? untested : text(row[test]);
  return table(
    [
      textColumn(say.proposal),
      ...[names.joint, names.accepted, names.ratified, names.kept, names.paidFor].map((name) =>
        numberColumn(name),
      ),
    ],
    rows.map((row) => [
      row.title,
      jointIn(row),
      acceptedIn(row),
      testIn(row, 'ratified'),
      testIn(row, 'kept'),
      testIn(row, 'paidFor'),
    ]),
  );
}
