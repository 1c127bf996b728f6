import { type Formula, holds, sumOf } from '../rules/index.ts';
import { type Game, isConstant, simplify, withInside } from './game.ts';

/**
 * A game taken apart where its members have nothing to do with one another: members that all must be inside, members
 * that do not matter, and parts over different members of which all or any must win.
 */
export type Pieces =
  | { readonly kind: 'constant'; readonly isWon: boolean }
  | { readonly kind: 'whole'; readonly game: Game }
  | {
      readonly kind: 'required' | 'idle';
      readonly members: readonly number[];
      readonly rest: readonly number[];
      readonly game: Game;
    }
  | {
      readonly kind: 'all' | 'any';
      readonly parts: readonly { readonly members: readonly number[]; readonly game: Game }[];
    };

/** The next step of taking apart; members are indices in the game given. */
export function decompose(game: Game): Pieces {
  const { size, weighings, formula } = game;
  if (isConstant(formula)) return { kind: 'constant', isWon: formula.kind === 'all' };
  const members = Array.from({ length: size }, (_, i) => i);
  const idle = members.filter((i) => weighings.every(({ weights }) => weights[i] === 0n));
  const without = (list: readonly number[]) => members.filter((i) => !list.includes(i));
  if (idle.length > 0)
    return { kind: 'idle', members: idle, rest: without(idle), game: withInside(game, idle) };
  const required = requiredOf(game);
  if (required.length > 0)
    return { kind: 'required', members: required, rest: without(required), game: withInside(game, required) };
  const groups = formula.kind === 'threshold' ? [] : groupsOf(formula.of, game);
  if (groups.length < 2 || formula.kind === 'threshold') return { kind: 'whole', game };
  return {
    kind: formula.kind,
    parts: groups.map((parts) => onlyOf(game, { kind: formula.kind, of: parts })),
  };
}

/** Members without whom even all others lose: they have a veto. */
function requiredOf({ size, weighings, formula }: Game): readonly number[] {
  const totals = weighings.map(({ weights }) => sumOf(weights));
  const isRequired = (left: number) =>
    !holds(formula, (at) => {
      const { weights, quota } = weighings[at];
      return totals[at] - weights[left] >= quota;
    });
  return Array.from({ length: size }, (_, i) => i).filter(isRequired);
}

/** Parts of a formula put together where they share a member. */
function groupsOf(parts: readonly Formula[], game: Game): readonly (readonly Formula[])[] {
  let groups: { readonly parts: Formula[]; readonly members: Set<number> }[] = [];
  for (const part of parts) {
    const members = new Set(membersOf(part, game));
    const touching = groups.filter((group) => [...members].some((i) => group.members.has(i)));
    const joined = {
      parts: [...touching.flatMap((group) => group.parts), part],
      members: new Set([...touching.flatMap((group) => [...group.members]), ...members]),
    };
    groups = [...groups.filter((group) => !touching.includes(group)), joined];
  }
  return groups.map((group) => group.parts);
}

function membersOf(part: Formula, game: Game): readonly number[] {
  if (part.kind !== 'threshold') return part.of.flatMap((one) => membersOf(one, game));
  return (game.weighings[part.at]?.weights ?? []).flatMap((weight, i) => (weight > 0n ? [i] : []));
}

/** A part of the formula as a game of its own members. */
function onlyOf(game: Game, formula: Formula): { readonly members: readonly number[]; readonly game: Game } {
  const own = new Set(membersOf(formula, game));
  const members = [...own].sort((a, b) => a - b);
  const weighings = game.weighings.map(({ weights, quota }) => ({
    weights: weights.filter((_, i) => own.has(i)),
    quota,
  }));
  return { members, game: simplify({ size: members.length, weighings, formula }) };
}
