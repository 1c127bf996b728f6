import { lackWords } from '../../report/index.ts';
import {
  inBillions,
  moneyText,
  percent,
  signedMoneyText,
  twoDigits,
  visible,
  wrapped,
} from '../../words/index.ts';
import { table } from '../shared/table.ts';
import type { WordsStyle } from '../shared/types.ts';
import { monthWords } from './month-words.ts';
import type { EquationsLedger, SituationLedger } from './shapes.ts';

/** The whole answer in words and tables: the verdict first, then what it rests on. */
export function ledgerWords(result: SituationLedger | EquationsLedger, style: WordsStyle): string {
  return result.kind === 'equations' ? equationsWords(result, style) : situationWords(result, style);
}

function situationWords(result: SituationLedger, style: WordsStyle): string {
  const { paint, width } = style;
  const say = (text: string) => wrapped(visible(text), width).join('\n');
  const parts =
    result.shown !== null
      ? [monthWords(result, style)]
      : result.cell !== null
        ? [cellWords(result, style)]
        : [
            say(verdictWords(result)),
            lacksTable(result, style),
            poolsWords(result).map(say).join('\n'),
            deltasTable(result, style),
            linesTable(result, style),
            projectsTable(result, style),
          ];
  const { about, ledger } = result;
  const foot = `${ledger.months} months from ${ledger.start}; exact at the medians of all inputs, whole minor units${about.samples > 0 ? `; ${about.samples} draws, seed ${about.seed}` : ''}; as of ${about.asOf}. --month 2026-07 shows a month's matrices, --cell row/account what made a cell.`;
  return [
    paint(say(visible(result.title)), 'bold'),
    ...parts,
    paint(say(foot), 'dim'),
    ...result.files.map(({ path }) => paint(`written to ${path}`, 'bold')),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function verdictWords({ paidFor, lacks, ledger }: SituationLedger): string {
  const first = lacks[0];
  const name = (id: string) => accountName(ledger.accounts, id);
  const exact =
    first === undefined
      ? 'paid for: at the medians nobody falls short'
      : `paid for: no — first ${lackWords(first, name, ledger.currencies)}`;
  if (paidFor === null) return `${exact}.`;
  const { probability, probabilityLow, probabilityHigh, failsFirst, noDeal } = paidFor;
  const most = failsFirst[0];
  const when =
    most === undefined
      ? ''
      : `; most often first to fall short: ${name(most.account)}, in ${percent(most.probability)} of draws, ${monthRange(most.month)}`;
  return `${exact}; in ${percent(probability)} of draws nobody does (${percent(probabilityLow)} to ${percent(probabilityHigh)} by sampling alone)${when}; without a deal in ${percent(noDeal.probability)}.`;
}

function monthRange({ low, high }: { readonly low: string; readonly high: string }): string {
  return low === high ? `in ${low}` : `${low} to ${high}`;
}

export function accountName(
  accounts: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return visible(accounts.find((one) => one.id === id)?.name ?? id);
}

function lacksTable({ lacks, ledger, paidFor }: SituationLedger, style: WordsStyle): string {
  if (lacks.length === 0) return '';
  const alsoWithout = (one: (typeof lacks)[number]) =>
    paidFor === null
      ? ''
      : paidFor.onlyWithDeal.some(
            (other) =>
              other.account === one.account && other.instrument === one.instrument && other.kind === one.kind,
          )
        ? ''
        : 'yes';
  return table(
    ['who falls short', 'what', 'first', 'worst month', 'in all', 'without a deal too', 'of'],
    lacks.map((one) => [
      accountName(ledger.accounts, one.account),
      one.kind,
      one.firstMonth,
      moneyText(one.worst, one.currency, ledger.currencies),
      moneyText(one.total, one.currency, ledger.currencies),
      alsoWithout(one),
      visible(one.label),
    ]),
    style,
    [3, 4],
  );
}

function poolsWords({ pools, ledger }: SituationLedger): readonly string[] {
  return pools.map((pool) => {
    const money = (amount: number) => moneyText(amount, pool.currency, ledger.currencies);
    const promised = pool.promised
      .filter(({ amount }) => amount > 0)
      .map(({ label, amount }) => `${money(amount)} for ${visible(label)}`)
      .join(', ');
    const end =
      pool.short > 0
        ? `; ${money(pool.total)} in all is promised, so ${money(pool.short)} is promised twice`
        : '; it suffices';
    return `${visible(pool.label)} holds ${money(pool.available)}; promised out of it: ${promised}${end}.`;
  });
}

function deltasTable({ paidFor, ledger, labels }: SituationLedger, style: WordsStyle): string {
  if (paidFor === null) return '';
  const money = (amount: number) => signedMoneyText(amount, ledger.reportIn, ledger.currencies);
  const rows = paidFor.deltas.filter(({ total }) => Math.abs(total.low) + Math.abs(total.high) > 0.005);
  if (rows.length === 0) return 'Against no deal no actor gains or loses money.';
  return table(
    ['gains or loses', 'in all', '5 % to 95 %', 'in cash', 'in claims', 'in needs that find money'],
    rows.map(({ actor, total, cash, claims, needs }) => [
      visible(labels[actor] ?? actor),
      money(total.median),
      `${money(total.low)} to ${money(total.high)}`,
      money(cash.median),
      money(claims.median),
      money(needs.median),
    ]),
    style,
    [1, 2, 3, 4],
  );
}

/** Years in columns, each line in its own currency: the table to check line by line. */
function linesTable({ lines, ledger }: SituationLedger, style: WordsStyle): string {
  if (lines.length === 0) return '';
  const years = [...new Set(lines.flatMap(({ byYear }) => Object.keys(byYear)))].sort();
  const shown = years.slice(0, Math.max(1, Math.floor((style.width - 48) / 7)));
  const rest = years.length - shown.length;
  const cells = lines.map((line) => {
    const { per, unit } = inBillions(line.currency, ledger.currencies);
    return [
      unit,
      ...shown.map((year) => {
        const amount = line.byYear[year];
        return amount === undefined ? '' : twoDigits(amount / per);
      }),
      `${visible(line.label)}: ${line.event}, ${accountName(ledger.accounts, line.from)} → ${accountName(ledger.accounts, line.to)}`,
    ];
  });
  const more = rest > 0 ? `\n(and ${rest} more years: --json, --csv)` : '';
  return `${table(
    ['in', ...shown, 'what, and who pays whom'],
    cells,
    style,
    shown.map((_, k) => k + 1),
  )}${more}`;
}

function projectsTable({ projects, ledger }: SituationLedger, style: WordsStyle): string {
  if (projects.length === 0) return '';
  return table(
    ['NPV', 'NPV if it may be lost', 'discounted at', 'IRR', 'paid back after', 'project'],
    projects.map((one) => [
      signedMoneyText(one.netPresentValue, one.currency, ledger.currencies),
      signedMoneyText(one.expectedNetPresentValue, one.currency, ledger.currencies),
      `${(100 * one.ratePerYear).toFixed(1)} %`,
      one.internalRates.length === 0
        ? 'none'
        : one.internalRates.map((rate) => `${(100 * rate).toFixed(1)} %`).join(', '),
      one.paybackYears === null ? 'never' : `${twoDigits(one.paybackYears)} years`,
      visible(one.label),
    ]),
    style,
    [0, 1, 2, 3, 4],
  );
}

function cellWords({ cell, ledger }: SituationLedger, style: WordsStyle): string {
  const rows = cell ?? [];
  if (rows.length === 0) return 'No transaction touches this cell.';
  const row = rows[0]?.postings.find(() => true)?.row ?? '';
  const currency = ledger.rows.find(({ id }) => id === row)?.currency ?? ledger.reportIn;
  const decimals = ledger.currencies.find(({ id }) => id === currency)?.decimals ?? 2;
  const exact = (amount: number) => (amount / 10 ** decimals).toFixed(decimals).replace('-', '−');
  return table(
    ['transaction', 'amount', 'balance', 'what', 'claims'],
    rows.map((one) => [
      one.id,
      exact(one.amount),
      exact(one.balance),
      `${visible(one.instrument)}: ${one.event}`,
      one.claims.length === 0 ? 'judgement alone' : one.claims.join(', '),
    ]),
    style,
    [1, 2],
  );
}

function equationsWords(result: EquationsLedger, style: WordsStyle): string {
  const names = Object.keys(result.series);
  const columns = names.slice(0, Math.max(1, Math.floor((style.width - 8) / 12)));
  const last = result.periods;
  const periods = last <= 12 ? range(last + 1) : [0, 1, 2, 3, ...quarters(last)];
  const rows = periods.map((t) => [
    String(t),
    ...columns.map((name) => (result.series[name]?.[t] ?? Number.NaN).toFixed(4)),
  ]);
  const hidden = result.hidden.map(
    ({ text, holds, deviation }) =>
      `${holds ? 'holds' : 'does not hold'}: ${visible(text)} (largest gap ${deviation.toExponential(1)})`,
  );
  const matrices = result.matrices.map(
    ({ kind, holds }) =>
      `${kind.replace('-', ' ')} matrix: ${holds ? 'all rows and columns sum to zero' : 'does not sum to zero'}`,
  );
  const more = names.length - columns.length;
  return [
    style.paint(visible(result.title ?? 'Equation model'), 'bold'),
    result.isComplete
      ? `${names.length} variables, ${last} periods`
      : `stopped after period ${last}: ${result.diagnostics.map(({ message }) => message).join('; ')}`,
    table(['period', ...columns], rows, style, [0, ...columns.map((_, k) => k + 1)]),
    more > 0 ? `and ${more} more variables: --json or --csv gives all` : '',
    ...hidden,
    ...matrices,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, t) => t);
}

function quarters(last: number): readonly number[] {
  return [...new Set([1, 2, 3, 4, 5, 6, 7, 8].map((k) => Math.round((last * k) / 8)))].filter((t) => t > 3);
}
