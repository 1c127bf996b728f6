import {
  type Catalogue,
  group,
  heading,
  type MaybeBlock,
  percent,
  sentence,
  signed,
} from '../../words/index.ts';
import type { ConflictStability } from './shapes.ts';

type Asked = NonNullable<ConflictStability['asked']>;

/** Everything that is asked of one state, a sentence an answer. */
export function askedWords(
  { concept }: ConflictStability,
  asked: Asked,
  { stability: say }: Catalogue,
): MaybeBlock {
  const { state, label, why, breaks, changes, wishes, robust, windows, margins } = asked;
  const holds = why.every(({ stable }) => stable[concept]);
  const [change] = changes;
  const coalitions = breaks?.map((one) =>
    say.breaksTo(one.coalition.join(say.with), one.to.slice(0, 5).join(', ')),
  );
  const each = Object.entries(margins ?? {}).map(([actor, own]) => `${actor} ${signed(own[concept] ?? 0)}`);
  return group(
    heading(say.asked(state, label, holds, say.concepts[concept])),
    ...why.map(({ says }) => sentence(says)),
    coalitions === undefined
      ? undefined
      : sentence(coalitions.length === 0 ? say.noCoalition : say.breaks(coalitions.join('; '))),
    change === undefined ? undefined : sentence(say.smallestChange(holds, change.says, change.rankSteps)),
    ...wishes.map((wish) => sentence(wishText(wish, say))),
    windows === null
      ? undefined
      : sentence(windows.refused ?? say.windows(String(windows.stable), String(windows.profiles))),
    robust === null ? undefined : sentence(say.robust[robust.equilibrium[concept] ?? 'depends']),
    margins === null ? undefined : sentence(say.margins(each.join('; '))),
  );
}

function wishText(
  { says, share, stableRankings, rankings }: Asked['wishes'][number],
  say: Catalogue['stability'],
) {
  if (share === null) return says;
  const counts = stableRankings === null ? '' : say.rankings(stableRankings, String(rankings));
  return `${says}${say.stays(percent(share), counts)}`;
}
