import type { Figure } from '../figures/index.ts';
import type { RenewalVote, Vote } from '../votes/index.ts';
import { listed, percent, signed } from '../words/index.ts';
import { type NameOf, namesOf } from './paid-for-words.ts';
import { FigureView, Table } from './parts.tsx';
import type { ReportData } from './types.ts';
import type { VoteFigures } from './votes-figures.ts';

/** Which bodies must pass each proposal, on which legal base, who could stop it, and what lapses when nobody acts. */
export function VotesSection({
  data,
  figures,
  power,
}: {
  readonly data: ReportData;
  readonly figures: VoteFigures;
  readonly power: Figure | null;
}) {
  const nameOf = namesOf(data.situation);
  return (
    <section id="votes">
      <h2>Who must pass it?</h2>
      <p>
        A member says yes when the whole package leaves the actor that it follows no worse off than no deal.
        What a vote shows is who could stop a package, not what a government will do.
      </p>
      {data.verdicts.map((verdict) => {
        const id = verdict.proposal ?? '';
        const votes = data.votes?.byProposal.get(id) ?? [];
        return votes.length === 0 ? null : (
          <div class="verdict" id={`votes-${id}`}>
            <h3>{verdict.title}</h3>
            <VoteTable title={verdict.title} votes={votes} data={data} nameOf={nameOf} />
            <Pictures figures={figures.get(id) ?? []} />
          </div>
        );
      })}
      {(data.votes?.renewals ?? []).map((renewal) => (
        <Renewal renewal={renewal} data={data} nameOf={nameOf} />
      ))}
      {power === null ? null : <FigureView figure={power} />}
    </section>
  );
}

function Pictures({ figures }: { readonly figures: readonly Figure[] }) {
  const pairs = figures.flatMap((_, k) => (k % 2 === 0 ? [figures.slice(k, k + 2)] : []));
  return (
    <>
      {pairs.map((pair) => (
        <div class="pair">
          {pair.map((figure) => (
            <FigureView figure={figure} />
          ))}
        </div>
      ))}
    </>
  );
}

function VoteTable({
  title,
  votes,
  data,
  nameOf,
}: {
  readonly title: string;
  readonly votes: readonly Vote[];
  readonly data: ReportData;
  readonly nameOf: NameOf;
}) {
  return (
    <Table
      caption={`Votes on “${title}”, on every legal base that is argued for`}
      head={['vote', 'passes in', 'at the medians', 'could stop it', 'fewest to win over']}
      numeric={[1]}
      isWide
    >
      {votes.map((vote) => (
        <tr>
          <th scope="row">
            {nameOf(`institution:${vote.institution}`)} on{' '}
            {vote.options.map((one) => optionLabel(one, data)).join(' and ')}
            <br />
            <span class="soft">
              {vote.label}, {vote.rule}
              {vote.isUsed ? '' : ' (if that were the base)'}
            </span>
          </th>
          <td class="n">{percent(vote.probability)}</td>
          <td>{vote.passesAtMedians ? 'passes' : `fails: ${refusing(vote)}`}</td>
          <td>{blocking(vote)}</td>
          <td>{consent(vote)}</td>
        </tr>
      ))}
    </Table>
  );
}

function optionLabel(
  { issue, option }: Vote['options'][number],
  { situation }: Pick<ReportData, 'situation'>,
): string {
  const found = situation.issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === option);
  return found?.label ?? option;
}

function refusing({ members }: Vote): string {
  const names = members.filter(({ vote }) => vote === 'no').map(({ name }) => name);
  return names.length > 6
    ? `${names.length} refuse`
    : `${listed(names)} ${names.length === 1 ? 'refuses' : 'refuse'}`;
}

function blocking({ blocking: found, uncounted }: Vote): string {
  if (uncounted !== null) return 'too large to search';
  if (found === null) return 'nobody';
  if (found.size > 1) return `${found.size} members together, in ${found.count} ways`;
  return Number(found.count) > 3
    ? `any of ${found.count} alone`
    : listed(found.listed.map(([name = '']) => name));
}

function consent({ missing }: Vote): string {
  if (missing === null) return '';
  const [example = []] = missing.listed;
  return example.length > 4 ? `${missing.size} members` : listed(example);
}

function Renewal({
  renewal,
  data,
  nameOf,
}: {
  readonly renewal: RenewalVote;
  readonly data: ReportData;
  readonly nameOf: NameOf;
}) {
  const { vote, lapse, on, says, otherwise } = renewal;
  const lapses = Object.entries(otherwise).map(([issue, option]) => optionLabel({ issue, option }, data));
  const side = (isGain: boolean) =>
    lapse
      .filter(({ gain }) => (isGain ? gain > 0 : gain < 0))
      .map(({ actor, gain }) => `${nameOf(actor)} ${signed(gain)}`);
  return (
    <div class="verdict" id={`renewal-${renewal.event}`}>
      <h3>
        {on}: {says}
      </h3>
      <p>
        When nobody acts: {lapses.join('; ')}. Better off then: {listed(side(true)) || 'nobody'}; worse off:{' '}
        {listed(side(false)) || 'nobody'}.
      </p>
      <p>
        {nameOf(`institution:${vote.institution}`)}, {vote.label} ({vote.rule}): renewal passes in{' '}
        {percent(vote.probability)} of draws
        {vote.passesAtMedians
          ? ''
          : `; at the medians ${refusing(vote)}, the fewest to win over are ${consent(vote)}`}
        .
      </p>
    </div>
  );
}
