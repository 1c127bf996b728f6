import type { BoardParty, BoardRow } from './board-row.ts';
import { changesText, type DealBoard } from './deal-board.ts';
import { gainText } from './gain-text.ts';
import { actorClass } from './palette.ts';
import { cut, fitLines, frame, label, px } from './svg.ts';
import type { Figure, FigureTable } from './types.ts';

const width = 380;
const left = 6;
const vetoWidth = 76;
const nameHeight = 17;
const lineHeight = 28;

/**
 * Packages as rows, parties as columns: a mark on a strip for each gain, right of the zero line as a dot, left of it as
 * a diamond, the number above, and last who blocks. Drawn for any number of parties; many of them take several lines.
 */
export function packageStripsFigure(board: DealBoard): Figure {
  const { parties, rows } = board;
  const id = 'packages';
  const title = 'Packages and what each party gains';
  const losing = rows.filter(({ blockedBy }) => blockedBy.length > 0).length;
  const description =
    `${rows.length} packages: recommended points, proposals, undominated ones. Gain over no deal in utility, all issues together worth 1: a dot right of the line is a gain, a diamond left of it a loss. ` +
    `${losing} of them are blocked by a party that loses. The data name the options in which each differs from no deal.`;
  const grid = gridOf(parties, rows);
  const head = header(parties, grid);
  let y = head.end;
  let kind: BoardRow['kind'] | undefined;
  const parts = rows.map((row) => {
    const from = kind === undefined || kind === row.kind ? y : y + 7;
    const rule = kind === row.kind ? '' : line(left, width - 6, from, 'var(--ink)');
    kind = row.kind;
    y = from + nameHeight + grid.lines * lineHeight;
    return rule + rowOf(row, parties, grid, from) + line(left, width - 6, y, 'var(--line)');
  });
  return {
    id,
    title,
    description,
    svg: frame(id, title, description, width, Math.round(y + 8), head.svg + parts.join('')),
    table: tableOf(board),
  };
}

/** Where each party's strip lies, and the scale that all share. */
interface Grid {
  readonly columns: number;
  readonly lines: number;
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

function gridOf(parties: readonly BoardParty[], rows: readonly BoardRow[]): Grid {
  const lines = Math.max(1, Math.ceil(parties.length / 6));
  const columns = Math.max(1, Math.ceil(parties.length / lines));
  const gains = rows.flatMap((row) => row.gains.filter((gain) => gain !== null));
  const low = Math.min(0, ...gains);
  const high = Math.max(0, ...gains);
  const cell = (width - left - vetoWidth - 6) / columns;
  return { columns, lines, cell, low, high: high === low ? low + 1 : high };
}

function cellAt(grid: Grid, party: number): { readonly x: number; readonly line: number } {
  return { x: left + (party % grid.columns) * grid.cell, line: Math.floor(party / grid.columns) };
}

/** Where a gain lies in its cell: marks stay five pixels clear of the ends. */
function strip({ cell, low, high }: Grid, x: number, gain: number): number {
  return x + 5 + ((cell - 22) * (gain - low)) / (high - low);
}

function header(parties: readonly BoardParty[], grid: Grid): { readonly svg: string; readonly end: number } {
  const names = parties.map(({ name, actor }, i) => {
    const { x, line: at } = cellAt(grid, i);
    // Bold letters are wider than `cut` reckons with.
    const text = cut(name, grid.cell - 26);
    return `<g class="${actorClass(actor)}"><circle cx="${px(x + 4)}" cy="${px(10 + at * 15)}" r="4" fill="var(--c)"/>${label(x + 11, 14 + at * 15, text, 'class="b"')}</g>`;
  });
  const veto = label(width - vetoWidth, 14, 'blocked by', 'class="b"');
  return { svg: names.join('') + veto, end: 22 + (grid.lines - 1) * 15 };
}

function rowOf(row: BoardRow, parties: readonly BoardParty[], grid: Grid, top: number): string {
  const cells = parties.map((party, i) => {
    const { x, line: at } = cellAt(grid, i);
    return cellOf(row.gains[i] ?? null, party, grid, x, top + nameHeight + at * lineHeight);
  });
  const weight = row.kind === 'recommended' ? 'class="b"' : '';
  return (
    label(left, top + 14, cut(row.name, width - left - 10), weight) + cells.join('') + veto(row, parties, top)
  );
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
  const bar = `<line x1="${px(zero)}" x2="${px(at)}" y1="${px(y)}" y2="${px(y)}" stroke="var(--c)" stroke-width="2.5"/>`;
  return `${number}${axis}<g class="${actorClass(actor)}">${bar}${middle}${mark(gain, at, y)}</g>`;
}

function mark(gain: number, x: number, y: number): string {
  const style = 'fill="var(--c)" stroke="var(--paper)"';
  if (gain > 0) return `<circle cx="${px(x)}" cy="${px(y)}" r="4.5" ${style}/>`;
  if (gain < 0)
    return `<path d="M${px(x - 5.5)} ${px(y)}L${px(x)} ${px(y - 5.5)}L${px(x + 5.5)} ${px(y)}L${px(x)} ${px(y + 5.5)}Z" fill="var(--paper)" stroke="var(--c)" stroke-width="2"/>`;
  return `<circle cx="${px(x)}" cy="${px(y)}" r="3.5" fill="var(--paper)" stroke="var(--c)" stroke-width="1.5"/>`;
}

/** Names of those who lose, on two lines at most. */
function veto({ blockedBy, gains }: BoardRow, parties: readonly BoardParty[], top: number): string {
  const isKnown = gains.every((gain) => gain !== null);
  const names = blockedBy.map((i) => parties[i]?.name ?? '');
  const nobody = isKnown ? 'nobody' : 'unknown';
  const lines = names.length === 0 ? [nobody] : fitLines(names.join(', '), vetoWidth - 4, 11);
  const shown = lines.length > 2 ? [`${names.length} parties`] : lines;
  const style = names.length === 0 ? 'class="s"' : 'class="s b" style="fill:var(--bad)"';
  return shown.map((text, i) => label(width - vetoWidth, top + 28 + i * 13, text, style)).join('');
}

function line(from: number, to: number, y: number, colour: string): string {
  return `<line x1="${px(from)}" x2="${px(to)}" y1="${px(y)}" y2="${px(y)}" stroke="${colour}"/>`;
}

function tableOf(board: DealBoard): FigureTable {
  const { parties, rows } = board;
  return {
    columns: [
      { label: 'package' },
      { label: 'kind' },
      ...parties.map(({ name }) => ({ label: `gain of ${name}`, unit: 'utility' })),
      { label: 'blocked by' },
      { label: 'instead of no deal' },
    ],
    rows: rows.map((row) => [
      row.name,
      row.kind,
      ...row.gains,
      row.blockedBy.map((i) => parties[i]?.name ?? '').join(', ') || 'nobody',
      changesText(board, row.package),
    ]),
  };
}
