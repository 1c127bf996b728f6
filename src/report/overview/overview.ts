import type { Situation } from '../../situation/index.ts';
import { numberedProposals, type Verdict } from '../../verdict/index.ts';
import { type Catalogue, catalogues, listed } from '../../words/index.ts';
import { countsOf } from '../counts.ts';
import { inText } from '../describe-input.ts';
import { optionNames } from '../kept-words.ts';
import { namesOf } from '../paid-for-words.ts';
import type { ReportData } from '../types.ts';
import { cellsOf } from './cells.ts';
import { checkFirstOf } from './check-first.ts';
import { deadlinesOf } from './deadlines.ts';
import { gapOf, gapWithoutDeal } from './gap.ts';
import { explainsOf, overviewHeadline, standfirstOf } from './headline.ts';
import { promisedTwice } from './promised-twice.ts';
import type { Overview, OverviewRow } from './result.ts';
import { turnOf } from './turns-on.ts';
import { worldsApart } from './worlds.ts';

/**
 * The first screen as data: terminal, page and application set it each in its way, and nobody works it out again.
 *
 * @example
 * overviewOf(reportData).rows.map(({ row, title }) => `${row} ${title}`) // => ['1 Water for trade']
 */
export function overviewOf(data: ReportData, catalogue: Catalogue = catalogues.en): Overview {
  const { situation } = data;
  // What all have without agreement is no proposal.
  const asked = data.verdicts.filter(({ joint }) => joint.probability !== null);
  const rows = asked.map((verdict) => overviewRow(verdict, situation, catalogue));
  const counts = countsOf(situation);
  const explains = explainsOf(data.verdicts, catalogue);
  const isUnexplained = data.verdicts[0]?.past.isUnexplained === true;
  return {
    title: situation.title,
    asOf: situation.asOf,
    samples: data.about.samples,
    headline: overviewHeadline(rows, data.about.samples, catalogue),
    standfirst: [...(isUnexplained ? [explains] : []), ...standfirstOf(rows, catalogue)].slice(0, 3),
    explains,
    rows,
    nothingChanges: nothingChanges(data, catalogue),
    worlds: worldsApart(asked),
    deadlines: deadlinesOf(situation, data.verdicts, catalogue),
    checkFirst: checkFirstOf(asked, situation, catalogue),
    restsOn: {
      numbers: counts.estimates,
      judged: counts.judgementAlone,
      claims: counts.cited,
      origins: counts.citedOrigins,
      contradictions: counts.contradictions,
    },
    promisedTwice: promisedTwice(asked, situation, catalogue),
  };
}

/**
 * One row of the first screen from one verdict.
 *
 * @example
 * overviewRow(judged, situation, catalogue).accepted.because // => 'all signatories gain'
 */
export function overviewRow(verdict: Verdict, situation: Situation, catalogue: Catalogue): OverviewRow {
  const place = numberedProposals(situation).findIndex(({ id }) => id === verdict.proposal);
  const nameOf = namesOf(situation);
  const cells = cellsOf(verdict, situation, catalogue);
  const { probability, low, high } = verdict.joint;
  return {
    proposal: verdict.proposal ?? 'package',
    row: place < 0 ? null : place + 1,
    title: verdict.title,
    by: (situation.proposals.find(({ id }) => id === verdict.proposal)?.by ?? []).map(nameOf),
    joint: { probability: probability ?? 0, low, high, word: verdict.word },
    ...cells,
    paidFor: { ...cells.paidFor, gap: gapOf(verdict.paidFor) },
    turnsOn: turnOf(verdict, cells, situation),
  };
}

function nothingChanges(
  { situation, verdicts, moves }: ReportData,
  { overview: { nothingChanges: say } }: Catalogue,
): Overview['nothingChanges'] {
  const nameOf = namesOf(situation);
  const optionName = optionNames(situation);
  const test = verdicts.find(({ paidFor }) => paidFor !== null)?.paidFor ?? null;
  return {
    title: say.title,
    moves: moves.map(({ actors, issue, option }) =>
      say.move(listed(actors.map((id) => inText(nameOf(id)))), optionName(issue, option)),
    ),
    gap: gapWithoutDeal(test),
  };
}
