import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: 'draft' | 'accepted' | 'rejected';
}

interface ArticleProps {
  readonly label: string;
  readonly text: string;
  readonly marks: readonly MarkedSpan[];
  /** Words that somebody has selected, without the blanks around them. */
  readonly onSelect: (quote: string) => void;
}

/** Longer texts are shown from their beginning: nobody marks a passage in a megabyte. */
const mostShown = 200_000;

/** A text with passages marked where they stand; selecting words offers them as a claim. */
export function Article({ label, text, marks, onSelect }: ArticleProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const offer = () => {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || !place.current?.contains(selection.anchorNode)) return;
    const quote = selection.getRangeAt(0).toString().trim();
    if (quote !== '') onSelect(quote);
  };
  const shown = text.slice(0, mostShown);
  return (
    <div
      ref={place}
      class="article"
      role="document"
      aria-label={label}
      tabIndex={0}
      onMouseUp={offer}
      onKeyUp={offer}
    >
      {piecesOf(shown, marks).map(({ start, words, mark }) =>
        mark === undefined ? (
          words
        ) : (
          <mark key={start} class={mark.kind}>
            {words}
          </mark>
        ),
      )}
    </div>
  );
}

/** Passages overlap: the text is cut at every end of one, and a piece belongs to the shortest over it. */
function piecesOf(text: string, marks: readonly MarkedSpan[]) {
  const ends = marks.flatMap(({ start, end }) => [start, end]).filter((at) => at > 0 && at < text.length);
  const bounds = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((start, k) => {
    const end = bounds[k + 1] ?? text.length;
    const [mark] = marks
      .filter((one) => one.start <= start && one.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start, words: text.slice(start, end), mark };
  });
}
