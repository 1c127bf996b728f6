import type { Figure } from '../figures/index.ts';
import type { PaidForTest, Verdict } from '../verdict/index.ts';
import { catalogues, moneyText, percent, percentNarrow, signed, twoDigits } from '../words/index.ts';
import { actorName } from './brief.ts';
import { carrotsTable } from './carrots-table.ts';
import { describeInput } from './describe-input.ts';
import { optionNames } from './kept-words.ts';
import { namesOf } from './paid-for-words.ts';
import { ClaimLinks, estimateAnchor, FigureView, Table, WordsBlock } from './parts.tsx';
import type { Brief, ProposalBrief } from './result.ts';
import type { ReportData } from './types.ts';

const { page, tests } = catalogues.en;
const { names } = tests;

/** All proposals in one table: the first thing to look at. */
export function VerdictTable({ brief, data }: { readonly brief: Brief; readonly data: ReportData }) {
  return (
    <Table
      caption={page.verdictTable}
      head={[
        'proposal',
        names.joint,
        'likelihood',
        names.accepted,
        'by sampling',
        'unlinked',
        names.ratified,
        names.kept,
        names.paidFor,
        'lacking',
      ]}
      numeric={[1, 3, 4, 5, 6, 7, 8, 9]}
      isWide
    >
      {brief.proposals.map((one, i) => {
        const { accepted, ratified, kept, paidFor } = data.verdicts[i] as Verdict;
        const share = (value: number) => (one.isNoDeal ? nothingAsked : percentNarrow(value));
        return (
          <tr>
            <th scope="row">
              <a href={`#verdict-${one.proposal}`}>{one.title}</a>
            </th>
            <td class="n">{share(one.probability)}</td>
            <td>{one.word}</td>
            <td class="n">{share(accepted.probability)}</td>
            <td class="n">
              {one.isNoDeal
                ? nothingAsked
                : rangeText(percentNarrow(accepted.probabilityLow), percentNarrow(accepted.probabilityHigh))}
            </td>
            <td class="n">{share(accepted.probabilityWithoutLinkages)}</td>
            <td class="n">{shareText(ratified?.probability)}</td>
            <td class="n">{kept?.notTested ? page.notTested : shareText(kept?.probability)}</td>
            <td class="n">{shareText(paidFor?.probability)}</td>
            <td class="n">{paidFor === null ? nothingAsked : lackingText(paidFor)}</td>
          </tr>
        );
      })}
      {brief.forbidden.map(({ title, says }) => (
        <tr>
          <th scope="row">{title}</th>
          <td colSpan={9}>{says}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Of what is not asked of a package: nobody bound, no body to decide, no ledger. */
const nothingAsked = '–';

function shareText(value: number | null | undefined): string {
  return value === null || value === undefined ? nothingAsked : percentNarrow(value);
}

function rangeText(low: string, high: string): string {
  return low === high ? low : `${low.replace(' %', '')} to ${high}`;
}

function lackingText({ lacking, reportIn, currencies }: PaidForTest): string {
  return moneyText(lacking[1], reportIn, currencies);
}

/** One proposal: the answer, the four tests, who gains, what it hinges on. */
export function VerdictSection({
  one,
  verdict,
  data,
  figure,
}: {
  readonly one: ProposalBrief;
  readonly verdict: Verdict;
  readonly data: ReportData;
  readonly figure: Figure;
}) {
  const { situation } = data;
  const proposal = situation.proposals.find(({ id }) => id === one.proposal);
  return (
    <section class="verdict" id={`verdict-${one.proposal}`} aria-labelledby={`verdict-${one.proposal}-h`}>
      <h3 id={`verdict-${one.proposal}-h`}>
        {one.title}
        {one.by.length > 0 ? <span class="soft"> ({one.by.join(', ')})</span> : null}
      </h3>
      {proposal?.summary === undefined ? null : <p>{proposal.summary}</p>}
      {one.isNoDeal ? (
        <p class="answer">No deal: nothing to sign</p>
      ) : (
        <>
          <p class="answer">{page.answer(one.word, percent(one.probability))}</p>
          <span class="meter" aria-hidden="true">
            <i style={`width:${Math.round(one.probability * 1000) / 10}%`} />
          </span>
        </>
      )}
      <dl>
        <dt>{names.accepted}</dt>
        <dd>{one.accepted}</dd>
        {one.isNoDeal ? null : <Tests one={one} />}
        <dt>must sign</dt>
        <dd>{verdict.accepted.required.map((id) => actorName(id, situation)).join(', ')}</dd>
        {one.isNoDeal ? null : <Changes verdict={verdict} data={data} />}
        {proposal === undefined || proposal.support.claims.length === 0 ? null : (
          <>
            <dt>reported in</dt>
            <dd>
              <ClaimLinks claims={proposal.support.claims} />
            </dd>
          </>
        )}
      </dl>
      <WordsBlock
        block={carrotsTable(verdict.kept, namesOf(situation), optionNames(situation), catalogues.en)}
      />
      {one.offers.map((offer) => (
        <p>{offer}</p>
      ))}
      {one.isNoDeal ? null : (
        <div class="pair">
          <FigureView figure={figure} />
          <Drivers one={one} verdict={verdict} data={data} />
        </div>
      )}
    </section>
  );
}

function Tests({ one }: { readonly one: ProposalBrief }) {
  return (
    <>
      <dt>{names.ratified}</dt>
      <dd>{one.ratified}</dd>
      <dt>{names.kept}</dt>
      <dd>{one.kept}</dd>
      <dt>{names.paidFor}</dt>
      <dd>{one.paidFor}</dd>
    </>
  );
}

function Changes({ verdict, data }: { readonly verdict: Verdict; readonly data: ReportData }) {
  const labelOf = (issueId: string, option: string) =>
    data.situation.issues.find(({ id }) => id === issueId)?.options.find(({ id }) => id === option)?.label ??
    option;
  return (
    <>
      <dt>changes</dt>
      <dd>
        {verdict.changes.map(({ issue, from, to }, i) => (
          <>
            {i > 0 ? '; ' : ''}
            <a href={`#issue-${issue}`}>{labelOf(issue, to)}</a>{' '}
            <span class="soft">(instead of: {labelOf(issue, from)})</span>
          </>
        ))}
      </dd>
    </>
  );
}

function Drivers({
  one,
  verdict,
  data,
}: {
  readonly one: ProposalBrief;
  readonly verdict: Verdict;
  readonly data: ReportData;
}) {
  const { accepted } = verdict;
  return (
    <div>
      <h4>What it hinges on</h4>
      {accepted.drivers.length === 0 ? (
        <p class="small">No single input moves the answer beyond chance.</p>
      ) : (
        <Table
          caption={`${one.title}: change of the gain of the worst-off signatory from the lowest to the highest fifth of each input, in utility; one input at a time`}
          head={['input', 'gain', 'rests on']}
          numeric={[1]}
        >
          {accepted.drivers.slice(0, 6).map((driver) => (
            <tr>
              <th scope="row">
                <a href={`#${estimateAnchor(driver.input)}`}>{describeInput(driver.input, data.situation)}</a>
              </th>
              <td class="n">{signed(driver.swing)}</td>
              <td>{driver.claims.length > 0 ? <ClaimLinks claims={driver.claims} /> : 'judgement alone'}</td>
            </tr>
          ))}
        </Table>
      )}
      {one.verify === null ? null : (
        <p class="small">
          <b>Verify first:</b> <a href={`#claim-${one.verify.claim}`}>{one.verify.claim}</a> (
          {one.verify.words}) Inputs that cite it move the gain of the worst-off signatory by up to{' '}
          {twoDigits(one.verify.swing)}.
        </p>
      )}
      {one.doubts.length === 0 ? null : (
        <p class="small">
          <b>Contested:</b> {one.doubts.join('; ')}.
        </p>
      )}
    </div>
  );
}
