import { catalogues } from '../../words/index.ts';
import { usualWidth } from '../frame/at-widths.ts';
import { type Framed, framed } from '../frame/figure.ts';
import { spreadLabels } from '../frame/spread-labels.ts';
import { px, textBlock } from '../frame/svg.ts';
import { dateText, endOf, startOf, timeDown, timeScale } from '../frame/time-axis.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** A day on which something happens by itself. */
export interface Deadline {
  /** Day or month: `2026-01-31` or `2026-04`. */
  readonly on: string;
  /** What happens if nobody acts. */
  readonly words: string;
  /** Range of the date in words; null where it is fixed. */
  readonly range: string | null;
}

export interface DeadlinesData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  /** The day that is asked from. */
  readonly asOf: string;
  readonly deadlines: readonly Deadline[];
}

const say = catalogues.en.answerFigures.deadlines;
const axisAt = 76;
const textAt = 104;
const top = 10;
const leading = 14;
const air = 10;

/**
 * The days ahead and what each brings if nobody acts: time runs downward, a day further on is as far further, whatever its words need.
 * @example
 * deadlinesFigure({
 *   id: 'example',
 *   asOf: '2025-12-19',
 *   deadlines: [{ on: '2026-02-05', words: 'the treaty lapses', range: null }],
 * }).title // => 'If nobody acts, on 5 Feb 2026: the treaty lapses'
 */
export function deadlinesFigure({ id, asOf, deadlines }: DeadlinesData, width: number = usualWidth): Figure {
  const sorted = [...deadlines].sort((a, b) => startOf(a.on) - startOf(b.on));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return framed(
    { kind: 'deadlines', of: id, topic: '', none: say.none, table: tableOf(sorted), width },
    first === undefined || last === undefined ? null : () => drawn(sorted, { asOf, first, last }, width),
  );
}

function drawn(
  sorted: readonly Deadline[],
  { asOf, first, last }: { readonly asOf: string; readonly first: Deadline; readonly last: Deadline },
  width: number,
): Framed {
  const room = width - textAt - 2;
  const blocks = sorted.map((deadline) => blockOf(deadline, room));
  const needed = blocks.reduce((sum, { height }) => sum + height + air, 0);
  const bottom = top + Math.max(needed, 150);
  const scale = timeScale(startOf(asOf), Math.max(endOfSpan(last.on), startOf(asOf) + 30), top, bottom);
  const places = sorted.map(({ on }) => scale.at(placeOf(on)));
  const spread = spreadLabels(
    places,
    blocks.map(({ height }) => height + air),
    top - 6,
    bottom + 6,
  );
  return {
    claim: say.claim(sorted.length, dateText(first.on), first.words),
    subtitle: say.subtitle,
    description: say.description(sorted.length, dateText(first.on), dateText(last.on)),
    height: bottom + 8,
    body: [
      timeDown(scale, axisAt),
      ...sorted.map(({ on }, i) => {
        const block = blocks[i];
        const middle = spread[i] ?? 0;
        const begin = middle - (block?.height ?? 0) / 2;
        return mark(on, scale.at, begin + 7) + (block?.draw(begin + 11) ?? '');
      }),
    ],
  };
}

/** Date, words and range, and how high they stand. */
function blockOf({ on, words, range }: Deadline, room: number) {
  const head = dateText(on) + (range === null ? '' : ` (${range})`);
  const draw = (at: number) => {
    const date = textBlock(textAt, at, head, room, 2, { attributes: 'class="b"', leading });
    const what = textBlock(textAt, at + leading * date.lines, words, room, 4, { leading });
    return { svg: date.svg + what.svg, lines: date.lines + what.lines };
  };
  return { height: draw(0).lines * leading, draw: (at: number) => draw(at).svg };
}

/** A dot on its day, or a thick line over its month, and a thin one to its words. */
function mark(on: string, at: (day: number) => number, wordsAt: number): string {
  const y = at(placeOf(on));
  const lead = `<path d="M${axisAt + 6} ${px(y)}L${textAt - 6} ${px(wordsAt)}" stroke="var(--soft)" stroke-width="0.8" fill="none"/>`;
  if (on.length > 7) return `${lead}<circle cx="${axisAt}" cy="${px(y)}" r="4.5" fill="var(--bad)"/>`;
  return `${lead}<path d="M${axisAt} ${px(at(startOf(on)))}V${px(at(endOf(on)))}" stroke="var(--bad)" stroke-width="7"/>`;
}

function placeOf(on: string): number {
  return on.length > 7 ? startOf(on) : (startOf(on) + endOf(on)) / 2;
}

function endOfSpan(on: string): number {
  return on.length > 7 ? startOf(on) + 1 : endOf(on);
}

function tableOf(deadlines: readonly Deadline[]): FigureTable {
  const { on, what, range } = say.columns;
  return {
    columns: [{ label: on }, { label: what }, { label: range }],
    rows: deadlines.map((one) => [one.on, one.words, one.range]),
  };
}
