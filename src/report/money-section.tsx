import type { Figure } from '../figures/index.ts';
import type { PackageMoney, PaidForTest } from '../verdict/index.ts';
import { catalogues, moneyText, percent, signedMoneyText, twoDigits } from '../words/index.ts';
import type { MoneyFigures } from './money-figures.ts';
import { lackWords } from './money-words.ts';
import { type NameOf, namesOf, paidForWords } from './paid-for-words.ts';
import { ClaimLinks, FigureView, Table } from './parts.tsx';
import type { ReportData } from './types.ts';

/** What each proposal does to the money: the answer, who falls short, every line by year, the pictures. */
export function MoneySection({
  data,
  figures,
}: {
  readonly data: ReportData;
  readonly figures: MoneyFigures;
}) {
  const nameOf = namesOf(data.situation);
  const { ledger } = data.situation;
  return (
    <section id="money">
      <h2>Who pays?</h2>
      <p>
        The ledger moves money from account to account over {ledger?.months} months from the start of the
        situation. Sums in tables are exact, with every input at its median; ranges and shares are over draws
        of all inputs. A sum that cannot be paid is reported, not borrowed: it shows what somebody would have
        to find.
      </p>
      {data.verdicts.map((verdict) => {
        const id = verdict.proposal ?? '';
        const money = data.money?.get(id);
        const titles = titlesOf(data, id);
        if (money === undefined || verdict.paidFor === null || titles[0] !== verdict.title) return null;
        return (
          <ProposalMoney
            id={id}
            title={titles.join('; ')}
            money={money}
            test={verdict.paidFor}
            figures={figures.get(id) ?? []}
            nameOf={nameOf}
          />
        );
      })}
    </section>
  );
}

/** The titles of all proposals of one package: what has been adopted and no change at all move the same money, shown once. */
function titlesOf({ situation, verdicts }: ReportData, id: string): readonly string[] {
  const packageOf = (proposal: string | null) =>
    JSON.stringify(situation.proposals.find((one) => one.id === proposal)?.package);
  return verdicts.flatMap(({ proposal, title }) => (packageOf(proposal) === packageOf(id) ? [title] : []));
}

function ProposalMoney({
  id,
  title,
  money,
  test,
  figures,
  nameOf,
}: {
  readonly id: string;
  readonly title: string;
  readonly money: PackageMoney;
  readonly test: PaidForTest;
  readonly figures: readonly Figure[];
  readonly nameOf: NameOf;
}) {
  return (
    // No landmark of its own: the verdict on the same proposal has one by the same name.
    <div class="verdict" id={`money-${id}`}>
      <h3>{title}</h3>
      <p>{catalogues.en.page.paidFor(paidForWords(test, nameOf, catalogues.en))}</p>
      <LackTable title={title} test={test} nameOf={nameOf} />
      <Pools money={money} test={test} />
      <LineTable title={title} money={money} nameOf={nameOf} />
      <Projects title={title} money={money} test={test} />
      {pairs(figures).map((pair) => (
        <div class="pair">
          {pair.map((figure) => (
            <FigureView figure={figure} />
          ))}
        </div>
      ))}
    </div>
  );
}

function pairs<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.flatMap((_, i) => (i % 2 === 0 ? [items.slice(i, i + 2)] : []));
}

function LackTable({
  title,
  test,
  nameOf,
}: {
  readonly title: string;
  readonly test: PaidForTest;
  readonly nameOf: NameOf;
}) {
  if (test.lacks.length === 0) return null;
  const own = (one: PaidForTest['lacks'][number]) =>
    test.onlyWithDeal.some(
      (other) =>
        other.account === one.account && other.instrument === one.instrument && other.kind === one.kind,
    );
  const first = (lack: PaidForTest['lacks'][number]) =>
    test.failsFirst.find(
      ({ account, instrument }) => account === lack.account && instrument === lack.instrument,
    )?.probability ?? 0;
  return (
    <Table
      caption={`Who falls short under “${title}”, with every input at its median`}
      head={['who', 'what happens', 'only with this package', 'first to fall short in']}
      numeric={[3]}
      isWide
    >
      {test.lacks.map((one) => (
        <tr>
          <th scope="row">{nameOf(`account:${one.account}`)}</th>
          <td>{lackWords(one, () => 'it', test.currencies, catalogues.en)}</td>
          <td>{own(one) ? 'yes' : 'no'}</td>
          <td class="n">{percent(first(one))} of draws</td>
        </tr>
      ))}
    </Table>
  );
}

function Pools({ money, test }: { readonly money: PackageMoney; readonly test: PaidForTest }) {
  return (
    <>
      {money.pools.map((pool) => {
        const sum = (amount: number) => moneyText(amount, pool.currency, test.currencies);
        const list = pool.promised
          .filter(({ amount }) => amount > 0)
          .map(({ label, amount }) => `${sum(amount)} for ${label}`)
          .join(', ');
        return (
          <p>
            {pool.label} holds {sum(pool.available)}; promised out of it: {list}
            {pool.short > 0 ? `. ${sum(pool.short)} of it is promised twice.` : '.'}
          </p>
        );
      })}
    </>
  );
}

/** Every movement of money by year: the table that can be checked line by line. */
function LineTable({
  title,
  money,
  nameOf,
}: {
  readonly title: string;
  readonly money: PackageMoney;
  readonly nameOf: NameOf;
}) {
  const years = [...new Set(money.lines.flatMap(({ byYear }) => Object.keys(byYear)))].sort();
  const currencies = money.run.plan.ledger.currencies;
  const exact = (amount: number | undefined, currency: string) =>
    amount === undefined
      ? ''
      : amount
          .toLocaleString('en-GB', decimalsOf(currencies.find(({ id }) => id === currency)?.decimals ?? 2))
          .replace('-', '−');
  return (
    <details>
      <summary>Every line: {money.lines.length} movements of money by year</summary>
      <Table
        caption={`Movements of money under “${title}”, each in its currency’s unit`}
        head={['what', 'who pays', 'whom', 'currency', ...years, 'in all', 'rests on']}
        numeric={[...years.map((_, k) => k + 4), years.length + 4]}
        isWide
      >
        {money.lines.map((line) => (
          <tr>
            <th scope="row">
              {line.label}: {line.event}
            </th>
            <td>{nameOf(`account:${line.from}`)}</td>
            <td>{nameOf(`account:${line.to}`)}</td>
            <td>
              {line.currency} {currencies.find(({ id }) => id === line.currency)?.unit}
            </td>
            {years.map((year) => (
              <td class="n">{exact(line.byYear[year], line.currency)}</td>
            ))}
            <td class="n">{exact(line.total, line.currency)}</td>
            <td>
              {line.claims.length === 0 ? (
                <span class="soft">each number says</span>
              ) : (
                <>
                  <ClaimLinks claims={line.claims.slice(0, 4)} />
                  {line.claims.length > 4 ? ` and ${line.claims.length - 4} more` : ''}
                </>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}

function decimalsOf(places: number) {
  return { minimumFractionDigits: places, maximumFractionDigits: places };
}

function Projects({
  title,
  money,
  test,
}: {
  readonly title: string;
  readonly money: PackageMoney;
  readonly test: PaidForTest;
}) {
  if (money.projects.length === 0) return null;
  return (
    <Table
      caption={`Projects under “${title}”, over their whole life`}
      head={[
        'project',
        'present value',
        'if it may be lost',
        'discounted at',
        'rate of return',
        'paid back after',
      ]}
      numeric={[1, 2, 3, 4, 5]}
      isWide
    >
      {money.projects.map((one) => (
        <tr>
          <th scope="row">{one.label}</th>
          <td class="n">{signedMoneyText(one.netPresentValue, one.currency, test.currencies)}</td>
          <td class="n">{signedMoneyText(one.expectedNetPresentValue, one.currency, test.currencies)}</td>
          <td class="n">{twoDigits(100 * one.ratePerYear)} %</td>
          <td class="n">
            {one.internalRates.length === 0
              ? 'none'
              : one.internalRates.map((rate) => `${twoDigits(100 * rate)} %`).join(', ')}
          </td>
          <td class="n">{one.paybackYears === null ? 'never' : `${twoDigits(one.paybackYears)} years`}</td>
        </tr>
      ))}
    </Table>
  );
}
