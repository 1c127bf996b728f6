import { weightText } from '../../words/index.ts';
import { amountAttribute } from '../frame/bar.ts';
import { actorClass, actorHues } from '../frame/palette.ts';
import { cut, fitted, label, px, spareWidth } from '../frame/svg.ts';
import type { ChamberMember, ChamberRow } from './chamber.ts';

/** Where a bar stands: `y` is the baseline of its heading. */
export interface BarPlace {
  readonly id: string;
  readonly width: number;
  readonly y: number;
}

const sides = ['yes', 'open', 'no'] as const;
const barHeight = 30;
const barGap = 24;

/** One way of counting as a stacked bar with its quota; heading above, sums of the sides below, which are its legend. */
export function chamberBar(
  row: ChamberRow,
  index: number,
  members: readonly ChamberMember[],
  place: BarPlace,
): { readonly svg: string; readonly end: number } {
  const { id, width, y } = place;
  const top = y + barGap;
  const weights = members.map((member) => member.weights[index] ?? 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const needed = neededOf(row, all);
  const most = Math.max(row.total, all, needed) || 1;
  const at = (weight: number) => 1 + (weight / most) * (width - 2);
  const line = at(needed);
  const texts = barTexts(row, index, members);
  const segments = segmentsOf(members, weights, at);
  const sums = sumLines(texts.sums, id, width, top + barHeight + 18);
  const svg = [
    heading(row, texts, place),
    `<rect x="${px(at(0))}" y="${top}" width="${px(at(most) - at(0))}" height="${barHeight}" fill="none" stroke="var(--line)"/>`,
    ...sides.map((side) => sideOf(side, segments, id, top)),
    partings(segments, top),
    quotaLine(line, top),
    ...segments.map((segment) => nameIn(segment, line, top)),
    quotaWords(texts.needs, line, top, width),
    sums.svg,
  ];
  return { svg: svg.join(''), end: sums.end };
}

/** What a bar says in words. */
export interface BarTexts {
  readonly sums: Readonly<Record<ChamberMember['side'], string>>;
  readonly needs: string;
  readonly verdict: string;
  readonly isMet: boolean;
}

/** Sums of the sides, what is needed, and how far the yes is from it. */
export function barTexts(row: ChamberRow, index: number, members: readonly ChamberMember[]): BarTexts {
  const sum = { yes: 0, open: 0, no: 0 };
  for (const { side, weights } of members) sum[side] += weights[index] ?? 0;
  const { unit, quota, total } = row;
  const needed = neededOf(row, sum.yes + sum.open + sum.no);
  const gap = sum.yes - needed;
  const isClose = Math.abs(gap) <= 1e-9 * Math.max(needed, sum.yes);
  const withUnit = (weight: number) =>
    unit === '' ? weightText(weight) : `${weightText(weight)} ${cut(unit, 70)}`;
  const [yes, open, no] = sides.map((side) => withUnit(sum[side]));
  return {
    sums: { yes: yes ?? '', open: open ?? '', no: no ?? '' },
    needs: quota === null ? 'needs all' : `needs ${weightText(quota)} of ${withUnit(total)}`,
    verdict: isClose ? 'just enough' : `${withUnit(Math.abs(gap))} ${gap > 0 ? 'to spare' : 'short'}`,
    isMet: isClose || gap > 0,
  };
}

/** The weight that must say yes. Rounded shares may add up to a little more than their total: all is all of them. */
export function neededOf({ quota, total }: ChamberRow, all: number): number {
  return quota ?? Math.max(total, all);
}

interface Segment {
  readonly member: ChamberMember;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
}

function segmentsOf(
  members: readonly ChamberMember[],
  weights: readonly number[],
  at: (weight: number) => number,
): readonly Segment[] {
  let sum = 0;
  return members
    .map((member, i) => {
      const from = at(sum);
      const weight = weights[i] ?? 0;
      sum += weight;
      return { member, weight, from, to: at(sum) };
    })
    .filter(({ from, to }) => to > from);
}

function heading({ label: name }: ChamberRow, { verdict, isMet }: BarTexts, { width, y }: BarPlace): string {
  const room = width - spareWidth(verdict, 13) - 12;
  const tone = isMet ? 'good' : 'bad';
  return (
    fitted(0, y, name, room, { size: 13, attributes: 'class="b"' }) +
    label(width, y, verdict, `class="b" text-anchor="end" style="fill:var(--${tone})"`)
  );
}

/** All of one side, whose filling they share. */
function sideOf(side: ChamberMember['side'], segments: readonly Segment[], id: string, top: number): string {
  const own = segments.filter(({ member }) => member.side === side);
  const fill = side === 'yes' ? 'var(--good)' : `url(#${id}-${side})`;
  return own.length === 0 ? '' : `<g fill="${fill}">${own.map((one) => shape(one, top)).join('')}</g>`;
}

function shape({ member, weight, from, to }: Segment, top: number): string {
  const x = px(from);
  const wide = px(Number(px(to)) - Number(x));
  const box = `<rect data-amount="${amountAttribute(weight)}" x="${x}" y="${top}" width="${wide}" height="${barHeight}"/>`;
  // Grey strips would tell nobody apart.
  if (member.actor === undefined || member.actor >= actorHues) return box;
  return `${box}<rect class="${actorClass(member.actor)}" x="${x}" y="${top + barHeight + 1}" width="${wide}" height="3" fill="var(--c)"/>`;
}

/** What parts two members lies over them, thinner where one of them is small: widths stay exact. */
function partings(segments: readonly Segment[], top: number): string {
  const byWidth = new Map<string, string>();
  for (const [i, { from, to }] of segments.slice(1).entries()) {
    const before = segments[i];
    const narrow = Math.min(to - from, from - (before?.from ?? 0));
    const wide = Math.min(1.2, narrow / 6);
    if (wide < 0.05) continue;
    const key = wide.toFixed(1);
    byWidth.set(key, `${byWidth.get(key) ?? ''}M${px(from)} ${top}v${barHeight}`);
  }
  return [...byWidth]
    .map(([wide, d]) => `<path d="${d}" stroke="var(--paper)" stroke-width="${wide}"/>`)
    .join('');
}

/** A name stands in its part of the bar where it fits whole, beside the line of the quota. */
function nameIn({ member, from, to }: Segment, line: number, top: number): string {
  const isCrossed = line > from && line < to;
  const isLeft = line - from >= to - line;
  const left = isCrossed && !isLeft ? line + 2 : from;
  const right = isCrossed && isLeft ? line - 2 : to;
  if (member.name.trim() === '' || spareWidth(member.name) + 4 > right - left) return '';
  const look =
    member.side === 'yes' ? 'fill:var(--paper)' : 'paint-order:stroke;stroke:var(--paper);stroke-width:4px';
  return label(
    (left + right) / 2,
    top + barHeight / 2 + 4,
    member.name,
    `text-anchor="middle" style="font-size:11px;${look}"`,
  );
}

function quotaLine(x: number, top: number): string {
  const path = `d="M${px(x)} ${top - 5}V${top + barHeight + 5}"`;
  return `<path ${path} stroke="var(--paper)" stroke-width="4.4"/><path ${path} stroke="var(--ink)" stroke-width="2"/>`;
}

function quotaWords(words: string, x: number, top: number, width: number): string {
  const half = spareWidth(words) / 2;
  const middle = Math.min(width - half, Math.max(half, x));
  return label(middle, top - 8, words, 'text-anchor="middle" class="m"');
}

/** The sums of the sides with their fillings, on as many lines as they need. */
function sumLines(sums: BarTexts['sums'], id: string, width: number, from: number) {
  let [x, y] = [0, from];
  const parts = sides.map((side) => {
    const text = `${sums[side]} ${side}`;
    const wide = 18 + spareWidth(text);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 16];
    const fill = side === 'yes' ? 'var(--good)' : `url(#${id}-${side})`;
    const edge = side === 'yes' ? 'good' : side === 'no' ? 'bad' : 'soft';
    const swatch = `<rect x="${px(x + 0.5)}" y="${px(y - 9)}" width="12" height="10" fill="${fill}" stroke="var(--${edge})" stroke-width="0.8"/>`;
    const weight = side === 'yes' ? 'class="m b"' : 'class="s"';
    const drawn = swatch + label(x + 18, y, text, weight);
    x += wide + 14;
    return drawn;
  });
  return { svg: parts.join(''), end: y + 6 };
}
