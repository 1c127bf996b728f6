import type { Deals, PartyVeto } from '../deals/index.ts';
import type { BoardIssue, DealBoard } from '../figures/index.ts';
import { counted, listed, signed, twoDigits } from '../words/index.ts';
import type { DealFigures } from './deal-figures.ts';
import { inText, spaced } from './describe-input.ts';
import { FigureView, Table } from './parts.tsx';
import type { ReportData } from './types.ts';

/** Which packages those who must sign could agree on: the packages first, then the pictures, vetoes and red lines. */
export function DealsSection({
  data,
  found,
  figures,
}: {
  readonly data: ReportData;
  readonly found: Deals;
  readonly figures: DealFigures;
}) {
  const { board, packages, redLines, more } = figures;
  return (
    <section id="deals">
      <h2>Which packages could they agree on?</h2>
      <p>{zoneWords(found, board)}</p>
      <p>
        All numbers of this section are at the medians of all inputs, which hides how uncertain they are: how
        sure a package is, its <a href="#verdicts">verdict</a> says.
      </p>
      <RecommendedTable data={data} found={found} board={board} />
      <div class="pair">
        <div>
          {packages === null ? null : <FigureView figure={packages} />}
          <VetoTable vetoes={found.vetoes} board={board} />
        </div>
        {redLines === null ? null : <FigureView figure={redLines} />}
      </div>
      {pairs(more).map((pair) => (
        <div class="pair">
          {pair.map((figure) => (
            <FigureView figure={figure} />
          ))}
        </div>
      ))}
    </section>
  );
}

function pairs<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.flatMap((_, i) => (i % 2 === 0 ? [items.slice(i, i + 2)] : []));
}

/** How many packages there are, and how many of them all could accept. */
function zoneWords({ packages, admissible, zopa, frontier }: Deals, { parties }: DealBoard): string {
  const names = listed(parties.map(({ name }) => name));
  const all = `${grouped(packages)} packages can be put together from the options${admissible === null || admissible === packages ? '' : `, ${grouped(admissible)} of them admissible`}.`;
  const list = `${counted(frontier.points.length, frontier.exact ? 'package' : 'package listed here')} ${frontier.points.length === 1 ? 'is' : 'are'} undominated: no other is at least as good for all and better for one.`;
  return `${all} ${zoneCount(zopa, names)} ${list}`;
}

function zoneCount({ weak, strict, interval }: Deals['zopa'], names: string): string {
  if (weak === '0')
    return `None leaves all of ${names} at least as well off as no deal: the zone of possible agreement is empty.`;
  if (weak !== null)
    return `${grouped(weak)} leave none of ${names} worse off than no deal${strict === null ? '' : `, ${grouped(strict)} leave each of them better off`}.`;
  if (interval !== null)
    return `Between ${grouped(interval[0])} and ${grouped(interval[1])} leave none of ${names} worse off than no deal (95 % interval from random packages).`;
  return 'How many all could accept is unknown, as a value of no deal is missing.';
}

function RecommendedTable({
  data,
  found,
  board,
}: {
  readonly data: ReportData;
  readonly found: Deals;
  readonly board: DealBoard;
}) {
  const rows = board.rows.filter(({ kind }) => kind === 'recommended');
  if (rows.length === 0) return null;
  const isProven = Object.values(found.solutions).every((one) => one === null || one.proven);
  return (
    <>
      <Table
        caption="Recommended packages: gains over no deal (all issues together are worth 1), then the options"
        head={['rule', 'no deal', ...rows.map(({ name }) => name)]}
        isWide
      >
        {board.parties.map(({ name }, i) => (
          <tr>
            <th scope="row">gain of {inText(name)}</th>
            <td>0</td>
            {rows.map(({ gains }) => (
              <td>{signed(gains[i] ?? 0)}</td>
            ))}
          </tr>
        ))}
        {board.issues.map((issue, j) => (
          <OptionRow
            name={spaced(issue.id, data.situation)}
            issue={issue}
            noDeal={board.noDeal[j]}
            chosen={rows.map((row) => row.package[j])}
          />
        ))}
      </Table>
      <p class="small soft">
        Among packages that nobody rejects, Nash has the largest product of gains, Kalai–Smorodinsky the
        largest smallest share of what each could gain at best, the egalitarian point the largest smallest
        gain, the utilitarian point the largest sum of gains, the relative utilitarian point the largest sum
        of shares.
        {isProven ? '' : ' The search was not finished: a better package for some rule may exist.'}
      </p>
    </>
  );
}

/** One issue: its option without a deal, and in each package where that differs. */
function OptionRow({
  name,
  issue,
  noDeal,
  chosen,
}: {
  readonly name: string;
  readonly issue: BoardIssue;
  readonly noDeal: number | undefined;
  readonly chosen: readonly (number | undefined)[];
}) {
  return (
    <tr>
      <th scope="row">
        <a href={`#issue-${issue.id}`}>{name}</a>
      </th>
      <td class="soft">{issue.options[noDeal ?? -1]}</td>
      {chosen.map((option) =>
        option === noDeal ? <td class="soft">as no deal</td> : <td>{issue.options[option ?? -1]}</td>,
      )}
    </tr>
  );
}

function VetoTable({ vetoes, board }: { readonly vetoes: readonly PartyVeto[]; readonly board: DealBoard }) {
  if (vetoes.length === 0) return null;
  return (
    <>
      <h3>Who stands in the way</h3>
      <Table
        caption="Packages that each party accepts, packages that it alone rejects, and the price of its veto: what the others lose in utility because it must agree"
        head={['party', 'accepts', 'alone rejects', 'price']}
        numeric={[1, 2, 3]}
      >
        {vetoes.map(({ party, acceptable, soleBlocks, price }) => (
          <tr>
            <th scope="row">{board.parties.find(({ id }) => id === party)?.name ?? party}</th>
            <td class="n">{acceptable === null ? 'not counted' : grouped(acceptable)}</td>
            <td class="n">{soleBlocks === null ? 'not counted' : grouped(soleBlocks)}</td>
            <td class="n">{price === null ? '–' : twoDigits(price)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}

/** Digits in groups of three; powers of ten where nobody would read them. */
function grouped(digits: string): string {
  if (digits.length > 15) return `about ${digits[0]}.${digits.slice(1, 3)}·10^${digits.length - 1}`;
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
