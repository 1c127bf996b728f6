import { amountText } from '../../../words/index.ts';
import { amountAttribute, fine, leastSeen } from '../../frame/bar.ts';
import { clampLines, cut, escapeXml, label, px, textBlock, textWidth, withTitle } from '../../frame/svg.ts';
import type { SankeyBand } from './bands.ts';
import { type PlacedBand, type PlacedNode, sankeyLayout } from './layout.ts';

/** How the picture calls and colours accounts and flows. */
export interface SankeyWords {
  readonly unit: string;
  readonly nameOf: (account: string | null) => string;
  /** The class that colours it. */
  readonly classOf: (account: string | null) => string;
  readonly purposeOf: (flow: number | null) => string;
}

const bar = 7;
const top = 26;
const lineHeight = 12.5;
/** Bands at least this thick carry their words; on thinner ones the words stand above. */
const carries = 14;

/** Where the columns stand. */
interface Columns {
  readonly width: number;
  /** Room of the accounts' words on each side. */
  readonly gutter: number;
  /** Left and right ends of the curve on the left, then of the curve on the right. */
  readonly ends: readonly [number, number, number, number];
}

function columnsOf(width: number): Columns {
  const gutter = Math.min(180, Math.round(width * 0.233));
  const curve = Math.round(width * 0.17);
  const x0 = gutter + bar;
  return { width, gutter, ends: [x0, x0 + curve, width - x0 - curve, width - x0] };
}

/** The bands with the labels of accounts at both sides and of purposes in the middle. */
export async function drawSankey(
  bands: readonly SankeyBand[],
  words: SankeyWords,
  width: number,
): Promise<{ readonly height: number; readonly svg: string }> {
  const columns = columnsOf(width);
  const { gutter } = columns;
  const x3 = columns.ends[3];
  const layout = await sankeyLayout(bands, {
    thickness: 210,
    accountReach: (account, half) =>
      Math.max(half + 3, ((nameLines(words.nameOf(account), gutter).length + 1) * lineHeight) / 2 + 2),
    purposeReach: (half) => (half * 2 >= carries ? [half + 2, half + 2] : [half + 13, half + 2]),
  });
  const { payers, purposes, receivers } = layout;
  const parts = [
    heads(words.unit, columns),
    // Thin bands on top of thick ones.
    ...layout.bands.toSorted((a, b) => b.amount - a.amount).map((band) => ribbon(band, words, columns)),
    ...payers.map((node) => barOf(node, gutter, words) + account(node, 'end', words, columns)),
    ...receivers.map((node) => barOf(node, x3, words) + account(node, 'start', words, columns)),
    ...purposes.map((node) => purpose(node, words, columns)),
  ];
  return { height: Math.ceil(top + layout.height + 6), svg: parts.join('') };
}

function heads(unit: string, { width, gutter, ends: [x0, , , x3] }: Columns): string {
  return [
    label(gutter - 5, 12, 'pays', 'class="s" text-anchor="end"'),
    label(width / 2, 12, cut(`for what, ${unit}`, x3 - x0), 'class="s" text-anchor="middle"'),
    label(width - gutter + 5, 12, 'receives', 'class="s"'),
  ].join('');
}

/** From payer to receiver in one shape, level in the middle where its words stand. */
function ribbon(band: PlacedBand, words: SankeyWords, { ends: [x0, x1, x2, x3] }: Columns): string {
  const upper = band.heights.map((y) => fine(y + top - band.thickness / 2));
  const lower = band.heights.map((y) => fine(y + top + band.thickness / 2));
  const [left, right] = [(x0 + x1) / 2, (x2 + x3) / 2];
  const there = `M${x0} ${upper[0]}C${left} ${upper[0]} ${left} ${upper[1]} ${x1} ${upper[1]}L${x2} ${upper[2]}C${right} ${upper[2]} ${right} ${upper[3]} ${x3} ${upper[3]}`;
  const back = `V${lower[3]}C${right} ${lower[3]} ${right} ${lower[2]} ${x2} ${lower[2]}L${x1} ${lower[1]}C${left} ${lower[1]} ${left} ${lower[0]} ${x0} ${lower[0]}Z`;
  const { payer, receiver, flow, amount } = band;
  const tip = `${words.nameOf(payer)} → ${words.nameOf(receiver)}: ${words.purposeOf(flow)}, ${words.unit} ${amountText(amount)}`;
  return `<path class="w ${words.classOf(payer)}" d="${there}${back}"><title>${escapeXml(tip)}</title></path>`;
}

function barOf(
  { key, amount, top: y, bottom }: PlacedNode<string | null>,
  x: number,
  words: SankeyWords,
): string {
  const height = bottom - y;
  const drawn = `<rect class="${words.classOf(key)}" data-amount="${amountAttribute(amount)}" x="${px(x)}" y="${fine(y + top)}" width="${bar}" height="${fine(height)}" fill="var(--c)"/>`;
  return height < leastSeen
    ? `${drawn}<path class="hair" d="M${px(x)} ${px(y + top)}h${bar}" stroke="var(--ink)" stroke-width="0.75"/>`
    : drawn;
}

function account(
  node: PlacedNode<string | null>,
  anchor: 'start' | 'end',
  words: SankeyWords,
  { width, gutter }: Columns,
): string {
  const x = anchor === 'end' ? gutter - 5 : width - gutter + 5;
  const lines = nameLines(words.nameOf(node.key), gutter).length;
  const y = top + (node.top + node.bottom) / 2 - ((lines + 1) * lineHeight) / 2 + 10;
  const attributes = `text-anchor="${anchor}" class="m"`;
  const look = { size: 12.5, leading: lineHeight, attributes };
  const name = textBlock(x, y, words.nameOf(node.key), gutter - 5, 2, look).svg;
  const sum = amountText(node.amount);
  return `${name}${label(x, y + lines * lineHeight, sum, `class="s b" text-anchor="${anchor}"`)}`;
}

/** Words on the level part of a band, or above it. */
function purpose(
  { key, amount, top: y, bottom }: PlacedNode<number | null>,
  words: SankeyWords,
  { width, ends: [x0, , , x3] }: Columns,
): string {
  const sum = amountText(amount);
  const whole = words.purposeOf(key);
  const name = cut(whole, x3 - x0 - 20 - textWidth(` ${sum}`, 13), 12);
  const isCarried = bottom - y >= carries;
  const base = top + (isCarried ? (y + bottom) / 2 + 4 : y - 3);
  const halo = isCarried ? '' : ';paint-order:stroke;stroke:var(--paper);stroke-width:2.5px';
  const text = `<text x="${width / 2}" y="${px(base)}" text-anchor="middle" style="font-size:11px${halo}">${escapeXml(name)} <tspan class="b">${sum}</tspan></text>`;
  return withTitle(text, name === whole ? '' : whole);
}

/** At most two lines; measured as 12 px so that wider fonts fit too. */
function nameLines(name: string, gutter: number): readonly string[] {
  return clampLines(name, gutter - 5, 2, 12.5);
}
