import { listed, percentNarrow } from '../../words/index.ts';
import type { ProposalPart } from './proposal-part.ts';

const acts = ['standsAside', 'abstains', 'against', 'inFavour'] as const;

/** What if a member acted otherwise: how often the hardest vote would pass, by who acts and how. */
export function IfMembersTable({ row, data, say: { proposal: say } }: ProposalPart) {
  const found = data.ifMembers.get(row.proposal);
  if (found === undefined) return null;
  const moves = found.rows.some((one) =>
    acts.some((act) => Math.abs((one[act] ?? found.passes) - found.passes) >= 0.01),
  );
  if (!moves) return <p class="soft">{say.noMemberTurns}</p>;
  const shown = acts.filter((act) => found.rows.some((one) => one[act] !== null));
  return (
    <table class="ifs">
      <caption>
        {say.ifOne(percentNarrow(found.passes))}
        <span class="vh">: {row.title}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say.ifHead.member}</th>
          {shown.map((act) => (
            <th scope="col" class="n">
              {say.ifHead[act]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.rows.map((one) => (
          <tr>
            <th scope="row">{listed(one.members)}</th>
            {shown.map((act) => {
              const share = one[act];
              const isOther = share !== null && Math.abs(share - found.passes) >= 0.01;
              return (
                <td class="n">
                  {share === null ? '–' : isOther ? <b>{percentNarrow(share)}</b> : percentNarrow(share)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
