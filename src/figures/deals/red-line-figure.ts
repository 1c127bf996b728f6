import type { RedLine } from '../../deals/index.ts';
import { catalogues } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { figure } from '../frame/figure.ts';
import { clampLines, fitLines, label, px, textBlock } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import type { BoardIssue, DealBoard } from './deal-board.ts';

const { subtitles, figureClaims, dealTopics } = catalogues.en;
const claims = figureClaims.redLine;

const left = 6;
const gap = 5;
const textHeight = 13;
const leastCell = 85;

/**
 * Every option of every issue as a cell with the share of the best Nash product that insisting on it costs. Darker cells
 * cost more; a heavy outline marks the options of the Nash package, a dashed one those that leave no deal.
 * @example
 * const board = {
 *   parties: [
 *     { id: 'n', name: 'North', actor: 0, reservation: 0.2 },
 *     { id: 's', name: 'South', actor: 1, reservation: 0.3 },
 *   ],
 *   issues: [{ id: 'water', question: 'How much water?', options: ['None', 'All'] }],
 *   noDeal: [0],
 *   rows: [
 *     {
 *       kind: 'proposal',
 *       name: 'All of it',
 *       package: [1],
 *       values: [0.6, 0.2],
 *       gains: [0.4, -0.1],
 *       blockedBy: [1],
 *       othersBlocking: [],
 *     },
 *   ],
 * };
 * const costly = { issue: 0, option: 1, best: 0.1, nash: 0.05, lost: 0.8, proven: true };
 * redLineFigure(board, [costly], [0]).title // => 'What insisting on an option costs: “All” costs most, 80 %'
 */
export function redLineFigure(
  board: DealBoard,
  lines: readonly RedLine[],
  nash: readonly number[] | null,
  width: number = usualWidth,
): Figure {
  const closing = lines.filter(({ best }) => best === null).length;
  const description =
    'Share of the best Nash product (the product of all gains) that is lost when the option is fixed: 0 % costs nothing, darker cells cost more. ' +
    `Heavy outline: option of the Nash package. ${closing} of ${lines.length} options leave no deal.`;
  let y = 4;
  const parts = board.issues.map((issue, j) => {
    const block = issueBlock(issue, y, width, (option) => ({
      red: lines.find((one) => one.issue === j && one.option === option),
      isNash: nash?.[j] === option,
    }));
    y = block.end + 10;
    return block.svg;
  });
  return figure({
    id: 'red-lines',
    key: drawingKey('red-lines', width),
    topic: dealTopics.redLine,
    claim: claimOf(board, lines),
    subtitle: subtitles.redLine,
    description,
    width,
    height: Math.round(y),
    body: parts,
    table: tableOf(board, lines, nash),
  });
}

/** The option that costs most, of those that leave a deal. */
function claimOf({ issues }: DealBoard, lines: readonly RedLine[]): string {
  const open = lines.filter(({ best }) => best !== null);
  const [most] = [...open].sort((a, b) => (b.lost ?? 0) - (a.lost ?? 0));
  if (most === undefined) return claims.none;
  return claims.most(issues[most.issue]?.options[most.option] ?? '', costText(most));
}

function tableOf(board: DealBoard, lines: readonly RedLine[], nash: readonly number[] | null): FigureTable {
  return {
    columns: [
      { label: 'issue' },
      { label: 'option' },
      { label: 'share of the best Nash product lost', unit: '0–1' },
      { label: 'best Nash product with it' },
      { label: 'note' },
    ],
    rows: lines.map((one) => [
      board.issues[one.issue]?.question ?? '',
      board.issues[one.issue]?.options[one.option] ?? '',
      one.lost,
      one.nash,
      noteOf(one, nash),
    ]),
  };
}

/** The cost as printed in a cell. */
function costText(line: RedLine | undefined): string {
  if (line === undefined) return '–';
  if (line.best === null) return line.proven ? 'no deal left' : 'none found';
  if (line.lost === null) return '–';
  return `${line.proven ? '' : '≤ '}${share(line.lost)}`;
}

/** 0 and 100 only where they are exact. */
function share(lost: number): string {
  if (lost > 1e-9 && lost < 0.005) return 'under 1 %';
  if (lost < 1 - 1e-9 && lost > 0.995) return 'over 99 %';
  return `${Math.round(lost * 100)} %`;
}

function noteOf(one: RedLine, nash: readonly number[] | null): string {
  if (one.best === null) return costText(one);
  const notes = [
    nash?.[one.issue] === one.option ? 'in the Nash package' : '',
    one.proven ? '' : 'search not finished: the cost is at most this',
  ];
  return notes.filter((note) => note !== '').join('; ');
}

interface CellState {
  readonly red: RedLine | undefined;
  readonly isNash: boolean;
}

/** The question, and its options as cells: as many side by side as have room, more flow onto further lines. */
function issueBlock(
  { question, options }: BoardIssue,
  top: number,
  width: number,
  stateOf: (option: number) => CellState,
): { readonly svg: string; readonly end: number } {
  const head = fitLines(question, 0.88 * width);
  const most = Math.max(2, Math.floor(width / leastCell));
  const perLine = Math.ceil(options.length / Math.ceil(options.length / most));
  const wide = (width - 2 * left + gap) / perLine - gap;
  let y = top + head.length * 15 + 4;
  const parts = head.map((text, i) => label(left, top + 12 + i * 15, text, 'class="b"'));
  for (let from = 0; from < options.length; from += perLine) {
    const shown = options.slice(from, from + perLine);
    const lines = shown.map((option) => clampLines(option, wide - 17, 5, 11).length);
    const height = 22 + textHeight * Math.max(...lines) + 4;
    for (const [k, option] of shown.entries())
      parts.push(cell(left + k * (wide + gap), y, wide, height, option, stateOf(from + k)));
    y += height + gap;
  }
  return { svg: parts.join(''), end: y - gap };
}

function cell(
  x: number,
  y: number,
  wide: number,
  height: number,
  option: string,
  { red, isNash }: CellState,
): string {
  const look = { size: 11, attributes: 'class="m"', leading: textHeight };
  const words = textBlock(x + 6, y + 31, option, wide - 17, 5, look).svg;
  const box = `x="${px(x)}" y="${px(y)}" width="${px(wide)}" height="${px(height)}" rx="3"`;
  return `<rect ${box} fill="var(--mark)" fill-opacity="${tint(red)}" ${edge(red, isNash)}/>${label(x + 6, y + 16, costText(red), 'class="b"')}${words}`;
}

/** From nothing to a tint on which ink stays readable, on white, on the dark ground and in print. */
function tint(red: RedLine | undefined): string {
  if (red === undefined || red.best === null || red.lost === null) return '0';
  return String(Math.round((0.04 + 0.46 * Math.min(1, red.lost)) * 100) / 100);
}

function edge(red: RedLine | undefined, isNash: boolean): string {
  if (isNash) return 'stroke="var(--ink)" stroke-width="2.2"';
  if (red !== undefined && red.best === null)
    return 'stroke="var(--bad)" stroke-width="1.5" stroke-dasharray="4 3"';
  return 'stroke="var(--line)"';
}
