import type { Frozen } from '../../frozen.ts';
import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  labelOf,
  list,
  note,
  numberColumn,
  percentNarrow,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';

interface Tests {
  readonly joint: number | null;
  readonly accepted: number | null;
  readonly ratified: number | null;
  readonly kept: number | null;
  readonly paidFor: number | null;
}

/** What the words are written from. */
type ExpiryResult = Frozen<{
  on: string;
  says: string;
  changes: { issue: string; before: string; after: string }[];
  proposals: { title: string; before: Tests | null; after: Tests | null }[];
  labels: Record<string, string>;
  about: { seed: number; samples: number; asOf: string };
}>;

/** What the event changes, then every proposal with its tests before and after. */
export function expiryWords(
  { on, says, changes, proposals, labels, about }: ExpiryResult,
  catalogue: Catalogue,
): Document {
  const { expiry: say, verdicts, verdict, tests } = catalogue;
  const { names } = tests;
  const name = (issue: string, option: string) => labelOf(labels, `${issue}.${option}`, option);
  const order = ['joint', 'accepted', 'ratified', 'kept', 'paidFor'] as const;
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? verdicts.none : percentNarrow(value);
  return document(
    group(
      heading(say.event(on, says)),
      sentence(say.changes),
      list(changes.map(({ issue, before, after }) => say.change(name(issue, before), name(issue, after)))),
    ),
    table(
      [textColumn(verdicts.proposal), ...order.map((test) => numberColumn(names[test]))],
      proposals.map(({ title, before, after }) => [
        title,
        ...order.map((test) => {
          const [first, second] = [share(before?.[test]), share(after?.[test])];
          return first === second ? first : say.becomes(first, second);
        }),
      ]),
    ),
    note(say.foot),
    note(verdict.foot(about.seed, about.samples, about.asOf)),
  );
}
