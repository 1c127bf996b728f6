import type { ActorGain } from '../../verdict/index.ts';
import { percentNarrow, signed } from '../../words/index.ts';
import { actorName } from '../brief.ts';
import type { ProposalPart } from './proposal-part.ts';
import { TestHead } from './test-head.tsx';

const shownLosers = 3;

/** Who gains and who loses: those who must sign first, each as a range on one axis. */
export function AcceptedPart({ row, verdict, data, links, say }: ProposalPart) {
  const { gains } = verdict.accepted;
  const byGain = (a: ActorGain, b: ActorGain) => a.gain.median - b.gain.median;
  const asked = gains.filter(({ isRequired }) => isRequired).toSorted(byGain);
  const others = gains
    .filter((one) => !one.isRequired && one.gain.median <= -0.01)
    .toSorted(byGain)
    .slice(0, shownLosers);
  const most = Math.max(0.01, ...gains.flatMap(({ gain }) => [Math.abs(gain.low), Math.abs(gain.high)]));
  return (
    <div class="test accepted">
      <TestHead row={row} test="accepted" links={links} say={say} />
      <table class="gains">
        <caption class="vh">{say.proposal.gains(row.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say.proposal.mustSign}</th>
            <th scope="col" class="axis">
              <span>{say.proposal.loses}</span>
              <span>{say.proposal.wins}</span>
            </th>
            <th scope="col" class="n">
              {say.proposal.gainsIn}
            </th>
          </tr>
        </thead>
        <GainRows gains={asked} most={most} data={data} />
        {others.length === 0 ? null : (
          <>
            <tbody>
              <tr>
                <th scope="colgroup" colSpan={3} class="soft">
                  {say.proposal.notAsked}
                </th>
              </tr>
            </tbody>
            <GainRows gains={others} most={most} data={data} />
          </>
        )}
      </table>
    </div>
  );
}

function GainRows({
  gains,
  most,
  data,
}: {
  readonly gains: readonly ActorGain[];
  readonly most: number;
  readonly data: ProposalPart['data'];
}) {
  const at = (value: number) => `${Math.round(500 + (500 * value) / most) / 10}%`;
  return (
    <tbody>
      {gains.map(({ actor, gain: { low, median, high }, probabilityGains }) => (
        <tr>
          <th scope="row">{actorName(actor, data.situation)}</th>
          <td class="strip">
            <span class={`range ${median < 0 ? 'neg' : 'pos'}`}>
              <s style={`left:${at(low)};right:${100 - Number.parseFloat(at(high))}%`} />
              <i style={`left:${at(median)}`} />
              <span class="vh">
                {signed(low)} to {signed(high)}
              </span>
            </span>
          </td>
          <td class="n">{percentNarrow(probabilityGains)}</td>
        </tr>
      ))}
    </tbody>
  );
}
