import { catalogues } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { bar } from '../frame/bar.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { fitted, label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** Who carries claims of one origin: every chain begins with it and goes on with who had them from whom. */
export interface OriginData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly origin: string;
  /** For each claim the names after the origin, whoever had it first before whoever had it from them. */
  readonly chains: readonly (readonly string[])[];
}

const say = catalogues.en.answerFigures.origin;
const rowHeight = 24;
const indent = 18;

/**
 * The tree of who copied whom below one origin: however many repeat a claim, it counts once.
 * @example
 * originFigure({ id: 'example', origin: 'the ministry', chains: [['Daily', 'Weekly'], ['Daily']] }).title
 * // => '2 claims go back to one origin, the ministry, and 2 outlets copy it'
 */
export function originFigure({ id: of, origin, chains }: OriginData, width: number = usualWidth): Figure {
  const id = figureId('origin', of);
  const rows = rowsOf({ id: of, origin, chains });
  const table = tableOf(rows);
  if (chains.length === 0) return emptyFigure(id, '', say.none, table);
  const outlets = new Set(chains.flat()).size;
  const barRoom = width < narrowBelow ? 110 : 200;
  const barLeft = width - barRoom;
  const at = (claims: number) => barLeft + ((barRoom - 34) * claims) / chains.length;
  return figure({
    id,
    key: drawingKey(id, width),
    topic: '',
    claim: say.claim(origin, chains.length, outlets),
    subtitle: say.subtitle,
    description: say.description(origin, outlets),
    width,
    height: rows.length * rowHeight + 4,
    body: rows.map((row, i) => drawRow(row, i, rows, barLeft, at)),
    table,
  });
}

interface Row {
  readonly name: string;
  readonly from: string | null;
  readonly depth: number;
  readonly claims: number;
}

/** The tree from the top, the outlets with most claims first. */
function rowsOf({ origin, chains }: OriginData): readonly Row[] {
  const below = (
    name: string,
    from: string | null,
    depth: number,
    tails: OriginData['chains'],
  ): readonly Row[] => {
    const next = new Map<string, (readonly string[])[]>();
    for (const [first, ...rest] of tails)
      if (first !== undefined) next.set(first, [...(next.get(first) ?? []), rest]);
    const ordered = [...next].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    return [
      { name, from, depth, claims: tails.length },
      ...ordered.flatMap(([child, rest]) => below(child, name, depth + 1, rest)),
    ];
  };
  return below(origin, null, 0, chains);
}

function drawRow(
  { name, depth, claims }: Row,
  index: number,
  rows: readonly Row[],
  barLeft: number,
  at: (claims: number) => number,
): string {
  const y = index * rowHeight;
  const x = depth * indent;
  const middle = y + rowHeight / 2;
  const parent = rows.findLastIndex((one, i) => i < index && one.depth === depth - 1);
  const elbow =
    parent < 0
      ? ''
      : `<path d="M${px(x - indent + 5)} ${px((parent + 1) * rowHeight - 3)}V${px(middle)}H${px(x - 3)}" stroke="var(--soft)" fill="none"/>`;
  const look = 'fill="var(--mark)" fill-opacity="0.55"';
  const drawn = bar({ from: 0, to: claims, at, y: middle - 6, height: 12, look });
  const head = depth === 0 ? 'class="b"' : '';
  const words = label(at(claims) + 5, middle + 4, String(claims), 'class="m"');
  return (
    elbow + fitted(x, middle + 4, name, barLeft - x - 8, { size: 12.6, attributes: head }) + drawn + words
  );
}

function tableOf(rows: readonly Row[]): FigureTable {
  const { outlet, from, claims } = say.columns;
  return {
    columns: [{ label: outlet }, { label: from }, { label: claims }],
    rows: rows.map((row) => [row.name, row.from, row.claims]),
  };
}
