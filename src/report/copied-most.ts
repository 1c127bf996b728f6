import type { Claim, Evidence } from '../evidence/index.ts';
import { atWidths, type Figure, originFigure } from '../figures/index.ts';

/**
 * The tree of the origin whose claims the most outlets carry; nothing without claims.
 *
 * @example
 * copiedMost([], situation.evidence) // => []
 */
export function copiedMost(claims: readonly Claim[], evidence: Evidence): readonly Figure[] {
  const name = (id: string) => evidence.sources.get(id)?.name ?? id;
  const byOrigin = new Map<string, Claim[]>();
  for (const claim of claims) {
    const origin = originSource(claim.origin);
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), claim]);
  }
  const trees = [...byOrigin].map(([origin, of]) => ({
    id: origin,
    origin: name(origin),
    chains: of.map((claim) => carriersOf(claim, origin, evidence).map(name)),
  }));
  const outlets = ({ chains }: (typeof trees)[number]) => new Set(chains.flat()).size;
  const [most] = trees.toSorted((a, b) => outlets(b) - outlets(a) || b.chains.length - a.chains.length);
  return most === undefined ? [] : [atWidths((width) => originFigure(most, width))];
}

/** An origin is a source in a month. */
function originSource(origin: string): string {
  return origin.replace(/\/[^/]*$/, '');
}

/** Whoever had the claim of its origin, the nearest to it first, down to the publisher of the text. */
function carriersOf({ chain, report }: Claim, origin: string, evidence: Evidence): readonly string[] {
  const publisher = evidence.reports.get(report)?.publisher;
  const outward = [
    ...chain.map(({ source }) => source).toReversed(),
    ...(publisher === undefined ? [] : [publisher]),
  ];
  return [...new Set(outward.slice(outward.lastIndexOf(origin) + 1))];
}
