import { lackWords } from '../../report/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  exactMoney,
  heading,
  inBillions,
  labelOf,
  lines,
  type MaybeBlock,
  moneyColumn,
  moneyText,
  note,
  numberColumn,
  percent,
  rangeText,
  ratePercent,
  sentence,
  signedMoneyColumn,
  table,
  textColumn,
  twoDigits,
} from '../../words/index.ts';
import { accountName } from './account-name.ts';
import { equationsWords } from './equations-words.ts';
import { monthWords } from './month-words.ts';
import { monthDeltasTable, reservesTable } from './over-time-words.ts';
import type { EquationsLedger, SituationLedger } from './shapes.ts';

/** The whole answer in words and tables: the verdict first, then what it rests on. */
export function ledgerWords(result: SituationLedger | EquationsLedger, catalogue: Catalogue): Document {
  return result.kind === 'equations' ? equationsWords(result, catalogue) : situationWords(result, catalogue);
}

function situationWords(result: SituationLedger, catalogue: Catalogue): Document {
  const { ledger: say, files } = catalogue;
  const parts =
    result.shown !== null
      ? monthWords(result, catalogue)
      : result.cell !== null
        ? [cellWords(result, say)]
        : [
            sentence(verdictWords(result, catalogue)),
            lacksTable(result, say),
            lines(poolsWords(result, say)),
            deltasTable(result, say),
            reservesTable(result, say),
            monthDeltasTable(result, say),
            linesTable(result, say),
            projectsTable(result, say),
          ];
  const { about, ledger } = result;
  const sampled = about.samples > 0 ? say.sampled(about.samples, about.seed) : '';
  return document(
    heading(result.title),
    ...parts,
    note(say.foot(ledger.months, ledger.start, sampled, about.asOf)),
    ...result.files.map(({ path }) => sentence(files.writtenTo(path), 'strong')),
  );
}

function verdictWords({ paidFor, lacks, ledger }: SituationLedger, catalogue: Catalogue): string {
  const { ledger: say } = catalogue;
  const [first] = lacks;
  const name = (id: string) => accountName(ledger.accounts, id);
  const exact =
    first === undefined ? say.nobodyShort : say.short(lackWords(first, name, ledger.currencies, catalogue));
  if (paidFor === null) return say.sentence(exact);
  const { probability, probabilityLow, probabilityHigh, failsFirst, noDeal } = paidFor;
  const [most] = failsFirst;
  const when =
    most === undefined
      ? ''
      : say.firstToFall(name(most.account), percent(most.probability), monthRange(most.month, say));
  return say.inDraws(
    exact,
    percent(probability),
    percent(probabilityLow),
    percent(probabilityHigh),
    when,
    percent(noDeal.probability),
  );
}

function monthRange(
  { low, high }: { readonly low: string; readonly high: string },
  say: Catalogue['ledger'],
): string {
  return low === high ? say.inMonth(low) : say.months(low, high);
}

function lacksTable({ lacks, ledger, paidFor }: SituationLedger, say: Catalogue['ledger']): MaybeBlock {
  const isNew = (one: (typeof lacks)[number]) =>
    paidFor?.onlyWithDeal.some(
      (other) =>
        other.account === one.account && other.instrument === one.instrument && other.kind === one.kind,
    ) ?? true;
  const { lacks: head } = say;
  const [worst, total] = (['worst', 'total'] as const).map((key) =>
    moneyColumn(
      lacks.map((one) => ({ amount: one[key], currency: one.currency })),
      ledger.currencies,
    ),
  );
  return table(
    [
      textColumn(head.who),
      textColumn(head.what, { dropsAt: 1 }),
      textColumn(head.first),
      numberColumn(head.worst, { dropsAt: 2 }),
      numberColumn(head.inAll),
      textColumn(head.without),
      textColumn(head.of),
    ],
    lacks.map((one, k) => [
      accountName(ledger.accounts, one.account),
      one.kind,
      one.firstMonth,
      worst?.[k] ?? '',
      total?.[k] ?? '',
      isNew(one) ? '' : say.yes,
      one.label,
    ]),
  );
}

function poolsWords({ pools, ledger }: SituationLedger, say: Catalogue['ledger']): readonly string[] {
  return pools.map((pool) => {
    const money = (sum: number) => moneyText(sum, pool.currency, ledger.currencies);
    const promised = pool.promised
      .filter(({ amount }) => amount > 0)
      .map(({ label, amount }) => say.promise(money(amount), label));
    const end = pool.short > 0 ? say.promisedTwice(money(pool.total), money(pool.short)) : say.suffices;
    return say.pool(pool.label, money(pool.available), promised.join(', '), end);
  });
}

function deltasTable({ paidFor, ledger, labels }: SituationLedger, say: Catalogue['ledger']): MaybeBlock {
  if (paidFor === null) return undefined;
  const rows = paidFor.deltas.filter(({ total }) => Math.abs(total.low) + Math.abs(total.high) > 0.005);
  if (rows.length === 0) return sentence(say.noDeltas);
  const { deltas: head } = say;
  const column = (amounts: readonly number[]) =>
    signedMoneyColumn(
      amounts.map((amount) => ({ amount, currency: ledger.reportIn })),
      ledger.currencies,
    );
  const ends = column(rows.flatMap(({ total }) => [total.low, total.high]));
  const [total, cash, claims, needs] = (['total', 'cash', 'claims', 'needs'] as const).map((key) =>
    column(rows.map((one) => one[key].median)),
  );
  return table(
    [
      textColumn(head.who),
      numberColumn(head.inAll),
      numberColumn(head.range),
      numberColumn(head.cash),
      numberColumn(head.claims, { dropsAt: 2 }),
      textColumn(head.needs, { dropsAt: 1 }),
    ],
    rows.map(({ actor }, k) => [
      labelOf(labels, actor),
      total?.[k] ?? '',
      rangeText(ends[2 * k] ?? '', ends[2 * k + 1] ?? ''),
      cash?.[k] ?? '',
      claims?.[k] ?? '',
      needs?.[k] ?? '',
    ]),
  );
}

/** Years in columns, each line in its own currency: the table to check line by line. */
function linesTable({ lines: all, ledger }: SituationLedger, say: Catalogue['ledger']): MaybeBlock {
  const years = [...new Set(all.flatMap(({ byYear }) => Object.keys(byYear)))].sort();
  return table(
    [
      textColumn(say.lines.currency),
      ...years.map((year, k) => numberColumn(year, k === 0 ? {} : { dropsAt: k })),
      textColumn(say.lines.what),
    ],
    all.map((line) => {
      const { per, unit } = inBillions(line.currency, ledger.currencies);
      const [from, to] = [line.from, line.to].map((id) => accountName(ledger.accounts, id));
      return [
        unit,
        ...years.map((year) => {
          const sum = line.byYear[year];
          return sum === undefined ? '' : twoDigits(sum / per);
        }),
        say.line(line.label, line.event, from ?? '', to ?? ''),
      ];
    }),
  );
}

function projectsTable({ projects, ledger }: SituationLedger, say: Catalogue['ledger']): MaybeBlock {
  const { projects: head } = say;
  const [value, expected] = (['netPresentValue', 'expectedNetPresentValue'] as const).map((key) =>
    signedMoneyColumn(
      projects.map((one) => ({ amount: one[key], currency: one.currency })),
      ledger.currencies,
    ),
  );
  return table(
    [
      numberColumn(head.value),
      numberColumn(head.expected, { dropsAt: 2 }),
      numberColumn(head.rate, { dropsAt: 1 }),
      numberColumn(head.internal),
      numberColumn(head.payback),
      textColumn(head.project),
    ],
    projects.map((one, k) => [
      value?.[k] ?? '',
      expected?.[k] ?? '',
      ratePercent(one.ratePerYear),
      one.internalRates.length === 0 ? say.none : one.internalRates.map(ratePercent).join(', '),
      one.paybackYears === null ? say.never : say.years(twoDigits(one.paybackYears)),
      one.label,
    ]),
  );
}

function cellWords({ cell, ledger }: SituationLedger, say: Catalogue['ledger']): MaybeBlock {
  const rows = cell ?? [];
  if (rows.length === 0) return sentence(say.untouched);
  const row = rows[0]?.postings.find(() => true)?.row ?? '';
  const currency = ledger.rows.find(({ id }) => id === row)?.currency ?? ledger.reportIn;
  const decimals = ledger.currencies.find(({ id }) => id === currency)?.decimals ?? 2;
  const { cell: head } = say;
  return table(
    [
      textColumn(head.transaction),
      numberColumn(head.amount),
      numberColumn(head.balance),
      textColumn(head.what, { wraps: true }),
      textColumn(head.claims),
    ],
    rows.map((one) => [
      one.id,
      exactMoney(one.amount, decimals),
      exactMoney(one.balance, decimals),
      say.event(one.instrument, one.event),
      one.claims.length === 0 ? say.judgementAlone : one.claims.join(', '),
    ]),
  );
}
