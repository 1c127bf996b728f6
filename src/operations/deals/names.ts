import type { Answers, Deals, PeerFigures } from '../../deals/index.ts';
import type { Frozen } from '../../frozen.ts';
import type { TestShares } from '../../verdict/index.ts';
import { type Catalogue, labelOf, large, signed, twoDigits } from '../../words/index.ts';

/** What the words are written from. */
export type DealsResult = Frozen<
  Deals & {
    accepted: Readonly<Record<string, number>> | null;
    tests: readonly (TestShares & { package: readonly number[] })[] | null;
    answers: Answers | null;
    forbidden: readonly { title: string; says: string }[];
    peer: PeerFigures | null;
    notes: readonly string[];
    about: { asOf: string | null; samples: number };
    labels: Readonly<Record<string, string>>;
    reference: readonly number[];
    windows: readonly (number | null)[];
    files: readonly { path: string }[];
  }
>;

/** The same with the names of a situation's actors in place of their ids. */
export function inNames(result: DealsResult): DealsResult {
  const { labels, answers } = result;
  const name = (id: string) => labelOf(labels, id);
  const names = (ids: readonly string[]) => ids.map(name);
  const concessions = answers?.concessions ?? null;
  const payments = answers?.sidePayments ?? null;
  return {
    ...result,
    parties: names(result.parties),
    vetoes: result.vetoes.map((one) => ({ ...one, party: name(one.party) })),
    frontier: {
      ...result.frontier,
      points: result.frontier.points.map((one) => ({ ...one, blockedBy: names(one.blockedBy) })),
    },
    answers: answers && {
      ...answers,
      concessions: concessions && {
        ...concessions,
        fewest: concessions.fewest.map((one) => ({ ...one, parties: names(one.parties) })),
        conflicts: concessions.conflicts.map(names),
      },
      sidePayments: payments && {
        ...payments,
        others: payments.others.map((one) => ({ ...one, party: name(one.party) })),
        overLimit: names(payments.overLimit),
      },
    },
  };
}

/** What a point is measured by: gains, or utilities where not everybody's value of no deal is known: there is no gain then. */
export function measuredBy({ reservation }: Pick<Frozen<Deals>, 'reservation'>) {
  const known = reservation.flatMap((r) => (r === null ? [] : [r]));
  const isKnown = known.length === reservation.length;
  return ({ values }: { readonly values: readonly number[] }) =>
    isKnown ? values.map((value, i) => value - (known[i] ?? 0)) : values;
}

/** Undominated packages that are shown: those that leave the worst off the most. */
export function listedPoints({ reservation, frontier }: Pick<Frozen<Deals>, 'reservation' | 'frontier'>) {
  const measured = measuredBy({ reservation });
  const smallest = new Map(frontier.points.map((point) => [point, Math.min(...measured(point))]));
  return [...frontier.points]
    .sort((a, b) => (smallest.get(b) ?? 0) - (smallest.get(a) ?? 0))
    .slice(0, mostShown);
}

const mostShown = 10;

/** An interval of a number of packages: as shares where the numbers are too large to differ in print. */
export function largeInterval(
  [low, high]: readonly [string, string],
  packages: string,
  { deals: say }: Catalogue,
): string {
  if (high.length <= 15 || high.length < packages.length - 2) return say.between(large(low), large(high));
  const share = (text: string) => String(Number((BigInt(text) * 1_000_000n) / BigInt(packages)) / 10_000);
  return say.betweenShares(share(low), share(high));
}

/** More options than this nobody reads in a table; `--json` and `--csv` have them all. */
const mostNamed = 12;

/** For a situation only what differs from no deal. */
export function packageWords(
  { issues, options, reference, about }: DealsResult,
  chosen: readonly number[],
  { deals: say }: Catalogue,
): string {
  const named = chosen.flatMap((k, j) =>
    about.asOf !== null && k === reference[j] ? [] : [say.option(issues[j] ?? '', options[j]?.[k] ?? '')],
  );
  const rest = named.length - mostNamed;
  const shown = rest > 1 ? [...named.slice(0, mostNamed), say.moreOptions(rest)] : named;
  return shown.join(', ') || say.noDeal;
}

/** `us ru ua`, where that is short enough to head a column. */
export function partyHead(what: string, parties: readonly string[], { deals: say }: Catalogue): string {
  const names = parties.join(parties.some((one) => one.includes(' ')) ? ', ' : ' ');
  return names.length <= 32 ? say.ofParties(what, names) : say.inThisOrder(what);
}

/** Rows of gains, those of a party below one another. */
export function gainCells(rows: readonly (readonly number[])[]): readonly string[] {
  return aligned(rows.map((row) => row.map(signed)));
}

/** Rows of utilities, alike. */
export function utilityCells(rows: readonly (readonly number[])[]): readonly string[] {
  return aligned(rows.map((row) => row.map(twoDigits)));
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((widest, row) => Math.max(widest, row[i]?.length ?? 0), 0),
  );
  return rows.map((row) =>
    row
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join(' ')
      .trimEnd(),
  );
}
