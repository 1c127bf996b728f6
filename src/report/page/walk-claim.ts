import {
  type Claim,
  contradictions,
  digitMeanings,
  type Link,
  letterMeanings,
  type Passage,
  saidOn,
} from '../../evidence/index.ts';
import { type Catalogue, pageAddress } from '../../words/index.ts';
import type { ReportData } from '../types.ts';
import type { WalkClaim, WalkPassage } from './walk-types.ts';

/** How much stands around the words of a passage. */
const context = 160;

type Say = Catalogue['screen'];

/** Every report as the drawer tells it: who says it through whom, how good that is, and in which words. */
export function walkClaims(data: ReportData, say: Say): readonly WalkClaim[] {
  const { evidence } = data.situation;
  const place = new Map([...evidence.claims.keys()].map((id, k) => [id, k]));
  const pairs = contradictions(evidence);
  return [...evidence.claims.values()].map((claim) => {
    const report = evidence.reports.get(claim.report);
    const url = report?.url === undefined ? undefined : pageAddress(report.url);
    const against = pairs.flatMap(({ claims: [a, b] }) =>
      a === claim.id ? (place.get(b) ?? []) : b === claim.id ? (place.get(a) ?? []) : [],
    );
    const day = report?.published.on;
    return {
      says: claim.statement,
      said: saidWords(claim, data, say),
      grade: `${claim.grade.reliability}${claim.grade.credibility}`,
      means: gradeWords(claim, say),
      page: `${report?.title ?? ''}${day === null || day === undefined ? '' : `, ${say.day(day)}`}`,
      ...(url === undefined ? {} : { url }),
      passages: claim.passages.map((passage, index) => walkPassage(claim, passage, index, data, say)),
      ...(against.length === 0 ? {} : { against }),
    };
  });
}

/** Speaker and outlets, never a code: `US administration, carried by WSJ, RFI and Toutiao, 11 Dec 2025`. */
export function saidWords(claim: Claim, { situation: { evidence } }: ReportData, say: Say): string {
  const name = (source: string) => evidence.sources.get(source)?.name ?? '';
  const carriers = claim.chain.map(({ source }: Link) => source).filter((id) => id !== claim.source);
  const via = [...new Set(carriers.toReversed())].map(name);
  return say.said(name(claim.source), via.join(', '), saidOn(claim, evidence)?.split('/')[0] ?? null);
}

/** The same in short: who says it, and the outlet in hand. */
export function speakerWords(claim: Claim, { situation: { evidence } }: ReportData, say: Say): string {
  const name = (source: string) => evidence.sources.get(source)?.name ?? '';
  const outlet = claim.chain[0]?.source;
  return say.saidShort(
    name(claim.source),
    outlet === undefined || outlet === claim.source ? undefined : name(outlet),
  );
}

export function gradeWords({ grade }: Claim, say: Say): string {
  return say.grade(letterMeanings[grade.reliability], digitMeanings[grade.credibility]);
}

function walkPassage(
  claim: Claim,
  { at, exact, prefix, suffix }: Passage,
  index: number,
  { anchoring, texts }: ReportData,
  { drawer }: Say,
): WalkPassage {
  const isHere = (one: { readonly claim: string; readonly index: number }) =>
    one.claim === claim.id && one.index === index;
  const found = anchoring?.resolved.find(isHere);
  if (found !== undefined) {
    const supplied = anchoring?.texts.find(({ report }) => report === found.report)?.name;
    const text = texts.find(({ name }) => name === supplied)?.text ?? '';
    const { start, end } = found.span;
    return {
      words: found.text,
      before: text.slice(Math.max(0, start - context), start),
      after: text.slice(end, end + context),
      place: drawer.chars(start, end),
    };
  }
  const place = at === undefined ? '' : drawer.chars(at.start, at.end);
  if (exact !== undefined)
    return {
      words: exact,
      place,
      ...(prefix === undefined ? {} : { before: prefix }),
      ...(suffix === undefined ? {} : { after: suffix }),
    };
  const isOrphan = anchoring?.orphans.some(isHere) === true;
  const why = isOrphan ? drawer.unanchored : drawer.unread;
  return { place: place === '' ? why : `${place}. ${why}` };
}
