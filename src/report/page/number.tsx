import type { ComponentChildren } from 'preact';

/** What a number leads to: the address that the drawer opens, and the number of its note on paper. */
export interface NumberLinks {
  /** Number of the note of an address; undefined where it has none. */
  readonly note: (address: string) => number | undefined;
  readonly estimate: (path: string) => string | undefined;
  readonly claim: (id: string) => string | undefined;
  /** Numbers of sources in the list of the notes, of those claims that are in it. */
  readonly sources: (claims: readonly string[]) => readonly number[];
}

/** A number that walks: it opens the drawer; without script, or on paper, it leads to its note. */
export function NumberLink({
  to,
  links,
  label,
  kind,
  children,
}: {
  readonly to: string | undefined;
  readonly links: NumberLinks;
  readonly label?: string | undefined;
  readonly kind?: string | undefined;
  readonly children: ComponentChildren;
}) {
  if (to === undefined) return <span class={kind}>{children}</span>;
  const note = links.note(to);
  return (
    <a
      class={kind === undefined ? 'num' : `num ${kind}`}
      href={note === undefined ? '#notes' : `#note-${note}`}
      data-walk={to}
      aria-label={label}
    >
      {children}
      {note === undefined ? null : <sup class="onpaper">{note}</sup>}
    </a>
  );
}

/** Shares and sums of money, with the words that bound them. */
const numbers =
  /([A-Z]{3} (?:bn )?\d[\d,.]*\b(?: to \d[\d,.]*\b)?(?: (?:bn|tn|m)\b)?|(?:(?:under|over) )?\d[\d,.]*\b(?: to \d[\d,.]*\b)? (?:%|bn\b|tn\b))/;

/**
 * A sentence whose numbers walk.
 *
 * @example
 * WalkingSentence.name // => 'WalkingSentence'
 */
export function WalkingSentence({
  text,
  to,
  links,
}: {
  readonly text: string;
  readonly to: string | undefined;
  readonly links: NumberLinks;
}) {
  // What stands in quotation marks is a title: its numbers are names.
  const pieces = text
    .split(/(“[^”]*”)/)
    .flatMap((piece, k) => (k % 2 === 0 ? piece.split(numbers) : [piece]));
  const isNumber = new RegExp(`^${numbers.source}$`);
  return (
    <>
      {pieces.map((piece) =>
        isNumber.test(piece) ? (
          <NumberLink to={to} links={links}>
            {piece}
          </NumberLink>
        ) : (
          piece
        ),
      )}
    </>
  );
}
