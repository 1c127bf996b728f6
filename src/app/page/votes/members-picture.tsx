import type { JSX } from 'preact';
import { percentNarrow } from '../../../words/index.ts';
import type { MemberView, VoteView } from '../../worker/votes-scene.ts';
import { catalogue, whole } from '../language.ts';
import { type ActsOf, sideOf } from './acts.ts';
import { initialsIn } from './initials.ts';

const { votes: say } = catalogue.app;

interface PictureProps {
  readonly vote: VoteView;
  readonly acts: ActsOf;
  readonly chosen: string | null;
  readonly onChoose: (member: string) => void;
}

const order = { yes: 0, out: 1, no: 2 } as const;

/** Two bars of the same members: each as one head, and as wide as it weighs; who says yes stands left, the line is what is needed. */
export function MembersPicture({ vote, acts, chosen, onChoose }: PictureProps): JSX.Element {
  const members = vote.members.toSorted(
    (a, b) => order[sideOf(a, acts)] - order[sideOf(b, acts)] || b.saysYes - a.saysYes || b.weight - a.weight,
  );
  const yes = members.filter((one) => sideOf(one, acts) === 'yes');
  const weight = yes.reduce((sum, one) => sum + one.weight, 0);
  const { least, share } = vote;
  // Whoever stays outside is asked by no rule that wants all.
  const out = members.filter((one) => sideOf(one, acts) === 'out');
  const needsAll = out.length === 0 ? say.all : say.allWhoGo;
  const outWeight = out.reduce((sum, one) => sum + one.weight, 0);
  const count = members.length;
  const isWeighted = new Set(members.map((one) => one.weight)).size > 1;
  return (
    <figure class="chambers" aria-label={say.picture}>
      <Bar
        says={say.heads(whole(yes.length), whole(count))}
        needs={least === null ? needsAll : whole(least)}
        line={least === null ? (count - out.length) / count : least / count}
        widthOf={() => 1 / count}
        {...{ members, acts, chosen, onChoose }}
      />
      {isWeighted ? (
        <Bar
          says={say.weight(percentNarrow(weight))}
          needs={share === null ? needsAll : percentNarrow(share)}
          line={share ?? 1 - outWeight}
          widthOf={(one) => one.weight}
          {...{ members, acts, chosen, onChoose }}
        />
      ) : null}
      <figcaption class="quiet">{say.picture}</figcaption>
    </figure>
  );
}

interface BarProps extends Omit<PictureProps, 'vote'> {
  readonly says: string;
  readonly needs: string;
  readonly line: number;
  readonly members: readonly MemberView[];
  readonly widthOf: (member: MemberView) => number;
}

function Bar({ says, needs, line, members, widthOf, acts, chosen, onChoose }: BarProps): JSX.Element {
  const names = members.map((one) => one.name);
  const nameOf = (one: MemberView) => {
    const width = widthOf(one);
    if (width >= 0.16) return one.name;
    // What a phone has no room for is left to the table below.
    if (width >= 0.06) return <span class="slim">{one.name}</span>;
    return width >= 0.03 ? <span class="slim">{initialsIn(one.name, names)}</span> : null;
  };
  return (
    <div class="chamber-bar">
      <p>
        <b>{says}</b> <span class="quiet">{say.needs(needs)}</span>
      </p>
      <fieldset class="member-buttons" aria-label={says}>
        {members.map((one) => (
          <button
            type="button"
            key={one.name}
            aria-label={`${one.name}: ${say.sides[sideOf(one, acts)]}`}
            aria-pressed={one.name === chosen}
            class={`${sideOf(one, acts)}${one.name === chosen ? ' chosen' : ''}${acts.has(one.name) ? ' told' : ''}`}
            style={{ width: `${100 * widthOf(one)}%` }}
            title={one.name}
            onClick={() => onChoose(one.name)}
          >
            {nameOf(one)}
          </button>
        ))}
        <i style={{ left: `${100 * line}%` }} />
      </fieldset>
    </div>
  );
}
