import { catalogues, listed, percent, percentNarrow } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { clampLines, fitted, label, px, textBlock } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** How one package fares in one test: how its share reads, and why. */
export interface TestCell {
  readonly mark: 'yes' | 'open' | 'no' | 'notApplicable' | 'notTested';
  /** Share of draws that pass; null where the test does not apply or was not run. */
  readonly probability: number | null;
  /** Who refuses, is tempted or lacks money, in a few words; empty where there is nothing to say. */
  readonly because: string;
}

export interface TestsOfProposal {
  readonly title: string;
  /** Names of those who put it forward. */
  readonly by: readonly string[];
  readonly joint: { readonly probability: number | null };
  readonly accepted: TestCell;
  readonly ratified: TestCell;
  readonly kept: TestCell;
  readonly paidFor: TestCell;
}

export interface FourTestsData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  /** The likeliest joint answer first. */
  readonly rows: readonly TestsOfProposal[];
}

const say = catalogues.en.answerFigures.fourTests;
const tests = ['accepted', 'ratified', 'kept', 'paidFor'] as const;
const gap = 4;
const cellPadding = 8;
const headHeight = 20;
const mostLines = 4;

/**
 * Proposals by tests: in every cell a symbol, the share of draws that pass, and who stops it; colour says the symbol again.
 * @example
 * const cell = { mark: 'no', probability: 0.07, because: 'Russia refuses' };
 * const row = { title: 'Swap', by: ['North'], joint: { probability: 0 }, accepted: cell, ratified: cell, kept: cell, paidFor: cell };
 * fourTestsFigure({ id: 'example', rows: [row] }).title // => '“Swap” passes all four tests in no draw'
 */
export function fourTestsFigure({ id: of, rows }: FourTestsData, width: number = usualWidth): Figure {
  const id = figureId('four-tests', of);
  const table = tableOf(rows);
  if (rows.length === 0) return emptyFigure(id, '', say.none, table, width);
  const isNarrow = width < narrowBelow;
  const body: string[] = [];
  let y = isNarrow ? 0 : headHeight;
  if (!isNarrow) body.push(heads(placesOf(width), 12));
  for (const row of rows) {
    const drawn = isNarrow ? narrowRow(row, y, width) : wideRow(row, y, width);
    body.push(drawn.svg);
    y += drawn.height;
  }
  body.push(legend(y + 18));
  return figure({
    id,
    key: drawingKey(id, width),
    topic: '',
    claim: claimOf(rows),
    subtitle: say.subtitle,
    description: say.description(rows.length),
    width,
    height: y + 26,
    body,
    table,
  });
}

interface Place {
  readonly x: number;
  readonly width: number;
}

/** Where the four columns of cells stand. */
function placesOf(width: number): readonly Place[] {
  const left = width < narrowBelow ? 0 : Math.round(width * 0.3);
  const each = (width - left - 3 * gap) / tests.length;
  return tests.map((_, i) => ({ x: left + i * (each + gap), width: each }));
}

function heads(places: readonly Place[], at: number): string {
  return places
    .map(({ x, width }, i) => fitted(x, at, say.columns[tests[i] ?? 'accepted'], width, small))
    .join('');
}

function wideRow(row: TestsOfProposal, top: number, width: number) {
  const places = placesOf(width);
  const nameWidth = (places[0]?.x ?? 0) - 12;
  const cells = cellsOf(row, places);
  const name = textBlock(0, top + 17, row.title, nameWidth, 3, {
    size: 13,
    attributes: 'class="b"',
    leading: 15,
  });
  const by = byLine(row, top + 17 + 15 * name.lines, nameWidth);
  const height = Math.max(cellHeight(cells), 15 * name.lines + (by === '' ? 0 : 15) + 8);
  const svg = name.svg + by + cells.map((cell) => drawCell(cell, top, height)).join('');
  return { svg, height: height + gap };
}

function narrowRow(row: TestsOfProposal, top: number, width: number) {
  const places = placesOf(width);
  const cells = cellsOf(row, places);
  const name = textBlock(0, top + 15, row.title, width, 2, {
    size: 13,
    attributes: 'class="b"',
    leading: 15,
  });
  const by = byLine(row, top + 15 + 15 * name.lines, width);
  const cellTop = top + 15 * name.lines + (by === '' ? 0 : 15) + 22;
  const height = cellHeight(cells);
  const svg =
    name.svg +
    by +
    heads(places, cellTop - 5) +
    cells.map((cell) => drawCell(cell, cellTop, height)).join('');
  return { svg, height: cellTop - top + height + 14 };
}

function byLine({ by }: TestsOfProposal, at: number, width: number): string {
  return by.length === 0 ? '' : fitted(0, at, say.by(listed(by)), width, small);
}

interface PlacedCell extends TestCell {
  readonly place: Place;
  /** What stands below the share. */
  readonly lines: readonly string[];
}

function cellsOf(row: TestsOfProposal, places: readonly Place[]): readonly PlacedCell[] {
  return tests.map((test, i) => {
    const [cell, place] = [row[test], places[i] ?? { x: 0, width: 0 }];
    return {
      ...cell,
      place,
      lines: clampLines(wordsOf(cell), place.width - 2 * cellPadding, mostLines, smallSize),
    };
  });
}

/** Why it is so; why there is no share where there is none. */
function wordsOf({ mark, because }: TestCell): string {
  if (because !== '') return because;
  return mark === 'notApplicable' || mark === 'notTested' ? say[mark] : '';
}

function cellHeight(cells: readonly PlacedCell[]): number {
  return 26 + 13 * Math.max(...cells.map(({ lines }) => lines.filter((line) => line !== '').length)) + 3;
}

function drawCell(
  { mark, probability, place: { x, width }, ...cell }: PlacedCell,
  top: number,
  height: number,
): string {
  const colour = colours[mark];
  const wash = `<path d="M${px(x)} ${px(top)}h${px(width)}v${px(height)}h${px(-width)}Z" fill="var(--${colour})" fill-opacity="${colour === 'band' ? 1 : 0.13}"/>`;
  const edge = `<path d="M${px(x + 1.5)} ${px(top)}v${px(height)}" stroke="var(--${edges[mark]})" stroke-width="3"/>`;
  const share = probability === null ? '–' : percentNarrow(probability);
  const left = x + cellPadding;
  const words = textBlock(
    left,
    top + 34,
    wordsOf({ mark, probability, ...cell }),
    width - 2 * cellPadding,
    mostLines,
    {
      size: smallSize,
      attributes: 'class="m"',
      leading: 13,
    },
  );
  const symbol = signs[mark]?.(left, top + 7) ?? '';
  const at = symbol === '' ? left : left + 17;
  return (
    wash + edge + symbol + label(at, top + 18, share, 'style="font-size:14px;font-weight:600"') + words.svg
  );
}

const colours = { yes: 'good', open: 'band', no: 'bad', notApplicable: 'band', notTested: 'band' } as const;
const edges = { yes: 'good', open: 'mark', no: 'bad', notApplicable: 'line', notTested: 'line' } as const;

type Sign = (x: number, y: number) => string;

/** A tick, a half-filled circle, a cross, drawn in a square of twelve pixels: fonts differ in what they have. */
const signs: Readonly<Partial<Record<TestCell['mark'], Sign>>> = {
  yes: (x, y) =>
    `<path d="M${px(x)} ${px(y + 7)}l4 4 8 -9" stroke="var(--good)" stroke-width="2.2" fill="none"/>`,
  open: (x, y) =>
    `<circle cx="${px(x + 6)}" cy="${px(y + 6)}" r="5" stroke="var(--mark)" stroke-width="1.5" fill="none"/><path d="M${px(x + 6)} ${px(y + 1)}a5 5 0 0 0 0 10Z" fill="var(--mark)"/>`,
  no: (x, y) =>
    `<path d="M${px(x + 1)} ${px(y + 1)}l10 10M${px(x + 11)} ${px(y + 1)}l-10 10" stroke="var(--bad)" stroke-width="2.2" fill="none"/>`,
};

function legend(at: number): string {
  let x = 0;
  return (['yes', 'open', 'no'] as const)
    .map((mark) => {
      const drawn = (signs[mark]?.(x, at - 9) ?? '') + label(x + 17, at, say.legend[mark], small.attributes);
      x += 112;
      return drawn;
    })
    .join('');
}

function claimOf(rows: readonly TestsOfProposal[]): string {
  const ranked = [...rows].sort((a, b) => (b.joint.probability ?? 0) - (a.joint.probability ?? 0));
  const [best, next] = ranked;
  const share = best?.joint.probability ?? 0;
  if (best === undefined || share === 0) return say.nobody(rows[0]?.title ?? '', rows.length);
  if (next === undefined) return say.one(best.title, percentNarrow(share));
  return say.best(best.title, percentNarrow(share), next.title, percent(next.joint.probability ?? 0));
}

function tableOf(rows: readonly TestsOfProposal[]): FigureTable {
  const { proposal, joint } = say.columns;
  const unit = 'share of draws';
  return {
    columns: [
      { label: proposal },
      { label: joint, unit },
      ...tests.map((test) => ({ label: say.columns[test], unit })),
      ...tests.map((test) => ({ label: `${say.columns[test]}: ${say.why}` })),
    ],
    rows: rows.map((row) => [
      row.title,
      row.joint.probability,
      ...tests.map((test) => row[test].probability),
      ...tests.map((test) => wordsOf(row[test])),
    ]),
  };
}

const smallSize = 11.6;
const small = { size: smallSize, attributes: 'class="s"' };
