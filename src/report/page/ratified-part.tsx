import type { RatifiedTest } from '../../verdict/index.ts';
import { listed, percentNarrow } from '../../words/index.ts';
import { namesOf } from '../paid-for-words.ts';
import type { ProposalPart } from './proposal-part.ts';
import { TestHead } from './test-head.tsx';

type Decision = RatifiedTest['votes'][number];

/** How many votes of one proposal are shown, and how many members are named. */
const shown = { votes: 4, members: 4 };

/** Every body that decides, on every legal base that is argued for, and who refuses. */
export function RatifiedPart({ row, verdict: { ratified }, data, links, say }: ProposalPart) {
  if (ratified === null) return null;
  const used = ratified.votes.filter(({ isUsed }) => isUsed);
  const others = ratified.votes.filter((one) => !one.isUsed && differs(one, used));
  const votes = [...used.toSorted((a, b) => a.probability - b.probability), ...others].slice(0, shown.votes);
  return (
    <div class="test ratified">
      <TestHead row={row} test="ratified" links={links} say={say} />
      {votes.length === 0 ? (
        <p>{say.proposal.nobodyDecides}</p>
      ) : (
        <table class="votes">
          <caption class="vh">{say.proposal.votes(row.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{say.proposal.body}</th>
              <th scope="col" class="n">
                {say.proposal.passes}
              </th>
              <th scope="col">{say.proposal.refuses}</th>
            </tr>
          </thead>
          <tbody>
            {votes.map((vote) => (
              <VoteRow
                vote={vote}
                body={namesOf(data.situation)(`institution:${vote.institution}`)}
                say={say}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** A base that is only argued for is of interest where it would change the answer. */
function differs(vote: Decision, used: readonly Decision[]): boolean {
  const same = used.find(({ institution }) => institution === vote.institution);
  return same === undefined || Math.abs(same.probability - vote.probability) >= 0.1;
}

function VoteRow({
  vote,
  body,
  say,
}: {
  readonly vote: Decision;
  readonly body: string;
  readonly say: ProposalPart['say'];
}) {
  const { label, isUsed, probability, refusing } = vote;
  return (
    <tr class={isUsed ? undefined : 'soft'}>
      <th scope="row">
        {body}: {label}
        {isUsed ? null : ` (${say.proposal.ifBase})`}
      </th>
      <td class="n">{percentNarrow(probability)}</td>
      <td>
        {refusing.length === 0
          ? say.proposal.nobody
          : refusing.length > shown.members
            ? say.proposal.many(refusing.length)
            : listed(refusing)}
      </td>
    </tr>
  );
}
