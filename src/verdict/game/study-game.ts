import { type Compiled, type Situation, shapeOf } from '../../situation/index.ts';
import { drawnAt, isAllowed, moneyOf, type Study } from '../../study/index.ts';
import { drawTables } from './draw-tables.ts';
import { type GameDraw, type MoveGame, packageKey, utilityIn } from './game.ts';
import { voterOf } from './voter.ts';

/** What a game is made of: studies of other draws have it in common. */
type GameParts = Pick<Study, 'situation' | 'compiled' | 'medians'>;

/** What a game hangs on: no number but those that a limit of the file adds up. */
type Known = Pick<Compiled, 'linkages' | 'noDeal' | 'rules'> & {
  readonly medians: Float64Array | null;
  readonly game: MoveGame;
};

const known = new WeakMap<Situation, Known>();

/** The situation as a game: who moves what, and what the file's rules let stand. */
export function gameOf({ situation, compiled, medians: all }: Study): MoveGame {
  const shape = shapeOf(situation);
  const { linkages, noDeal, rules } = compiled;
  const medians = rules.some(({ kind }) => kind === 'limit') ? all : null;
  const found = known.get(shape);
  if (
    found?.medians === medians &&
    found.linkages === linkages &&
    found.noDeal === noDeal &&
    found.rules === rules
  )
    return found.game;
  const game = makeGame({ situation, compiled, medians: all });
  known.set(shape, { linkages, noDeal, rules, medians, game });
  return game;
}

function makeGame(parts: GameParts): MoveGame {
  const { situation, compiled } = parts;
  const { steps } = compiled.moves;
  const allowed = new Map<number, boolean>();
  const decided = situation.issues.map(({ id: issue, options }) =>
    Uint8Array.from(options, ({ id }) => {
      const decides = situation.institutions.flatMap((one) => one.decides);
      return decides.some((one) => one.issue === issue && one.options.includes(id)) ? 1 : 0;
    }),
  );
  return {
    actors: compiled.actors.length,
    optionCounts: compiled.optionCounts,
    noDeal: compiled.noDeal,
    starts: compiled.optionStarts,
    linkages: compiled.actors.map((_, i) =>
      compiled.linkages.flatMap(({ actor, when }, index) => (actor === i ? [{ index, when }] : [])),
    ),
    control: situation.issues.map(({ controllers, isJoint }) => ({
      kind: isJoint ? 'all' : 'any',
      actors: controllers.map((id) => compiled.actors.indexOf(id)),
    })),
    canMove: (issue, from, to) => steps[issue]?.[from]?.includes(to) === true,
    isDecided: (issue, option) => decided[issue]?.[option] === 1,
    isAllowed: compiled.rules.length === 0 ? () => true : (chosen) => remembered(allowed, parts, chosen),
  };
}

function remembered(allowed: Map<number, boolean>, parts: GameParts, chosen: Int32Array): boolean {
  const key = packageKey(parts.compiled, chosen);
  const found = allowed.get(key) ?? isAllowed(parts, chosen);
  if (allowed.size < mostRemembered) allowed.set(key, found);
  return found;
}

/** Packages of which it is remembered whether they may stand. */
const mostRemembered = 200_000;

/** Draws of a study as games, one at a time: the same object stands for each draw in turn. */
export interface GameDraws {
  readonly game: MoveGame;
  /** Makes the draw speak of draw `s` and returns it. */
  readonly at: (s: number) => GameDraw;
}

export function gameDraws(study: Study): GameDraws {
  const { situation, compiled, draws } = study;
  const game = gameOf(study);
  const options = compiled.optionAt.length;
  const { actors } = compiled;
  const weighted = new Float64Array(actors.length * options);
  const tables = drawTables(study);
  const alone = new Float64Array(actors.length * options);
  const worth = new Float64Array(compiled.linkages.length);
  const costInputs = costInputsOf(situation, compiled);
  const [costCells, costs] = [Int32Array.from(costInputs.keys()), Int32Array.from(costInputs.values())];
  const worths = Int32Array.from(compiled.linkages, (one) => one.worth);
  const money = moneyOf(study);
  let now = 0;
  const read = (input: number, fallback: number) =>
    input < 0 ? fallback : (draws.columns[input]?.[now] as number);
  const extras = actors.map((_, actor) => {
    const worthOf = money?.worths.find((one) => one.actor === actor);
    if (money === null || worthOf === undefined) return null;
    const rate = draws.columns[worthOf.input];
    const columnOf = (chosen: Int32Array) => drawnAt(study, money, chosen, draws.samples)[actor];
    // Every value is over that without a deal, whose column is looked up once.
    let before: Float64Array | undefined;
    return (chosen: Int32Array) => {
      before ??= columnOf(compiled.noDeal);
      return (rate?.[now] ?? 1) * ((columnOf(chosen)?.[now] as number) - (before?.[now] as number));
    };
  });
  const bodies = situation.institutions.map((one) =>
    voterOf(one, situation, compiled, (actor, chosen) => utilityIn(game, draw, actor, chosen)),
  );
  const draw: GameDraw = {
    options: weighted,
    alone,
    worth,
    counted: new Uint8Array(worth.length),
    extra: (actor) => extras[actor] ?? null,
    passes: (from, to, change) => bodies.every((body) => body.passes(from, to, change)),
  };
  return {
    game,
    at: (s) => {
      now = s;
      tables.read(s, weighted);
      alone.set(weighted);
      for (let k = 0; k < costs.length; k++)
        alone[costCells[k] as number] =
          (alone[costCells[k] as number] as number) - read(costs[k] as number, 0);
      for (let l = 0; l < worths.length; l++) worth[l] = read(worths[l] as number, 0);
      for (const body of bodies) body.at(read);
      return draw;
    },
  };
}

function costInputsOf(situation: Situation, compiled: Compiled): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const options = compiled.optionAt.length;
  for (const [i, { conduct }] of situation.actors.entries()) {
    for (const { issue, option, cost } of conduct.unilateralCosts) {
      const j = compiled.issues.indexOf(issue);
      // Only who moves an issue pays for having moved it.
      if (!situation.issues[j]?.controllers.includes(situation.actors[i]?.id ?? '')) continue;
      const input = compiled.inputOf.get(cost) ?? -1;
      for (const [k, { id }] of (situation.issues[j]?.options ?? []).entries())
        if ((option === null || option === id) && k !== compiled.noDeal[j])
          found.set(i * options + (compiled.optionStarts[j] as number) + k, input);
    }
  }
  return found;
}
