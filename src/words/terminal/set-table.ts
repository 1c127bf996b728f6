import { columnsOf, longestWord, padded, wrapped } from '../columns.ts';
import type { BlockOf, Column, Inline, StandTone } from '../document.ts';
import { plainOf } from './set-line.ts';
import type { Colour, TerminalStyle } from './style.ts';

type Table = BlockOf<'table'>;

interface Texts {
  readonly columns: readonly Column[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What each cell is painted with. */
  readonly colours: readonly (readonly (Colour | undefined)[])[];
  /** Blanks between columns. */
  readonly gap: number;
}

const toneColours: Readonly<Record<StandTone, Colour>> = { good: 'green', open: 'yellow', bad: 'red' };
/** Of texts that are cut: with fewer signs they are not known again. */
const leastCut = 12;
/** Named lines stand below their first by so many blanks. */
const underRow = 2;
/** A column of sentences narrower than this is not read any more. */
const leastRoom = 16;
const leastBeside = 24;
/** Texts of more lines than this beside their numbers stand below them. */
const mostBeside = 2;
const indent = 4;

/**
 * The one padded table of the project. Where it is too wide, in this order: long texts are wrapped, heads are wrapped, texts that may
 * stand below their row do, columns that may be left out are, and at last every row becomes a list of named lines.
 */
export function setTable(table: Table, style: TerminalStyle): string {
  const whole = textsOf(table);
  for (const texts of shrunk(whole)) {
    const left = whole.columns.length - texts.columns.length;
    const set = below(texts, style) ?? beside(texts, style);
    if (set !== undefined)
      return left === 0 ? set : `${set}\n${style.paint(leftOut(whole, texts, style), 'dim')}`;
  }
  return stacked(whole, style);
}

/** The table, then with ever fewer of the columns that may be left out. */
function* shrunk(whole: Texts): Generator<Texts> {
  yield whole;
  const order = whole.columns
    .flatMap(({ dropsAt }, k) => (dropsAt === undefined ? [] : [{ k, dropsAt }]))
    .sort((a, b) => b.dropsAt - a.dropsAt || b.k - a.k);
  for (let count = 1; count <= order.length; count++) {
    const dropped = new Set(order.slice(0, count).map(({ k }) => k));
    const pick = <T>(values: readonly T[]) => values.filter((_, k) => !dropped.has(k));
    yield {
      ...whole,
      columns: pick(whole.columns),
      heads: pick(whole.heads),
      rows: whole.rows.map(pick),
      colours: whole.colours.map(pick),
    };
  }
}

function leftOut(whole: Texts, { columns }: Texts, { width }: TerminalStyle): string {
  const names = whole.columns.filter((one) => !columns.includes(one)).map(({ title }) => title);
  return wrapped(`not shown for want of room: ${names.join(', ')}`, width).join('\n');
}

function textsOf({ columns, rows, isTight = false }: Table): Texts {
  return {
    columns,
    heads: columns.map(({ title, unit }) =>
      plainOf([{ kind: 'text', text: unit === undefined ? title : `${title}, ${unit}` }]),
    ),
    rows: rows.map((row) => row.map(plainOf)),
    colours: rows.map((row) => row.map(colourOf)),
    gap: isTight ? 1 : 2,
  };
}

/** A cell has a colour where all of it has the same tone. */
function colourOf(cell: readonly Inline[]): Colour | undefined {
  const [first] = cell;
  return cell.length === 1 && first?.kind === 'toned' ? toneColours[first.tone] : undefined;
}

/** All cells side by side; undefined where that does not fit. */
function beside(texts: Texts, style: TerminalStyle): string | undefined {
  const widths = widthsOf(texts, style.width, false) ?? widthsOf(texts, style.width, true);
  if (widths === undefined) return undefined;
  const line = (cells: readonly string[], n = -1) => setRow(cells, texts, widths, n, style);
  return [style.paint(line(texts.heads), 'dim'), ...texts.rows.map((cells, n) => line(cells, n))].join('\n');
}

/** Columns that hold texts give way, evenly, down to what can be read and to their longest word; the rest keep their widest cell. */
function widthsOf(
  { columns, heads, rows, gap }: Texts,
  width: number,
  headsWrap: boolean,
): readonly number[] | undefined {
  const last = columns.length - 1;
  const isFlexible = columns.map(
    ({ holds, wraps, cuts }, k) => holds === 'text' && (wraps === true || cuts === true || k === last),
  );
  const widest = heads.map((head, k) =>
    rows.reduce(
      (most, row) => Math.max(most, columnsOf(row[k] ?? '')),
      headsWrap ? longestWord(head) : columnsOf(head),
    ),
  );
  const fixed = widest.reduce((sum, one, k) => sum + (isFlexible[k] ? 0 : one), gap * last);
  const flexible = columns.flatMap((_, k) => (isFlexible[k] ? [k] : []));
  let room = width - fixed;
  const found = [...widest];
  // The narrowest first: what it does not need is left for the others.
  const byNeed = [...flexible].sort((a, b) => (widest[a] ?? 0) - (widest[b] ?? 0));
  for (const [n, k] of byNeed.entries()) {
    const need = widest[k] ?? 0;
    const share = Math.min(need, Math.floor(room / (byNeed.length - n)));
    const word = rows.reduce((most, row) => Math.max(most, longestWord(row[k] ?? '')), 0);
    const least = columns[k]?.cuts === true ? leastCut : Math.max(leastRoom, word);
    if (share < Math.min(need, least)) return undefined;
    found[k] = share;
    room -= share;
  }
  return room < 0 ? undefined : found;
}

/** One row; `n` is its place among the rows, whose colours it takes, or -1 for the heads. */
function setRow(
  cells: readonly string[],
  { columns, colours, gap }: Pick<Texts, 'columns' | 'colours' | 'gap'>,
  widths: readonly number[],
  n: number,
  { paint }: TerminalStyle,
): string {
  const parts = cells.map((text, k) =>
    columns[k]?.cuts === true ? [cutTo(text, widths[k] ?? 1)] : wrapped(text, widths[k] ?? 1),
  );
  const height = parts.reduce((most, part) => Math.max(most, part.length), 1);
  const set = (text: string, k: number) => {
    const colour = colours[n]?.[k];
    const whole = padded(text, widths[k] ?? 0, columns[k]?.holds === 'number' ? 'left' : 'right');
    return colour === undefined || text === '' ? whole : whole.replace(text, () => paint(text, colour));
  };
  return Array.from({ length: height }, (_, line) =>
    parts
      .map((part, k) => set(part[line] ?? '', k))
      .join(' '.repeat(gap))
      .trimEnd(),
  ).join('\n');
}

/** Cut behind a sign, with a mark that something is left out. */
function cutTo(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let cut = '';
  for (const sign of text) {
    if (columnsOf(cut + sign) > width - 1) break;
    cut += sign;
  }
  return `${cut.trimEnd()}…`;
}

/** The last column below its rows, at full width; undefined where it may stand beside them, or they do not fit either. */
function below(texts: Texts, style: TerminalStyle): string | undefined {
  const { columns, heads, rows, colours, gap } = texts;
  const last = columns.length - 1;
  if (columns[last]?.standsBelow !== true) return undefined;
  const others: Texts = {
    columns: columns.slice(0, last),
    heads: heads.slice(0, last),
    rows: rows.map((row) => row.slice(0, last)),
    colours,
    gap,
  };
  const widths = widthsOf(others, style.width, false) ?? widthsOf(others, style.width, true);
  if (widths === undefined) return undefined;
  const room = style.width - widths.reduce((sum, one) => sum + one + gap, 0);
  const isRoomy =
    room >= leastBeside && rows.every((row) => wrapped(row[last] ?? '', room).length <= mostBeside);
  if (isRoomy) return undefined;
  const line = (cells: readonly string[], n: number) => setRow(cells, others, widths, n, style);
  const under = (text: string) =>
    wrapped(text, style.width - indent).map((part) => `${' '.repeat(indent)}${part}`.trimEnd());
  const whole = (cells: readonly string[], text: string, n: number) =>
    [line(cells, n), ...under(text)].filter((one) => one !== '').join('\n');
  return [
    style.paint(whole(others.heads, heads[last] ?? '', -1), 'dim'),
    ...others.rows.map((cells, n) => whole(cells, rows[n]?.[last] ?? '', n)),
  ].join('\n');
}

/** Every row as named lines: for tables that no width of columns can hold. */
function stacked({ heads, rows }: Texts, { width }: TerminalStyle): string {
  return rows
    .map((row) =>
      row
        .flatMap((cell, k) => {
          if (cell === '' && k > 0) return [];
          const head = heads[k] ?? '';
          const lines = wrapped(head === '' ? cell : `${head}: ${cell}`, width - (k === 0 ? 0 : underRow));
          return k === 0 ? lines : lines.map((text) => `${' '.repeat(underRow)}${text}`);
        })
        .join('\n'),
    )
    .join('\n');
}
