import type { PaidForTest } from '../../verdict/index.ts';
import { type Catalogue, inBillions, rangeText, twoDigits } from '../../words/index.ts';
import { namesOf } from '../paid-for-words.ts';
import { GapBar, gapText } from './gap-bar.tsx';
import { NumberLink } from './number.tsx';
import type { ProposalPart } from './proposal-part.ts';
import { TestHead } from './test-head.tsx';

/** What is lacking against no deal, who falls short first, who bears the loss. */
export function PaidForPart({ row, verdict: { paidFor }, data, links, say }: ProposalPart) {
  if (paidFor === null) return null;
  const { gap } = row.paidFor;
  return (
    <div class="test paid">
      <TestHead row={row} test="paidFor" links={links} say={say} />
      {gap === null ? null : (
        <>
          <GapBar gap={gap} most={Math.max(gap.high, gap.withoutDeal ?? 0)} />
          <p>
            {gap.median > 0 ? (
              <NumberLink to={row.paidFor.trace} links={links}>
                {say.proposal.lacking(gapText(gap), rangeText(twoDigits(gap.low), twoDigits(gap.high)))}
              </NumberLink>
            ) : (
              say.proposal.nothingLacks
            )}
            {gap.withoutDeal === null
              ? '.'
              : say.proposal.against(gapText({ unit: gap.unit, median: gap.withoutDeal }))}
          </p>
        </>
      )}
      <FirstShort test={paidFor} data={data} say={say} />
      <Losers test={paidFor} data={data} say={say} />
    </div>
  );
}

interface MoneyPart {
  readonly test: PaidForTest;
  readonly data: ProposalPart['data'];
  readonly say: Catalogue['screen'];
}

/** Who falls short most often before all others, and when. */
function FirstShort({ test: { failsFirst }, data, say }: MoneyPart) {
  const [first] = failsFirst;
  if (first === undefined) return null;
  const months = rangeText(say.day(first.month.low), say.day(first.month.high));
  return <p>{say.proposal.shortFirst(namesOf(data.situation)(`account:${first.account}`), months)}</p>;
}

function Losers({ test: { deltas, reportIn, currencies }, data, say }: MoneyPart) {
  const losers = deltas.filter(({ total }) => total.high < 0).slice(0, 3);
  if (losers.length === 0) return null;
  const { per, unit } = inBillions(reportIn, currencies);
  const nameOf = namesOf(data.situation);
  return (
    <table class="votes">
      <caption>{say.proposal.bears(unit)}</caption>
      <tbody>
        {losers.map(({ actor, total }) => (
          <tr>
            <th scope="row">{nameOf(actor)}</th>
            <td class="n">{rangeText(twoDigits(total.low / per), twoDigits(total.high / per))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
