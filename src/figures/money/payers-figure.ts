import { amountText, catalogues } from '../../words/index.ts';
import { usualWidth } from '../frame/at-widths.ts';
import { bar } from '../frame/bar.ts';
import { type Framed, framed } from '../frame/figure.ts';
import { hatchPattern } from '../frame/hatch.ts';
import { actorClass, actorHues } from '../frame/palette.ts';
import { fitted, label, px, spareWidth } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** What one payer brings to a budget over the whole time. */
export interface BudgetPayer {
  readonly name: string;
  /** Place of its actor in the situation, which is its colour; grey when left out. */
  readonly actor?: number;
  readonly amount: number;
}

/** A budget under one proposal: who pays it, and what nobody does. */
export interface PaidBudget {
  readonly title: string;
  readonly payers: readonly BudgetPayer[];
  readonly unpaid: number;
}

export interface PayersData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly budgets: readonly PaidBudget[];
}

const say = catalogues.en.answerFigures.payers;
const rowHeight = 38;
const keyHeight = 17;

/**
 * Who pays one budget under each proposal: a bar a proposal, all on one scale, a colour a payer, and hatched what nobody pays.
 * @example
 * payersFigure({
 *   id: 'example',
 *   title: 'Who pays for the dam',
 *   unit: 'EUR bn',
 *   budgets: [{ title: 'Swap', payers: [{ name: 'Austria', actor: 0, amount: 3 }], unpaid: 1 }],
 * }).title // => 'Who pays for the dam: 1 stays open under every proposal'
 */
export function payersFigure(data: PayersData, width: number = usualWidth): Figure {
  const budgets = data.budgets.map(joined);
  const table = tableOf(data, budgets);
  return framed(
    { kind: 'payers', of: data.id, topic: data.title, none: say.none, table, width },
    budgets.length === 0 ? null : (key) => drawn(data, budgets, `${key}-hatch`, width),
  );
}

function drawn({ unit }: PayersData, budgets: readonly PaidBudget[], hatch: string, width: number): Framed {
  const unpaid = budgets.map((one) => one.unpaid);
  const most = Math.max(1e-9, ...budgets.map(sumOf));
  const at = (amount: number) => ((width - 2) * amount) / most;
  const from = budgets.length * rowHeight + 16;
  const keys = legend(namedPayers(budgets), hatch, from, width);
  return {
    claim: say.claim(amountText(Math.min(...unpaid)), amountText(Math.max(...unpaid))),
    subtitle: say.subtitle(unit),
    description: say.description(budgets.length),
    height: keys.end,
    body: [
      `<defs>${hatchPattern(hatch, 'var(--bad)')}</defs>`,
      ...budgets.map((one, i) => row(one, i * rowHeight, at, hatch, width)),
      keys.svg,
    ],
  };
}

/** One bar a payer that has a hue, the largest first; all others are grey together, since greys tell nobody apart. */
function joined({ title, payers, unpaid }: PaidBudget): PaidBudget {
  const named = new Map<number, BudgetPayer>();
  let others = 0;
  for (const payer of payers) {
    if (payer.actor === undefined || payer.actor >= actorHues) {
      others += payer.amount;
      continue;
    }
    const before = named.get(payer.actor)?.amount ?? 0;
    named.set(payer.actor, { ...payer, amount: before + payer.amount });
  }
  const rest = others > 0 ? [{ name: say.others, amount: others }] : [];
  return {
    title,
    payers: [...[...named.values()].sort((a, b) => (a.actor ?? 0) - (b.actor ?? 0)), ...rest],
    unpaid,
  };
}

function sumOf({ payers, unpaid }: PaidBudget): number {
  return payers.reduce((sum, { amount }) => sum + amount, unpaid);
}

function row(budget: PaidBudget, top: number, at: (amount: number) => number, hatch: string, width: number) {
  const { title, payers, unpaid } = budget;
  const words = say.ofAll(amountText(unpaid), amountText(sumOf(budget)));
  let end = 0;
  const parts = payers.map(({ actor, amount }) => {
    const start = end;
    end += amount;
    return `<g class="${actorClass(actor)}">${bar({ from: start, to: end, at, y: top + 17, height: 13, look: 'fill="var(--c)"' })}</g>`;
  });
  const open = bar({
    from: end,
    to: end + unpaid,
    at,
    y: top + 17,
    height: 13,
    look: `fill="url(#${hatch})" stroke="var(--bad)" stroke-width="0.8"`,
  });
  return [
    fitted(0, top + 12, title, width - spareWidth(words) - 10, { size: 13.4, attributes: 'class="b"' }),
    label(width, top + 12, words, 'class="s" text-anchor="end"'),
    ...parts,
    open,
  ].join('');
}

function namedPayers(budgets: readonly PaidBudget[]): readonly BudgetPayer[] {
  const known = new Map<string, BudgetPayer>();
  for (const payer of budgets.flatMap(({ payers }) => payers))
    if (!known.has(payer.name)) known.set(payer.name, payer);
  return [...known.values()].sort((a, b) => (a.actor ?? actorHues) - (b.actor ?? actorHues));
}

/** Whose colour is whose, on as many lines as it needs; what nobody pays last. */
function legend(payers: readonly BudgetPayer[], hatch: string, from: number, width: number) {
  let [x, y] = [0, from];
  const entries = [
    ...payers.map(({ name, actor }) => ({ name, look: `class="${actorClass(actor)}" fill="var(--c)"` })),
    { name: say.unpaid, look: `fill="url(#${hatch})" stroke="var(--bad)" stroke-width="0.8"` },
  ].map(({ name, look }) => {
    const wide = 18 + spareWidth(name);
    if (x > 0 && x + wide > width) [x, y] = [0, y + keyHeight];
    const drawn =
      `<rect x="${px(x + 0.5)}" y="${px(y - 9)}" width="12" height="10" ${look}/>` +
      fitted(x + 18, y, name, width - x - 18, { size: 12.5, attributes: 'class="s"' });
    x += wide + 12;
    return drawn;
  });
  return { svg: entries.join(''), end: y + 8 };
}

function tableOf({ unit }: PayersData, budgets: readonly PaidBudget[]): FigureTable {
  const payers = namedPayers(budgets);
  return {
    columns: [
      { label: say.columns.proposal },
      ...payers.map(({ name }) => ({ label: name, unit })),
      { label: say.unpaid, unit },
      { label: say.columns.sum, unit },
    ],
    rows: budgets.map((budget) => [
      budget.title,
      ...payers.map(({ name }) => budget.payers.find((one) => one.name === name)?.amount ?? 0),
      budget.unpaid,
      sumOf(budget),
    ]),
  };
}
