import { catalogues, percentNarrow } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { label, px, textBlock } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** A proposal's answer on both sides; null where it is not there. */
export interface ComparedAnswer {
  readonly title: string;
  readonly from: number | null;
  readonly to: number | null;
}

export interface AnswersComparedData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  /** Both sides in words. */
  readonly title: string;
  readonly answers: readonly ComparedAnswer[];
}

const say = catalogues.en.answerFigures.differences.answers;

/**
 * What two situations answer, a line a proposal from the share on the first side to that on the second.
 * @example
 * answersComparedFigure({ id: 'example', title: 'May against June', answers: [{ title: 'Swap', from: 0.2, to: 0.6 }] }).title
 * // => 'May against June: “Swap” changes most, from 20 % to 60 %'
 */
export function answersComparedFigure(
  { id: of, title, answers }: AnswersComparedData,
  width: number = usualWidth,
): Figure {
  const id = figureId('answers-compared', of);
  const table = tableOf(answers);
  if (answers.length === 0) return emptyFigure(id, title, say.none, table);
  const isNarrow = width < narrowBelow;
  const left = isNarrow ? 12 : Math.round(width * 0.42);
  const right = width - 96;
  const at = (share: number) => left + (right - left) * share;
  let bottom = 4;
  const rows = answers.map((answer) => {
    const row = drawRow(answer, bottom, { isNarrow, at, width, nameWidth: isNarrow ? width : left - 16 });
    bottom += row.height;
    return row.svg;
  });
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(answers),
    subtitle: say.subtitle,
    description: say.description(answers.length),
    width,
    height: bottom + 20,
    body: [
      ...[0, 0.5, 1].map(
        (share) =>
          `<path d="M${px(at(share))} 0V${bottom}" class="g"/>${label(at(share), bottom + 14, percentNarrow(share), 'class="s" text-anchor="middle"')}`,
      ),
      ...rows,
    ],
    table,
  });
}

interface Room {
  readonly isNarrow: boolean;
  readonly at: (share: number) => number;
  readonly width: number;
  readonly nameWidth: number;
}

/** The name beside its line, or above it where there is little room. */
function drawRow({ title, from, to }: ComparedAnswer, top: number, { isNarrow, at, width, nameWidth }: Room) {
  const name = textBlock(0, top + 13, title, nameWidth, 2, { size: 12.6 });
  const y = isNarrow ? top + 14 * name.lines + 12 : top + 7 * name.lines + 2;
  const height = 14 * name.lines + (isNarrow ? 28 : 12);
  const ring =
    from === null
      ? ''
      : `<circle cx="${px(at(from))}" cy="${px(y)}" r="5" fill="var(--paper)" stroke="var(--mark)" stroke-width="1.6"/>`;
  const dot = to === null ? '' : `<circle cx="${px(at(to))}" cy="${px(y)}" r="3.5" fill="var(--mark)"/>`;
  const line =
    from === null || to === null || from === to
      ? ''
      : `<path d="M${px(at(from))} ${px(y)}H${px(at(to))}" stroke="var(--mark)" stroke-width="2.5"/>`;
  const [before, after] = [from, to].map((share) => (share === null ? '–' : percentNarrow(share)));
  const words = before === after ? `${after}` : `${before} → ${after}`;
  const svg = name.svg + line + ring + dot + label(width, y + 4, words, 'class="m" text-anchor="end"');
  return { svg, height };
}

function claimOf(answers: readonly ComparedAnswer[]): string {
  const both = answers.flatMap(({ title, from, to }) =>
    from === null || to === null ? [] : [{ title, from, to }],
  );
  const sizeOf = ({ from, to }: { readonly from: number; readonly to: number }) => Math.abs(to - from);
  const [first] = [...both].sort((a, b) => sizeOf(b) - sizeOf(a));
  return first === undefined || sizeOf(first) === 0
    ? say.none
    : say.claim(first.title, percentNarrow(first.from), percentNarrow(first.to));
}

function tableOf(answers: readonly ComparedAnswer[]): FigureTable {
  const { proposal, from, to } = say.columns;
  const unit = 'share of draws';
  return {
    columns: [{ label: proposal }, { label: from, unit }, { label: to, unit }],
    rows: answers.map((one) => [one.title, one.from, one.to]),
  };
}
