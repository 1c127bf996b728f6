import { fitted, label, px, spareWidth } from '../frame/svg.ts';

/** Two shares of one thing, and both in words. */
export interface PairRow {
  readonly name: string;
  readonly hollow: number;
  readonly filled: number;
  readonly words: string;
}

const left = 30;
const rightGap = 30;
const rowHeight = 40;

/** A line for each row from a hollow mark to a filled one, all on one scale of shares. */
export function pairRows(rows: readonly PairRow[], width: number) {
  const x = (share: number) => left + (width - rightGap - left) * share;
  const bottom = rows.length * rowHeight + 4;
  return {
    height: bottom + 22,
    body: [axis(x, bottom), ...rows.map((one, i) => drawn(one, i * rowHeight, x, width))],
  };
}

type Axis = (share: number) => number;

function axis(x: Axis, bottom: number): string {
  return [0, 0.25, 0.5, 0.75, 1]
    .map(
      (share) =>
        `<path d="M${px(x(share))} 0V${bottom}" class="g"/>${label(x(share), bottom + 15, `${100 * share} %`, 'class="s" text-anchor="middle"')}`,
    )
    .join('');
}

function drawn({ name, hollow, filled, words }: PairRow, top: number, x: Axis, width: number): string {
  const y = top + 28;
  const line = `<path d="M${px(x(hollow))} ${px(y)}H${px(x(filled))}" stroke="var(--mark)" stroke-width="2"/>`;
  const ring = `<circle cx="${px(x(hollow))}" cy="${px(y)}" r="5" fill="var(--paper)" stroke="var(--mark)" stroke-width="1.6"/>`;
  const dot = `<circle cx="${px(x(filled))}" cy="${px(y)}" r="4" fill="var(--mark)"/>`;
  return (
    fitted(6, top + 14, name, width - 36 - spareWidth(words), { size: 13, attributes: 'class="b"' }) +
    label(width - 6, top + 14, words, 'class="m" text-anchor="end"') +
    line +
    ring +
    dot
  );
}
