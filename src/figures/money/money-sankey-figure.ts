import { amountText, catalogues, counted } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { actorClass } from '../frame/palette.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { type MoneyFlow, type SankeyBand, sankeyBands, smallShare } from './sankey/bands.ts';
import { drawSankey, type SankeyWords } from './sankey/drawing.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.moneySankey;

export type { MoneyFlow } from './sankey/bands.ts';

/** An account as the picture of flows names and colours it. */
export interface MoneyAccount {
  readonly id: string;
  readonly name: string;
  /** Place of its actor in the situation, which is its colour; grey when left out. */
  readonly actor?: number;
}

export interface MoneySankeyData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly flows: readonly MoneyFlow[];
  readonly accountsInOrder: readonly MoneyAccount[];
}

/**
 * Who pays whom, and for what, over the whole horizon. An account stands on the left with what it pays and on the right
 * with what it receives; what is paid for is written on the band.
 * @example
 * const drawn = await moneySankeyFigure({
 *   id: 'example',
 *   title: 'Who pays whom',
 *   unit: 'EUR bn',
 *   flows: [{ from: 'at', to: 'be', label: 'grant', amount: 5 }],
 *   accountsInOrder: [{ id: 'at', name: 'Austria', actor: 0 }, { id: 'be', name: 'Belgium', actor: 1 }],
 * });
 * drawn.title // => 'Who pays whom: the largest flow is 5 from Austria to Belgium'
 */
export async function moneySankeyFigure(data: MoneySankeyData, width: number = usualWidth): Promise<Figure> {
  const id = figureId('money-sankey', data.id);
  const { title } = data;
  const { bands, small } = sankeyBands(data.flows);
  const table = tableOf(data, small);
  if (bands.length === 0) return emptyFigure(id, title, 'No money moves between the accounts.', table, width);
  const drawing = await drawSankey(bands, wordsOf(data, small.size), width);
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(data, bands, small.size),
    subtitle: subtitles.moneySankey(data.unit),
    description: describe(data, bands, small.size),
    width,
    height: drawing.height,
    body: [drawing.svg],
    table,
  });
}

/** The largest flow. */
function claimOf(data: MoneySankeyData, bands: readonly SankeyBand[], small: number): string {
  const { nameOf } = wordsOf(data, small);
  const most = largestOf(bands);
  if (most === undefined) return claims.none;
  return claims.largest(amountText(most.amount), nameOf(most.payer), nameOf(most.receiver));
}

function largestOf([first, ...rest]: readonly SankeyBand[]): SankeyBand | undefined {
  return rest.reduce((a, b) => (b.amount > (a?.amount ?? 0) ? b : a), first);
}

function wordsOf({ unit, flows, accountsInOrder }: MoneySankeyData, small: number): SankeyWords {
  const places = new Map(accountsInOrder.map((account) => [account.id, account]));
  return {
    unit,
    nameOf: (account) => (account === null ? 'Other accounts' : (places.get(account)?.name ?? account)),
    classOf: (account) => actorClass(account === null ? undefined : places.get(account)?.actor),
    purposeOf: (flow) => (flow === null ? `other (${small} flows)` : (flows[flow]?.label ?? '')),
  };
}

function describe(data: MoneySankeyData, bands: readonly SankeyBand[], small: number): string {
  const { nameOf, purposeOf } = wordsOf(data, small);
  const total = bands.reduce((sum, { amount }) => sum + amount, 0);
  const most = largestOf(bands);
  const largest =
    most === undefined
      ? ''
      : ` The largest is ${amountText(most.amount)} from ${nameOf(most.payer)} to ${nameOf(most.receiver)}: ${purposeOf(most.flow)}.`;
  const others =
    small === 0
      ? ''
      : ` ${counted(small, 'flow')}, each below ${smallShare * 100} % of the total, are drawn together as other.`;
  return `Payers on the left, receivers on the right, what is paid for between them; a band is as thick as its amount, ${amountText(total)} in all (${data.unit}).${largest}${others}`;
}

function tableOf(data: MoneySankeyData, small: ReadonlySet<number>): FigureTable {
  const { nameOf } = wordsOf(data, small.size);
  const order = data.flows
    .map((flow, i) => ({ ...flow, i }))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || a.i - b.i);
  return {
    columns: [
      { label: 'payer' },
      { label: 'receiver' },
      { label: 'for what' },
      { label: 'amount', unit: data.unit },
      { label: 'in the picture' },
    ],
    rows: order.map((flow) => [
      nameOf(flow.from),
      nameOf(flow.to),
      flow.label,
      flow.amount,
      noteOf(flow.amount, small.has(flow.i)),
    ]),
  };
}

function noteOf(amount: number, isSmall: boolean): string {
  if (amount === 0) return 'nothing moves';
  return [isSmall ? 'in other' : 'own band', amount < 0 ? 'drawn the other way' : '']
    .filter(Boolean)
    .join(', ');
}
