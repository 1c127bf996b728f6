/** Who moves an issue: any of its controllers alone, or all together (each of them alone may still return to no deal). */
export interface Control {
  readonly kind: 'any' | 'all';
  readonly actors: readonly number[];
}

/** A combination of options that is worth something; `index` is its place among all of the file. */
export interface GameLinkage {
  readonly index: number;
  readonly when: readonly { readonly issue: number; readonly matches: Uint8Array }[];
}

/** What actors can do about a package whatever the draw; actors, issues and options are indices, packages option indices. */
export interface MoveGame {
  readonly actors: number;
  readonly optionCounts: Int32Array;
  readonly noDeal: Int32Array;
  /** First option of each issue among all options; the last entry is their number. */
  readonly starts: Int32Array;
  readonly control: readonly Control[];
  /** By actor: what it values of options that hold together. */
  readonly linkages: readonly (readonly GameLinkage[])[];
  /** May the issue go from one option to the other at all? */
  readonly canMove: (issue: number, from: number, to: number) => boolean;
  /** Must some institution pass a change to this option? */
  readonly isDecided: (issue: number, option: number) => boolean;
  /** Does no rule of the file forbid the package? */
  readonly isAllowed: (chosen: Int32Array) => boolean;
}

/**
 * One draw: what packages are worth, what acting alone costs, and which moves the institutions pass. Tables are actor-major over
 * all options; the utility of a package is the sum of its options, its linkages and its money.
 */
export interface GameDraw {
  readonly options: Float64Array;
  /** The same with what acting alone costs taken off: Ũ_i = U_i − Σ unilateral_cost over own issues not at no deal. */
  readonly alone: Float64Array;
  /** Worth of each linkage of the file. */
  readonly worth: Float64Array;
  /** 1 for each linkage that has counted in some value since this was cleared: a search without it would have gone another way. */
  readonly counted: Uint8Array;
  /** What else a package is worth to an actor, money above all; null where nothing is. */
  readonly extra: (actor: number) => ((chosen: Int32Array) => number) | null;
  /**
   * Does every institution that decides an option changed between the two packages pass the change? `change` is what an actor gains by
   * it, where that is known; it is worked out where it is left out.
   */
  readonly passes: (from: Int32Array, to: Int32Array, change?: (actor: number) => number) => boolean;
}

/** U_i of a package. */
export function utilityIn(game: MoveGame, draw: GameDraw, actor: number, chosen: Int32Array): number {
  return sumOf(game.starts, draw.options, actor, chosen) + together(game, draw, actor, chosen);
}

function together(
  game: MoveGame,
  { worth, counted, extra }: GameDraw,
  actor: number,
  chosen: Int32Array,
): number {
  let sum = extra(actor)?.(chosen) ?? 0;
  for (const { index, when } of game.linkages[actor] as readonly GameLinkage[])
    if (holds(when, chosen)) {
      sum += worth[index] as number;
      counted[index] = 1;
    }
  return sum;
}

/** Do all conditions of a linkage hold in a package? */
export function holds(when: GameLinkage['when'], chosen: Int32Array): boolean {
  for (const { issue, matches } of when) if (matches[chosen[issue] as number] !== 1) return false;
  return true;
}

/**
 * The most that an actor's linkages could gain when some issues go where `reaches` lets them, the rest staying: a bound. `sign` −1
 * asks for the most that they could lose, as a negative number. Infinite where money counts.
 */
export function linkageBound(
  game: MoveGame,
  { worth, extra }: GameDraw,
  actor: number,
  from: Int32Array,
  reaches: (issue: number, matches: Uint8Array) => boolean,
  sign: 1 | -1,
): number {
  if (extra(actor) !== null) return sign * Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const { index, when } of game.linkages[actor] as readonly GameLinkage[]) {
    const value = sign * (worth[index] as number);
    if (value === 0) continue;
    if (holds(when, from)) {
      if (value < 0) sum -= value;
    } else if (
      value > 0 &&
      when.every(({ issue, matches }) => matches[from[issue] as number] === 1 || reaches(issue, matches))
    )
      sum += value;
  }
  return sign * sum;
}

function sumOf(starts: Int32Array, table: Float64Array, actor: number, chosen: Int32Array): number {
  const row = actor * (starts[chosen.length] as number);
  let sum = 0;
  for (let j = 0; j < chosen.length; j++)
    sum += table[row + (starts[j] as number) + (chosen[j] as number)] as number;
  return sum;
}

/** The issues that an actor can move alone: its own, and back to no deal those that it moves with others. */
export function ownIssues(game: MoveGame, actor: number): readonly number[] {
  return game.control.flatMap(({ actors }, issue) => (actors.includes(actor) ? [issue] : []));
}

/** Options to which an actor can take one of its issues alone from where it stands, that option left out. */
export function ownTargets(game: MoveGame, issue: number, from: number): readonly number[] {
  const back = game.noDeal[issue] as number;
  if (game.control[issue]?.kind === 'all')
    return from !== back && game.canMove(issue, from, back) ? [back] : [];
  const targets: number[] = [];
  for (let to = 0; to < (game.optionCounts[issue] as number); to++)
    if (to !== from && game.canMove(issue, from, to)) targets.push(to);
  return targets;
}

/**
 * Every package that differs from `from` on some of the issues, each moved to one of its targets; those that a rule forbids are
 * left out. The package handed to `visit` is used again: copy it to keep it. A visit that returns true ends the walk.
 */
export function visitMoves(
  game: MoveGame,
  from: Int32Array,
  issues: readonly number[],
  targetsOf: (issue: number, from: number) => readonly number[],
  visit: (to: Int32Array) => boolean,
): boolean {
  const to = Int32Array.from(from);
  const targets = issues.map((issue) => targetsOf(issue, from[issue] as number));
  const walk = (k: number, changed: boolean): boolean => {
    if (k === issues.length) return changed && game.isAllowed(to) && visit(to);
    if (walk(k + 1, changed)) return true;
    const issue = issues[k] as number;
    const stay = to[issue] as number;
    for (const target of targets[k] as readonly number[]) {
      to[issue] = target;
      if (walk(k + 1, true)) return true;
    }
    to[issue] = stay;
    return false;
  };
  return walk(0, false);
}

/** Key of a package among all packages: a whole number, exact up to 2^53 packages. */
export function packageKey(game: Pick<MoveGame, 'optionCounts'>, chosen: Int32Array): number {
  let key = 0;
  for (let j = 0; j < chosen.length; j++)
    key = key * (game.optionCounts[j] as number) + (chosen[j] as number);
  return key;
}
