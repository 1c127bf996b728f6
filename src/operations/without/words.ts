import type { Frozen } from '../../frozen.ts';
import {
  type Catalogue,
  type Document,
  document,
  note,
  numberColumn,
  percentNarrow,
  pointsText,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';
import type { SharesOfTests } from '../shared/test-shares.ts';

/** What the words are written from. */
type WithoutResult = Frozen<{
  about: { seed: number; samples: number; asOf: string };
  without: string[];
  lost: { numbers: number; proposals: string[] };
  proposals: { proposal: string; title: string; before: SharesOfTests; after: SharesOfTests }[];
}>;

const columns = ['joint', 'accepted', 'ratified', 'kept', 'paidFor'] as const;

/** What was left out, then a row a proposal with every share before and after, the largest change first. */
export function withoutWords(
  { about, without, lost, proposals }: WithoutResult,
  { without: say, tests: { names } }: Catalogue,
): Document {
  const ordered = proposals
    .map((one, place) => ({ ...one, place, change: changeOf(one) }))
    .sort((a, b) => b.change - a.change || a.place - b.place);
  return document(
    sentence(say.left(without.length, without.slice(0, mostNamed).join(', '), lost.numbers)),
    lost.proposals.length === 0 ? undefined : sentence(say.lost(lost.proposals.join(', '))),
    ordered.every(({ change }) => change < visible) ? sentence(say.same) : undefined,
    table(
      [textColumn(say.proposal, { wraps: true }), ...columns.map((key) => numberColumn(names[key]))],
      ordered.flatMap(({ title, before, after }) => [
        [title, ...columns.map((key) => (before[key] === null ? say.none : percentNarrow(before[key])))],
        [say.after, ...columns.map((key) => cell(before[key], after[key], say.none))],
      ]),
    ),
    note(say.foot(about.seed, about.samples, about.asOf)),
  );
}

const mostNamed = 12;
// Half a point of a hundred.
const visible = 0.005;

function cell(before: number | null, after: number | null, none: string): string {
  if (after === null) return none;
  const change = before === null ? 0 : after - before;
  return Math.abs(change) < visible
    ? percentNarrow(after)
    : `${percentNarrow(after)} (${pointsText(change)})`;
}

/** The largest change of any share; a proposal that is gone changes most. */
function changeOf({ before, after }: WithoutResult['proposals'][number]): number {
  return Math.max(
    ...columns.map((key) => {
      const [from, to] = [before[key], after[key]];
      return from === null && to === null ? 0 : from === null || to === null ? 1 : Math.abs(to - from);
    }),
  );
}
