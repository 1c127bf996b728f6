import type { RatifiedTest } from '../../verdict/index.ts';
import { listed, percentNarrow } from '../../words/index.ts';
import { namesOf } from '../paid-for-words.ts';
import { ChamberBars } from './chamber-bars.tsx';
import { IfMembersTable } from './if-members-table.tsx';
import type { ProposalPart } from './proposal-part.ts';
import { TestHead } from './test-head.tsx';

type Vote = RatifiedTest['votes'][number];

/** A body's answer on one legal base, as a row says it. */
interface Ballot {
  readonly vote: Vote;
  readonly probability: number;
  readonly refusing: readonly string[];
  /** Who stands aside where it passes. */
  readonly outside: readonly string[];
}

/** How many votes of one proposal are shown, and how many members are named. */
const shown = { votes: 3, members: 4 };

/** Every body that decides, on every legal base that is argued for, who refuses, and what if one of them did not. */
export function RatifiedPart(part: ProposalPart) {
  const { row, verdict, data, links, say } = part;
  const { ratified } = verdict;
  if (ratified === null) return null;
  const used = ballotsInUse(ratified).toSorted((a, b) => a.probability - b.probability);
  const others = ratified.votes.flatMap((vote) => otherBase(vote, used));
  const ballots = [...used, ...others].slice(0, shown.votes);
  const [hardest] = used;
  return (
    <div class="test ratified">
      <TestHead row={row} test="ratified" links={links} say={say} />
      {ballots.length === 0 ? (
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
            {ballots.map((ballot) => (
              <BallotRow
                ballot={ballot}
                body={namesOf(data.situation)(`institution:${ballot.vote.institution}`)}
                say={say}
              />
            ))}
          </tbody>
        </table>
      )}
      {hardest === undefined ? null : <ChamberBars vote={hardest.vote} data={data} say={say} />}
      <IfMembersTable {...part} />
    </div>
  );
}

/** On the base in use the shares are the test’s own, whoever stands aside; the vote says who refuses at the medians. */
function ballotsInUse({ votes, decisions }: RatifiedTest): readonly Ballot[] {
  return decisions.flatMap(({ institution, base, options, probability, outside }) => {
    const vote = votes.find(
      (one) =>
        one.isUsed &&
        one.institution === institution &&
        one.base === base &&
        one.options.length === options.length &&
        one.options.every(({ issue }, k) => issue === options[k]?.issue),
    );
    if (vote === undefined) return [];
    const usual = outside.find(({ share }) => share >= 0.5)?.members ?? [];
    const refusing = vote.refusing.filter((name) => !usual.includes(name));
    return [{ vote, probability, refusing, outside: usual }];
  });
}

/** A base that is only argued for is of interest where it would change the answer. */
function otherBase(vote: Vote, used: readonly Ballot[]): readonly Ballot[] {
  const same = used.find((one) => one.vote.institution === vote.institution);
  const differs = same === undefined || Math.abs(same.probability - vote.probability) >= 0.1;
  return vote.isUsed || !differs
    ? []
    : [{ vote, probability: vote.probability, refusing: vote.refusing, outside: [] }];
}

function BallotRow({
  ballot: { vote, probability, refusing, outside },
  body,
  say,
}: {
  readonly ballot: Ballot;
  readonly body: string;
  readonly say: ProposalPart['say'];
}) {
  const { label, isUsed } = vote;
  const who = refusing.length > shown.members ? say.proposal.many(refusing.length) : listed(refusing);
  return (
    <tr class={isUsed ? undefined : 'soft'}>
      <th scope="row">
        {body}: {label}
        {isUsed ? null : ` (${say.proposal.ifBase})`}
      </th>
      <td class="n">{percentNarrow(probability)}</td>
      <td>
        {outside.length > 0
          ? say.proposal.standAside(listed(outside))
          : refusing.length === 0
            ? say.proposal.nobody
            : who}
      </td>
    </tr>
  );
}
