import { gainText } from '../../words/index.ts';
import { bar } from '../frame/bar.ts';
import { actorClass } from '../frame/palette.ts';
import { clampLines, fitLines, label, px, textBlock, withTitle } from '../frame/svg.ts';
import type { BoardParty } from './board-row.ts';

const left = 6;
const vetoWidth = 76;
const leastCell = 48;
const nameHeight = 17;
const lineHeight = 28;

/** A package, a change or a trade: what it means to each party, and who loses. */
export interface StripRow {
  readonly name: string;
  /** Rows of one group stand together; a rule divides it from the next. */
  readonly group: string;
  readonly isBold: boolean;
  readonly gains: readonly (number | null)[];
  /** Indices of the parties named under the last heading. */
  readonly blockedBy: readonly number[];
  /** Others named there who have no column. */
  readonly othersBlocking?: readonly string[];
}

/**
 * Rows with parties as columns: a mark on a strip for each gain, right of the zero line as a dot, left of it as a diamond,
 * the number above, and under `last` who loses. Drawn for any number of parties; many of them take several lines.
 */
export function gainStrips(
  parties: readonly BoardParty[],
  rows: readonly StripRow[],
  last: string,
  width: number,
): { readonly svg: string; readonly height: number } {
  const grid = gridOf(parties, rows, width);
  const head = header(parties, grid, last);
  let y = head.end;
  let group: string | undefined;
  const parts = rows.map((row) => {
    const from = group === undefined || group === row.group ? y : y + 7;
    const rule = group === row.group ? '' : line(left, width - 6, from, 'var(--ink)');
    group = row.group;
    y = from + nameLines(row, width).length * nameHeight + grid.lines * lineHeight;
    return rule + rowOf(row, parties, grid, from) + line(left, width - 6, y, 'var(--line)');
  });
  return { svg: head.svg + parts.join(''), height: Math.round(y + 8) };
}

/** Where each party's strip lies, and the scale that all share. */
interface Grid {
  readonly width: number;
  readonly columns: number;
  readonly lines: number;
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

function gridOf(parties: readonly BoardParty[], rows: readonly StripRow[], width: number): Grid {
  const lines = Math.max(
    1,
    Math.ceil(parties.length / Math.max(2, Math.floor((width - left - vetoWidth - 6) / leastCell))),
  );
  const columns = Math.max(1, Math.ceil(parties.length / lines));
  const gains = rows.flatMap((row) => row.gains.filter((gain) => gain !== null));
  const low = Math.min(0, ...gains);
  const high = Math.max(0, ...gains);
  const cell = (width - left - vetoWidth - 6) / columns;
  return { width, columns, lines, cell, low, high: high === low ? low + 1 : high };
}

function cellAt(grid: Grid, party: number): { readonly x: number; readonly line: number } {
  return { x: left + (party % grid.columns) * grid.cell, line: Math.floor(party / grid.columns) };
}

/** Where a gain lies in its cell: marks stay five pixels clear of the ends. */
function strip({ cell, low, high }: Grid, x: number, gain: number): number {
  return x + 5 + ((cell - 22) * (gain - low)) / (high - low);
}

function header(
  parties: readonly BoardParty[],
  grid: Grid,
  last: string,
): { readonly svg: string; readonly end: number } {
  // Bold letters are wider than reckoned with.
  const room = grid.cell - 26;
  const titles = parties.map(({ name }, i) => {
    const { x, line: at } = cellAt(grid, i);
    const look = { attributes: 'class="b"', leading: 15 };
    return textBlock(x + 11, 14 + at * 15, name, room, grid.lines > 1 ? 1 : 2, look);
  });
  const names = parties.map(({ actor }, i) => {
    const { x, line: at } = cellAt(grid, i);
    return `<g class="${actorClass(actor)}"><circle cx="${px(x + 4)}" cy="${px(10 + at * 15)}" r="4" fill="var(--c)"/>${titles[i]?.svg ?? ''}</g>`;
  });
  const tall = titles.reduce((most, { lines }) => Math.max(most, lines), 1);
  const veto = label(grid.width - vetoWidth, 14, last, 'class="b"');
  return { svg: names.join('') + veto, end: 22 + (grid.lines + tall - 2) * 15 };
}

function rowOf(row: StripRow, parties: readonly BoardParty[], grid: Grid, top: number): string {
  const under = top + nameLines(row, grid.width).length * nameHeight;
  const cells = parties.map((party, i) => {
    const { x, line: at } = cellAt(grid, i);
    return cellOf(row.gains[i] ?? null, party, grid, x, under + at * lineHeight);
  });
  const look = { attributes: row.isBold ? 'class="b"' : '', leading: nameHeight };
  const title = textBlock(left, top + 14, row.name, nameRoomOf(row, grid.width), 3, look).svg;
  return title + cells.join('') + veto(row, parties, grid.width, under);
}

/** A name on three lines at most; bold letters are wider than reckoned with. */
function nameLines(row: StripRow, width: number): readonly string[] {
  return clampLines(row.name, nameRoomOf(row, width), 3);
}

function nameRoomOf({ isBold }: StripRow, width: number): number {
  return (width - left - 10) * (isBold ? 0.92 : 1);
}

/** Number above, mark below; shape and side tell gain from loss without colour. */
function cellOf(gain: number | null, { actor }: BoardParty, grid: Grid, x: number, top: number): string {
  const y = top + 19;
  const zero = strip(grid, x, 0);
  const number = label(x, top + 11, gainText(gain), 'class="s"');
  const axis = line(strip(grid, x, grid.low), strip(grid, x, grid.high), y, 'var(--line)');
  const middle = `<line x1="${px(zero)}" x2="${px(zero)}" y1="${px(y - 6)}" y2="${px(y + 6)}" stroke="var(--ink)"/>`;
  if (gain === null) return number + axis;
  const at = strip(grid, x, gain);
  const scale = (amount: number) => strip(grid, x, amount);
  const length = bar({ from: 0, to: gain, at: scale, y: y - 1.25, height: 2.5, look: 'fill="var(--c)"' });
  return `${number}${axis}<g class="${actorClass(actor)}">${length}${middle}${mark(gain, at, y)}</g>`;
}

function mark(gain: number, x: number, y: number): string {
  const style = 'fill="var(--c)" stroke="var(--paper)"';
  if (gain > 0) return `<circle cx="${px(x)}" cy="${px(y)}" r="4.5" ${style}/>`;
  if (gain < 0)
    return `<path d="M${px(x - 5.5)} ${px(y)}L${px(x)} ${px(y - 5.5)}L${px(x + 5.5)} ${px(y)}L${px(x)} ${px(y + 5.5)}Z" fill="var(--paper)" stroke="var(--c)" stroke-width="2"/>`;
  return `<circle cx="${px(x)}" cy="${px(y)}" r="3.5" fill="var(--paper)" stroke="var(--c)" stroke-width="1.5"/>`;
}

/** Names of those who lose, on two lines at most. */
function veto(
  { blockedBy, othersBlocking = [], gains }: StripRow,
  parties: readonly BoardParty[],
  width: number,
  top: number,
): string {
  const isKnown = gains.every((gain) => gain !== null);
  const names = [...blockedBy.map((i) => parties[i]?.name ?? ''), ...othersBlocking];
  const nobody = isKnown ? 'nobody' : 'unknown';
  const lines = names.length === 0 ? [nobody] : fitLines(names.join(', '), vetoWidth - 4, 11);
  const isWhole = lines.length <= 2 && !lines.some((line) => line.endsWith('…'));
  const shown = lines.length > 2 ? [`${names.length} parties`] : lines;
  const style = names.length === 0 ? 'class="s"' : 'class="s b" style="fill:var(--bad)"';
  return shown
    .map((text, i) => label(width - vetoWidth, top + 11 + i * 13, text, style))
    .map((element) => withTitle(element, isWhole ? '' : names.join(', ')))
    .join('');
}

function line(from: number, to: number, y: number, colour: string): string {
  return `<line x1="${px(from)}" x2="${px(to)}" y1="${px(y)}" y2="${px(y)}" stroke="${colour}"/>`;
}
