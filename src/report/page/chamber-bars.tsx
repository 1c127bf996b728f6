import { toNumber } from '../../numeric/index.ts';
import type { RatifiedTest } from '../../verdict/index.ts';
import { toRational } from '../../votes/index.ts';
import { percentNarrow, whole } from '../../words/index.ts';
import { quotasOf } from '../quotas.ts';
import type { ProposalPart } from './proposal-part.ts';

/** The two majorities of a qualified vote: who says yes by heads and by population, and the line that each must reach. */
export function ChamberBars({
  vote,
  data,
  say: { proposal: say },
}: Pick<ProposalPart, 'data' | 'say'> & { readonly vote: RatifiedTest['votes'][number] }) {
  const members = data.situation.institutions.find(({ id }) => id === vote.institution)?.members ?? [];
  const { least, share } = quotasOf(vote.rule, members.length);
  if (least === null || share === null) return null;
  const weightOf = ({ weight }: (typeof members)[number]) => toNumber(toRational(weight));
  const total = members.reduce((sum, one) => sum + weightOf(one), 0);
  const yes = members.filter(({ name }) => !vote.refusing.includes(name));
  const population = yes.reduce((sum, one) => sum + weightOf(one), 0) / total;
  return (
    <table class="chamber">
      <caption class="vh">{vote.label}</caption>
      <tbody>
        <Majority
          says={say.yes(whole(yes.length), whole(members.length))}
          needs={say.needs(whole(least))}
          share={yes.length / members.length}
          line={least / members.length}
        />
        <Majority
          says={say.population(percentNarrow(population))}
          needs={say.needs(percentNarrow(share))}
          share={population}
          line={share}
        />
      </tbody>
    </table>
  );
}

function Majority({
  says,
  needs,
  share,
  line,
}: {
  readonly says: string;
  readonly needs: string;
  readonly share: number;
  readonly line: number;
}) {
  const at = (part: number) => `${Math.round(1000 * part) / 10}%`;
  return (
    <tr>
      <th scope="row">{says}</th>
      <td class="strip">
        <span class={`majority ${share >= line ? 'met' : 'missed'}`}>
          <i style={`width:${at(share)}`} />
          <u style={`left:${at(line)}`} />
        </span>
      </td>
      <td class="n">{needs}</td>
    </tr>
  );
}
