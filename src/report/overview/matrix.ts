import {
  type Catalogue,
  type Column,
  type MaybeBlock,
  numberColumn,
  type Phrase,
  percentNarrow,
  type StandTone,
  table,
  textColumn,
  toned,
  twoDigits,
} from '../../words/index.ts';
import { stoppersOf, tests } from './headline.ts';
import type { Mark, Overview, OverviewRow } from './result.ts';

/** What a mark looks like where there are no colours. */
export const signs = { yes: '+', open: '~', no: 'x' } as const satisfies Partial<Record<Mark, string>>;
const tones: Readonly<Record<keyof typeof signs, StandTone>> = { yes: 'good', open: 'open', no: 'bad' };
const absent = '-';
/** Signs of the last column on a screen of 80. */
const stopperWidth = 18;

/**
 * Proposals by tests: a sign, the share and who stops it; then what is without any of them. Tests of which the file says nothing have no
 * column. `most` rows are shown at most.
 */
export function matrix(
  { rows, nothingChanges }: Pick<Overview, 'rows' | 'nothingChanges'>,
  most: number,
  { overviewScreen: { table: say }, tests: { names } }: Catalogue,
): MaybeBlock {
  const asked = testsAsked(rows);
  const unit = unitOf(rows);
  const money: readonly Column[] = unit === null ? [] : [numberColumn(say.scale(unit), { dropsAt: 1 })];
  const gap = (of: Overview['rows'][number]['paidFor']['gap']) =>
    unit === null ? [] : [of === null ? absent : twoDigits(of.median)];
  const left = rows.length - most;
  return table(
    [
      numberColumn(''),
      textColumn(say.proposal, { cuts: true }),
      ...asked.map((test) => numberColumn(names[test])),
      ...money,
      textColumn(say.stoppedBy, { cuts: true }),
    ],
    [
      ...rows
        .slice(0, most)
        .map((row) => [
          numberOf(row),
          row.title,
          ...asked.map((test) => cell(row[test])),
          ...gap(row.paidFor.gap),
          stoppers(row, say),
        ]),
      ...(left > 0 ? [['', say.more(left)]] : []),
      ...(nothingChanges === null
        ? []
        : [
            [
              absent,
              nothingChanges.title,
              ...asked.map(() => absent),
              ...gap(nothingChanges.gap),
              nothingChanges.moves.length === 0 ? say.nobodyMoves : nothingChanges.moves.join('; '),
            ],
          ]),
    ],
    { isTight: true },
  );
}

/** As many names as a narrow column holds, and how many more. */
function stoppers(row: OverviewRow, say: Catalogue['overviewScreen']['table']): string {
  const names = stoppersOf(row).map(({ name }) => name);
  let shown = names.slice(0, 1);
  for (let n = 2; n <= names.length && textOf(names, n, say).length <= stopperWidth; n++)
    shown = names.slice(0, n);
  return textOf(names, shown.length, say);
}

function textOf(names: readonly string[], shown: number, say: Catalogue['overviewScreen']['table']): string {
  const text = names.slice(0, shown).join(', ');
  return shown < names.length ? say.some(text, names.length - shown) : text;
}

/** The number by which commands take a proposal. */
export function numberOf({ row }: Pick<OverviewRow, 'row'>): string {
  return row === null ? '' : String(row);
}

/** Tests that are asked of some proposal. */
export function testsAsked(rows: readonly OverviewRow[]): readonly (typeof tests)[number][] {
  return tests.filter((test) => rows.some((row) => row[test].probability !== null));
}

/** Currency and scale of what is lacking; null without a ledger. */
export function unitOf(rows: readonly OverviewRow[]): string | null {
  return rows.find(({ paidFor }) => paidFor.gap !== null)?.paidFor.gap?.unit ?? null;
}

function cell({ mark, probability }: OverviewRow['accepted']): Phrase {
  if (probability === null || mark === 'notApplicable' || mark === 'notTested') return absent;
  const share = percentNarrow(probability).replace(' %', '');
  return toned(`${signs[mark]} ${share.padStart(3)}`, tones[mark]);
}
