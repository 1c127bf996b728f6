import { nearestName, quoted } from '../../diagnostics/index.ts';
import type { Cell } from '../../text/index.ts';
import { childrenOf, type XmlElement } from '../../text/index.ts';
import { brief } from './brief.ts';
import { numberOf } from './check-actors.ts';
import { needText, warnOfOthers, type XmlSource } from './xml-fields.ts';

/** Row i, column j: how much of j's position enters i's ideal. Pairs that the file leaves out are those of the identity. */
export function readXmlAdjustment(
  source: XmlSource,
  element: XmlElement,
  names: readonly string[],
): readonly (readonly number[])[] {
  const matrix = names.map((_, i) => names.map((_, j) => (i === j ? 1 : 0)));
  const seen = new Set<number>();
  warnOfOthers(source, element, ['iaPair']);
  for (const pair of childrenOf(element, 'iaPair')) {
    if (source.report.isFull()) break;
    const found = readPair(source, pair, names);
    if (found === undefined) continue;
    const cell = found.i * names.length + found.j;
    if (seen.has(cell)) {
      const place = { file: source.file, span: pair.span };
      source.report.error('pair-twice', place, 'this pair is given a second time', 'keep one of the two');
    }
    seen.add(cell);
    const row = matrix[found.i] as number[];
    row[found.j] = found.share;
  }
  checkRows(source, element, matrix, names);
  return matrix;
}

function readPair(source: XmlSource, pair: XmlElement, names: readonly string[]) {
  const { file, report } = source;
  const of = needText(source, pair, 'adjustingIdeal');
  const to = needText(source, pair, 'referencePos');
  const adjust = needText(source, pair, 'adjust');
  if (of === undefined || to === undefined || adjust === undefined) return undefined;
  const [i, j] = [actorOf(source, of, names), actorOf(source, to, names)];
  const share = numberOf(file, adjust, 'adjust', '.', report);
  if (share !== undefined && !(share >= 0 && share <= 1)) {
    const words = `adjust is ${share}; it runs from 0 to 1`;
    report.error('adjust-out-of-range', { file, span: adjust.span }, words, 'write a share, e.g. 0.5');
    return undefined;
  }
  return share === undefined || i < 0 || j < 0 ? undefined : { i, j, share };
}

function actorOf({ file, report }: XmlSource, { text, span }: Cell, names: readonly string[]): number {
  const at = names.indexOf(text);
  if (at >= 0) return at;
  const near = nearestName(text, names);
  const hint = near === undefined ? 'name one of the actors' : `did you mean ${near}?`;
  report.error('unknown-actor', { file, span }, `${quoted(text)} is none of the actors`, hint);
  return -1;
}

// Shares with decimals that add up to 1 in print may be a few last bits above it.
const slack = 1e-9;

function checkRows(
  { file, report }: XmlSource,
  { span }: XmlElement,
  matrix: readonly (readonly number[])[],
  names: readonly string[],
): void {
  for (const [i, row] of matrix.entries()) {
    const sum = row.reduce((total, share) => total + share, 0);
    if (sum <= 1 + slack) continue;
    const words = `the shares of ${brief(names[i] ?? '')} add up to ${Number(sum.toPrecision(10))}; at most 1`;
    report.error(
      'adjust-sum',
      { file, span },
      words,
      'an actor not told otherwise has 1 of itself: give that pair too',
    );
  }
}
