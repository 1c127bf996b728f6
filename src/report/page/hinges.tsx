import type { Estimate } from '../../situation/index.ts';
import type { Turn } from '../../verdict/index.ts';
import { percentNarrow, rangeText, sampledText, twoDigits } from '../../words/index.ts';
import { describeInput } from '../describe-input.ts';
import { NumberLink, type NumberLinks } from './number.tsx';
import type { ProposalPart } from './proposal-part.ts';
import { restsOn } from './rests-on.ts';
import { speakerWords } from './walk-claim.ts';

const listed = 2;

/** The numbers that move the proposal most: an answer at both ends of each, where one moves; and who reports them. */
export function Hinges(part: ProposalPart) {
  const { row, verdict, data, say } = part;
  const moving = verdict.turnsOn.filter(
    // A number that moves a test moves all four together, too: it is told once.
    ({ input, low, high }, k, all) =>
      Math.abs(high.probability - low.probability) >= 0.01 &&
      all.findIndex((one) => one.input === input) === k,
  );
  const rows: readonly Hinge[] =
    moving.length > 0
      ? moving.map((turn) => ({ path: turn.input, turn }))
      : restsOn(verdict, 'joint', data.situation).map(({ path }) => ({ path, turn: null }));
  if (rows.length === 0) return null;
  return (
    <div class="test hinges">
      <table>
        <caption>
          {say.proposal.hinges}
          <span class="vh">: {row.title}</span>
        </caption>
        <tbody>
          {rows.slice(0, listed).map((hinge) => (
            <HingeRow hinge={hinge} {...part} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Hinge {
  readonly path: string;
  readonly turn: Turn | null;
}

function HingeRow({ hinge: { path, turn }, data, links, say }: ProposalPart & { readonly hinge: Hinge }) {
  const { evidence, estimates } = data.situation;
  const estimate = estimates.find((one) => one.path === path);
  const claims = estimate?.support.claims ?? [];
  const claim = evidence.claims.get(claims[0] ?? '');
  return (
    <tr>
      <th scope="row">
        {describeInput(path, data.situation)}{' '}
        <span class="soft">
          ({claim === undefined ? say.proposal.judgement : speakerWords(claim, data, say)}
          <Sources claims={claims} links={links} />)
        </span>
      </th>
      <td class="n">
        {turn === null ? null : (
          <span class="soft">
            {say.testNames[turn.test]} {rangeText(twoDigits(turn.low.value), twoDigits(turn.high.value))}:{' '}
          </span>
        )}
        <NumberLink to={links.estimate(path)} links={links}>
          {turn === null
            ? estimateRange(estimate)
            : say.moves(percentNarrow(turn.low.probability), percentNarrow(turn.high.probability))}
        </NumberLink>
      </td>
    </tr>
  );
}

/** From its 5 % to its 95 % quantile: as the file writes it, it may name claims by their codes. */
function estimateRange(estimate: Estimate | undefined): string {
  return estimate === undefined ? '' : rangeText(sampledText(estimate.low), sampledText(estimate.high));
}

/** The numbers of sources on paper. */
export function Sources({
  claims,
  links,
}: {
  readonly claims: readonly string[];
  readonly links: NumberLinks;
}) {
  const numbers = links.sources(claims);
  return numbers.length === 0 ? null : <span class="onpaper"> [{numbers.join(', ')}]</span>;
}
