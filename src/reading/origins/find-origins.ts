import { type ReadingOptions, readText, type TextReading } from '../read-text.ts';
import { type LinkReason, linkTexts, type TextLink } from './link-texts.ts';

/** A text to be compared with others. */
export interface NamedText {
  readonly name: string;
  readonly raw: string;
  readonly options?: ReadingOptions;
}

/** Where a text goes back to. */
export interface TextOrigin {
  readonly name: string;
  readonly published: string | null;
  /** Name of the first text of its group, by day and then by name. */
  readonly origin: string;
  /** The text that it took most from; null: none of these. */
  readonly takenFrom: string | null;
  readonly why: LinkReason | null;
  /** The text that it corrects; null: none. */
  readonly supersedes: string | null;
}

export interface Origins {
  readonly texts: readonly TextOrigin[];
  /** Every pair that is linked, with all reasons. */
  readonly links: readonly {
    readonly a: string;
    readonly b: string;
    readonly reasons: readonly LinkReason[];
    readonly takenBy: string | null;
  }[];
  /** Independent origins among the texts: the groups. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * Which texts go back to one origin: near-duplicates, shared quotations, one outlet cited near in time on the same amounts or names; who
 * took from whom; what corrects what. That texts are independent is never shown by this: only that nothing was found.
 *
 * @example
 * const raw = 'May 3, 2032\n\nThe canal will open before the winter, the minister said on Monday in Hask.';
 * findOrigins([{ name: 'a', raw }, { name: 'b', raw: raw.replace('3', '4') }]).texts[1].takenFrom // => 'a'
 */
export function findOrigins(texts: readonly NamedText[]): Origins {
  // By day, so that the first of a group stands first, whatever order the texts come in.
  const read = texts
    .map(({ name, raw, options }, place) => ({ name, place, raw, reading: readText(raw, options) }))
    .sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.name, b.name) || compare(a.raw, b.raw));
  const links = linkTexts(read.map(({ reading }) => reading));
  const nameOf = (i: number) => read[i]?.name ?? '';
  const root = grouped(read.length, links);
  const members = new Map<number, string[]>();
  for (const [i, { name }] of read.entries()) members.set(root(i), [...(members.get(root(i)) ?? []), name]);
  const found = read.map(({ place, reading }, i) => {
    const taken = takenFrom(i, links);
    const text: TextOrigin = {
      name: nameOf(i),
      published: reading.published.day,
      origin: nameOf(root(i)),
      takenFrom: taken === undefined ? null : nameOf(other(taken, i)),
      why: taken?.reasons[0] ?? null,
      supersedes: corrected(i, reading, links, nameOf),
    };
    return { place, text };
  });
  return {
    texts: found.sort((a, b) => a.place - b.place).map(({ text }) => text),
    links: links.map(({ a, b, reasons, taker }) => ({
      a: nameOf(a),
      b: nameOf(b),
      reasons,
      takenBy: taker === null ? null : nameOf(taker),
    })),
    groups: [...members.values()],
  };
}

function dayOf({ reading }: { readonly reading: TextReading }): string {
  return reading.published.day ?? '9999';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function other({ a, b }: TextLink, i: number): number {
  return a === i ? b : a;
}

/** The link to the text that most was taken from: one that is cited, else most words, else a quotation. */
function takenFrom(i: number, links: readonly TextLink[]): TextLink | undefined {
  const taken = links.filter((link) => link.taker === i);
  return taken.reduce<TextLink | undefined>(
    (best, link) => (best === undefined || strength(link) > strength(best) ? link : best),
    undefined,
  );
}

function strength({ reasons }: TextLink): number {
  return Math.max(
    ...reasons.map((reason) =>
      reason.kind === 'cites' ? 2 : reason.kind === 'text' ? 1 + reason.containment / 2 : 0.5,
    ),
  );
}

const correction =
  /(?:^|\n)\s*(?:correction|clarification|erratum|исправление|уточнение|更正)\b|an earlier version of this (?:article|story|report)|更正[:：]/iu;

/** A text that says it corrects another, and shares its words with an earlier one. */
function corrected(
  i: number,
  { document: { text } }: TextReading,
  links: readonly TextLink[],
  nameOf: (i: number) => string,
): string | null {
  if (!correction.test(text.slice(0, 2000)) && !correction.test(text.slice(-2000))) return null;
  const link = links.find(({ taker, reasons }) => taker === i && reasons.some(({ kind }) => kind === 'text'));
  return link === undefined ? null : nameOf(other(link, i));
}

/** The first text of each one's group, by union of what is linked. */
function grouped(count: number, links: readonly TextLink[]): (i: number) => number {
  const parents = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while ((parents[at] ?? at) !== at) at = parents[at] ?? at;
    parents[i] = at;
    return at;
  };
  for (const { a, b } of links) parents[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  return root;
}
