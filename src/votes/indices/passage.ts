import { thresholdForm, type VotingBody } from '../rules/index.ts';
import { decompose } from './decompose.ts';
import { type Game, gameOf } from './game.ts';
import { type ChancePart, chanceEngine } from './passage-engines.ts';

/** How likely a proposal passes when members decide independently, and what each member's yes is worth then. */
export interface PassageChance {
  readonly probability: number;
  readonly members: readonly MemberPassage[];
}

export interface MemberPassage {
  readonly name: string;
  /** Probability that the proposal passes if it says yes, and if it does not. */
  readonly ifYes: number;
  readonly ifNo: number;
  /** Probability that its vote decides: the difference of the two. */
  readonly pivotal: number;
}

/**
 * Exact probability of passage with independent probabilities of a yes, by the engines that count coalitions (Owen
 * 1972, the multilinear extension of the game and its partial derivatives). Throws `TooManyCoalitions` where they
 * cannot. Where members' votes depend on one another, use `passageInDraws`.
 */
export function passage(body: VotingBody, probabilities: ArrayLike<number>): PassageChance {
  const chances = Float64Array.from(probabilities);
  if (chances.length !== body.members.length || chances.some((p) => !(p >= 0 && p <= 1)))
    throw new RangeError('one probability from 0 to 1 is needed for each member');
  const game = gameOf(thresholdForm(body));
  const { probability, ifYes, ifNo } = chanceOf(game, chances);
  return {
    probability,
    members: body.members.map((name, i) => {
      const [yes, no] = [ifYes[i], ifNo[i]];
      return { name, ifYes: yes, ifNo: no, pivotal: yes - no };
    }),
  };
}

/** Takes the game apart as counting does; independent parts multiply. */
function chanceOf(game: Game, yes: Float64Array): ChancePart {
  const pieces = decompose(game);
  const of = (list: readonly number[]) => Float64Array.from(list, (i) => yes[i]);
  switch (pieces.kind) {
    case 'constant': {
      const probability = pieces.isWon ? 1 : 0;
      return { probability, ifYes: yes.map(() => probability), ifNo: yes.map(() => probability) };
    }
    case 'idle': {
      const rest = chanceOf(pieces.game, of(pieces.rest));
      const all = yes.map(() => rest.probability);
      return place({ probability: rest.probability, ifYes: all, ifNo: all.slice() }, pieces.rest, rest);
    }
    case 'required':
      return withRequired(pieces.members, pieces.rest, yes, chanceOf(pieces.game, of(pieces.rest)));
    case 'whole':
      return chanceEngine(game, yes);
    default: {
      const parts = pieces.parts.map(({ members, game: part }) => ({
        members,
        part: chanceOf(part, of(members)),
      }));
      return joined(pieces.kind, parts, yes.length);
    }
  }
}

function withRequired(
  required: readonly number[],
  others: readonly number[],
  yes: Float64Array,
  rest: ChancePart,
): ChancePart {
  const productWithout = (left: number) =>
    required.reduce((product, i) => (i === left ? product : product * yes[i]), 1);
  const all = productWithout(-1);
  const scaled = (values: Float64Array) => values.map((value) => value * all);
  const whole = {
    probability: all * rest.probability,
    ifYes: yes.map((_, i) => productWithout(i) * rest.probability),
    ifNo: yes.map(() => 0),
  };
  return place(whole, others, { ...rest, ifYes: scaled(rest.ifYes), ifNo: scaled(rest.ifNo) });
}

/** All of some parts must win, or any. */
function joined(
  kind: 'all' | 'any',
  parts: readonly { readonly members: readonly number[]; readonly part: ChancePart }[],
  size: number,
): ChancePart {
  // That any wins is that not all lose.
  const flip = (value: number) => (kind === 'all' ? value : 1 - value);
  const othersOf = (own: ChancePart | null) =>
    parts.reduce((product, { part }) => (part === own ? product : product * flip(part.probability)), 1);
  const whole = {
    probability: flip(othersOf(null)),
    ifYes: new Float64Array(size),
    ifNo: new Float64Array(size),
  };
  for (const { members, part } of parts) {
    const others = othersOf(part);
    const lift = (values: Float64Array) => values.map((value) => flip(flip(value) * others));
    place(whole, members, { ...part, ifYes: lift(part.ifYes), ifNo: lift(part.ifNo) });
  }
  return whole;
}

/** Writes what holds for some members into the whole. */
function place(whole: ChancePart, members: readonly number[], part: ChancePart): ChancePart {
  for (const [k, i] of members.entries()) {
    whole.ifYes[i] = part.ifYes[k];
    whole.ifNo[i] = part.ifNo[k];
  }
  return whole;
}
