import { contradictions } from '../evidence/index.ts';
import { atWidths, deadlinesFigure, type Figure } from '../figures/index.ts';
import { toNumber } from '../numeric/index.ts';
import type { Situation } from '../situation/index.ts';
import type { Verdict } from '../verdict/index.ts';
import { toRational } from '../votes/index.ts';
import { copiedMost } from './copied-most.ts';
import { keepingFigures } from './keeping-figures.ts';
import { lossWaterfall } from './loss-waterfall.ts';
import type { Overview } from './overview/result.ts';
import { addressOf, eventAddress, listAddress } from './page/address.ts';
import { topClaims } from './page/top-claims.ts';
import { payersOfBudget } from './payers.ts';
import { swingFigures } from './swing-figures.ts';
import type { ReportData } from './types.ts';
import { blockingOf } from './votes-figures.ts';

/** Figures by the address of the number that opens them. */
export type DrawerFigures = ReadonlyMap<string, readonly Figure[]>;

/** Outlets that make a tree worth drawing. */
const leastCopies = 2;

/** What a reader looks for behind a number: who could block, what holds each to its word, who bears a loss, the days ahead, who copied whom. */
export function drawerFigures(data: ReportData, overview: Overview): DrawerFigures {
  const { situation, verdicts } = data;
  const days = deadlineFigures(overview, situation.id);
  const payers = payersOfBudget(data, new Set(overview.rows.map(({ proposal }) => proposal)));
  const answers = overview.rows.flatMap((row) => {
    const verdict = verdicts.find(({ proposal }) => proposal === row.proposal);
    if (verdict === undefined) return [];
    return [
      [addressOf(row, 'joint'), swingFigures(verdict, situation)],
      [addressOf(row, 'ratified'), blocking(verdict, situation)],
      [addressOf(row, 'kept'), keepingFigures(verdict, situation)],
      [addressOf(row, 'paidFor'), [...losses(row.proposal, data), ...payers]],
    ] as const;
  });
  const events = situation.calendar
    .filter(({ on }) => overview.deadlines.some((one) => one.on === on))
    .map(({ id }) => [eventAddress(id), days] as const);
  const all = [
    ...answers,
    ...events,
    [listAddress.nothing, [...payers, ...days]] as const,
    ...origins(data, overview),
  ];
  return new Map(all.filter(([, figures]) => figures.length > 0));
}

function deadlineFigures({ deadlines, asOf }: Overview, id: string): readonly Figure[] {
  return deadlines.length < 2 ? [] : [atWidths((width) => deadlinesFigure({ id, asOf, deadlines }, width))];
}

/** Of the first vote on the base in use that counts members and population. */
function blocking({ proposal, ratified }: Verdict, situation: Situation): readonly Figure[] {
  for (const vote of ratified?.votes.filter(({ isUsed }) => isUsed) ?? []) {
    const members = situation.institutions.find(({ id }) => id === vote.institution)?.members ?? [];
    const counted = members.map(({ name, weight, follows }) => ({
      name,
      follows,
      weight: toNumber(toRational(weight)),
      vote: vote.refusing.includes(name) ? ('no' as const) : ('yes' as const),
    }));
    const found = blockingOf(proposal ?? 'package', { ...vote, members: counted }, situation);
    if (found !== null) return [found];
  }
  return [];
}

function losses(proposal: string, { situation, money }: ReportData): readonly Figure[] {
  const found = money?.get(proposal);
  return found === undefined ? [] : lossWaterfall(situation, found, `answer-${proposal}`);
}

/** Who copied whom, for the reports that the page names first. */
function origins(data: ReportData, { checkFirst }: Overview) {
  const { evidence } = data.situation;
  const claims = [...evidence.claims.values()];
  const named = new Set([
    ...topClaims(data)
      .slice(0, 6)
      .map(({ claim }) => claim.id),
    ...(checkFirst === null ? [] : [checkFirst.id]),
    ...contradictions(evidence)
      .slice(0, 3)
      .flatMap((pair) => pair.claims),
  ]);
  const place = new Map([...evidence.claims.keys()].map((id, k) => [id, k]));
  return [...named].flatMap((id) => {
    const origin = evidence.claims.get(id)?.origin;
    if (origin === undefined) return [];
    const of = claims.filter((claim) => claim.origin === origin);
    const figures = copiedMost(of, evidence);
    const isCopied = figures.some(({ table }) => table.rows.length > leastCopies);
    return isCopied ? [[`c${place.get(id)}`, figures] as const] : [];
  });
}
