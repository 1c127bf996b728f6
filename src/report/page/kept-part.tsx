import type { ObligedActor } from '../../verdict/index.ts';
import { listed, percentNarrow, twoDigits } from '../../words/index.ts';
import { actorName } from '../brief.ts';
import { optionNames } from '../kept-words.ts';
import type { ProposalPart } from './proposal-part.ts';
import { TestHead } from './test-head.tsx';

const shown = 3;

/** Who is bound, what tempts each, and what bond would hold it; the most tempted first. */
export function KeptPart({ row, verdict: { kept }, data, links, say }: ProposalPart) {
  if (kept === null || kept.probability === null)
    return (
      <div class="test kept">
        <TestHead row={row} test="kept" links={links} say={say} />
        <p>{kept?.notTested ?? say.proposal.bindsNobody}</p>
      </div>
    );
  const actors = kept.actors.toSorted((a, b) => a.probability - b.probability);
  const tempted = actors.filter(({ probability }) => probability < 0.9).slice(0, shown);
  const others = actors.filter(({ probability }) => probability >= 0.9).length;
  return (
    <div class="test kept">
      <TestHead row={row} test="kept" links={links} say={say} />
      {others === 0 ? null : <p class="soft">{say.proposal.othersKeep(others)}</p>}
      {tempted.length === 0 ? null : (
        <table class="votes">
          <caption class="vh">{say.proposal.bound(row.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{say.proposal.who}</th>
              <th scope="col" class="n">
                {say.proposal.keeps}
              </th>
              <th scope="col">{say.proposal.bestBreach}</th>
              <th scope="col" class="n">
                {say.proposal.bond}
              </th>
            </tr>
          </thead>
          <tbody>
            {tempted.map((one) => (
              <tr>
                <th scope="row">{actorName(one.actor, data.situation)}</th>
                <td class="n">{percentNarrow(one.probability)}</td>
                <td>{breachOf(one, data) ?? <span class="soft">{say.proposal.noBreach}</span>}</td>
                <td class="n">{one.bondNeeded === null ? '' : twoDigits(one.bondNeeded)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function breachOf({ usual }: ObligedActor, { situation }: ProposalPart['data']): string | undefined {
  if (usual === null) return undefined;
  const optionName = optionNames(situation);
  return listed(usual.changes.slice(0, 2).map(({ issue, to }) => optionName(issue, to)));
}
