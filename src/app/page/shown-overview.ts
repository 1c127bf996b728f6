import { markOf, type Overview, type OverviewRow, overviewHeadline } from '../../report/index.ts';
import type { TestName } from '../../verdict/index.ts';
import type { CaseView } from '../worker/case-view.ts';
import type { KnownRow, KnownRows } from './known-rows.ts';
import { catalogue } from './language.ts';
import { shareOf } from './parts/mark.ts';
import type { KnownAnswer } from './use-rows.ts';

const tests = ['accepted', 'ratified', 'kept', 'paidFor'] as const;

/**
 * The first screen as far as it is known: shares at once, who stops a proposal and what it turns on once that is worked out, dates and
 * what to check with the whole answer. What was said under other changes is not shown again, but what money was lacking and dates stand until
 * they are known anew.
 */
export function shownOverview(view: CaseView, rows: KnownRows, { answer, isOfNow }: KnownAnswer): Overview {
  const before = answer?.overview ?? null;
  const shown = view.proposals.flatMap(({ id }) => {
    const known = rows.get(id);
    if (known === undefined || known.judged.isNoDeal) return [];
    return [rowShown(known, view, id, before?.rows.find(({ proposal }) => proposal === id) ?? null)];
  });
  const sorted = shown.toSorted((a, b) => b.joint.probability - a.joint.probability);
  const samples = Math.min(...[...rows.values()].map(({ judged }) => judged.samples), 1e9);
  return {
    ...(before ?? nothingYet),
    title: view.title,
    asOf: view.asOf,
    samples: rows.size === 0 ? 1 : samples,
    headline: overviewHeadline(sorted, samples, catalogue),
    standfirst: isOfNow ? (before?.standfirst ?? []) : [],
    rows: sorted,
  };
}

const nothingYet = {
  explains: '',
  nothingChanges: null,
  worlds: null,
  deadlines: [],
  checkFirst: null,
  restsOn: { numbers: 0, judged: 0, claims: 0, origins: 0, contradictions: 0 },
  promisedTwice: [],
} as const;

function rowShown(
  { judged, row }: KnownRow,
  view: CaseView,
  id: string,
  before: OverviewRow | null,
): OverviewRow {
  const { probability, low, high } = judged.joint;
  const cell = (test: TestName) => {
    const share = shareOf(judged, test);
    return {
      mark:
        row !== null && share === null ? row[test].mark : share === null ? 'notApplicable' : markOf(share),
      probability: share,
      because: row?.[test].because ?? '',
      stoppedBy: row?.[test].stoppedBy ?? [],
      trace: row?.[test].trace ?? before?.[test].trace ?? `verdicts.${id}.${test}`,
    } as const;
  };
  const [accepted, ratified, kept, paidFor] = tests.map(cell) as [Cell, Cell, Cell, Cell];
  const gap = row?.paidFor.gap ?? before?.paidFor.gap ?? null;
  const proposal = view.proposals.find((one) => one.id === id);
  return {
    proposal: id,
    row: before?.row ?? null,
    title: proposal?.title ?? id,
    by: proposal?.by ?? [],
    joint: { probability: probability ?? 0, low, high, word: row?.joint.word ?? '' },
    accepted,
    ratified,
    kept,
    paidFor: { ...paidFor, gap },
    turnsOn: row?.turnsOn ?? null,
  };
}

type Cell = OverviewRow['accepted'];
