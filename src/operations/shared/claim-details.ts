import type { Claim } from '../../evidence/index.ts';
import type { Frozen } from '../../frozen.ts';
import type { Catalogue } from '../../words/index.ts';

/** What else the file says of a claim. */
export function claimDetails({ why, note, about, validUntil, status, hedges, quantities }: Claim) {
  return {
    why: why ?? null,
    note: note ?? null,
    about: about ?? null,
    validUntil: validUntil ?? null,
    status,
    hedges: hedges.map(({ kind, at, band }) => ({
      kind,
      at: at === undefined ? null : `${at.start}-${at.end}`,
      band: band === undefined ? null : [...band],
    })),
    quantities: quantities.map(({ low, high, unit, of, approximate, bound, asOf }) => ({
      low,
      high,
      unit,
      of,
      approximate,
      bound: bound ?? null,
      asOf: asOf ?? null,
    })),
  };
}

type Details = Frozen<ReturnType<typeof claimDetails>> & { readonly type: string };

/** The same in words, after its statement: what it is about when, how it is hedged, what the file notes. */
export function claimDetailWords(
  { type, about, validUntil, hedges, note }: Details,
  { evidence: say }: Catalogue,
): string {
  const parts = [
    ...(type === 'no-comment' ? [say.noComment] : []),
    ...(about === null ? [] : [say.about(about)]),
    ...(validUntil === null ? [] : [say.validUntil(validUntil)]),
    ...(hedges.length === 0 ? [] : [say.hedged(hedges.map(({ kind }) => kind).join(', '))]),
    ...(note === null ? [] : [say.note(note)]),
  ];
  return parts.length === 0 ? '' : say.details(parts.join('; '));
}
