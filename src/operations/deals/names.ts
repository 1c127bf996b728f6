import type { Answers, Deals, PeerFigures, SolutionName } from '../../deals/index.ts';
import type { PlacedDiagnostic } from '../../diagnostics/index.ts';
import type { Frozen } from '../../frozen.ts';
import { signed, twoDigits, visible } from '../../words/index.ts';

/** What the words are written from. */
export type DealsResult = Frozen<
  Deals & {
    accepted: Readonly<Record<string, number>> | null;
    answers: Answers | null;
    forbidden: readonly { title: string; says: string }[];
    peer: PeerFigures | null;
    notes: readonly string[];
    about: { asOf: string | null; samples: number };
    reference: readonly number[];
    windows: readonly (number | null)[];
    diagnostics: readonly PlacedDiagnostic[];
    files: readonly { path: string }[];
  }
>;

export const ruleNames: Readonly<Record<SolutionName, string>> = {
  nash: 'Nash',
  kalaiSmorodinsky: 'Kalai–Smorodinsky',
  egalitarian: 'egalitarian',
  utilitarian: 'utilitarian',
  relativeUtilitarian: 'relative utilitarian',
};

/** Digits in groups of three; powers of ten where nobody would read them. */
export function large(digits: string): string {
  if (digits.length > 15) return `about ${digits[0]}.${digits.slice(1, 3)}·10^${digits.length - 1}`;
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** An interval of a number of packages: as shares where the numbers are too large to differ in print. */
export function largeInterval([low, high]: readonly [string, string], packages: string): string {
  if (high.length <= 15 || high.length < packages.length - 2)
    return `between ${large(low)} and ${large(high)}`;
  const share = (digits: string) => `${Number((BigInt(digits) * 1_000_000n) / BigInt(packages)) / 10_000} %`;
  return `between ${share(low)} and ${share(high)} of them`;
}

/** More options than this nobody reads in a table; `--json` and `--csv` have them all. */
const mostNamed = 12;

/** For a situation only what differs from no deal. */
export function packageWords(
  { issues, options, reference, about }: DealsResult,
  chosen: readonly number[],
): string {
  const named = chosen.flatMap((k, j) =>
    about.asOf !== null && k === reference[j]
      ? []
      : [`${visible(issues[j] ?? '')}=${visible(options[j]?.[k] ?? '')}`],
  );
  const rest = named.length - mostNamed;
  const shown = rest > 1 ? [...named.slice(0, mostNamed), `… ${rest} more`] : named;
  return shown.join(', ') || 'no deal';
}

/** `us ru ua`, where that is short enough to head a column. */
export function partyHead(what: string, parties: readonly string[]): string {
  const names = parties.map(visible).join(' ');
  return names.length <= 28 ? `${what} of ${names}` : `${what}s in this order`;
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
