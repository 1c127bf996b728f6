import { expect } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import type { GameDraw, MoveGame } from '../game/game.ts';

/** Figures of an independent program, beside the project. */
export const figures = sharedFolder('golden/verdict');

/** A case of the program: what it was given, and what it found. */
interface GoldenCase<Input, Expected> {
  readonly id: string;
  readonly input: Input;
  readonly expected: Expected;
}

/** All cases of a kind, by their ids; none where there are no figures. */
export function golden<Input, Expected>(
  kind: string,
  isMeant: (input: Input) => boolean = () => true,
): readonly (readonly [string, GoldenCase<Input, Expected>])[] {
  return sharedFolder(`golden/verdict/${kind}`)
    .names('.json')
    .map((name) => JSON.parse(figures.text(`${kind}/${name}`)) as GoldenCase<Input, Expected>)
    .filter(({ input }) => isMeant(input))
    .map((one) => [one.id, one] as const);
}

type ById<Value> = Readonly<Record<string, Value>>;
/** One number, or one a draw. */
type Drawn = number | readonly number[];

interface IssueInput {
  readonly id: string;
  readonly options: readonly string[];
  readonly status_quo: string;
  readonly controller?: null | string | readonly string[] | { readonly all: readonly string[] };
  readonly never?: readonly (readonly [string, string])[];
}

export interface GameInput {
  readonly actors: readonly string[];
  readonly issues: readonly IssueInput[];
  readonly weights: ById<ById<number>>;
  readonly draws: number;
  readonly values?: readonly ById<ById<ById<number>>>[];
  readonly tables?: ById<ById<number>>;
  readonly linkages?: readonly {
    readonly actor: string;
    readonly when: ById<string>;
    readonly worth: Drawn;
  }[];
  readonly forbidden?: readonly ById<string>[];
  readonly unilateral_cost?: ById<ById<Drawn>>;
  readonly outside?: ById<number>;
}

/** What a list says of a draw; nought where it says nothing. */
export function drawn(list: Drawn | undefined, s: number): number {
  return (typeof list === 'object' ? list[s] : list) ?? 0;
}

/** Something that the file must hold. */
export function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}

function controllersOf({ controller }: IssueInput): { kind: 'any' | 'all'; ids: readonly string[] } {
  if (controller === undefined || controller === null) return { kind: 'any', ids: [] };
  if (typeof controller === 'string') return { kind: 'any', ids: [controller] };
  return 'all' in controller ? { kind: 'all', ids: controller.all } : { kind: 'any', ids: controller };
}

export interface NamedGame {
  readonly game: MoveGame;
  readonly draws: readonly GameDraw[];
  readonly issueOf: (id: string) => number;
  readonly optionOf: (issue: number, id: string) => number;
  readonly nameOf: (issue: number, option: number | undefined) => string;
}

/** The game of a case, and its ids. */
export function gameOf(input: GameInput): NamedGame {
  const { actors, issues } = input;
  const issueOf = (id: string) => issues.findIndex((one) => one.id === id);
  const issueAt = (j: number) => present(issues[j], `issue ${j}`);
  const optionOf = (j: number, id: string) => issueAt(j).options.indexOf(id);
  const nameOf = (j: number, option: number | undefined) => issueAt(j).options[option ?? -1] ?? '';
  const starts = Int32Array.from({ length: issues.length + 1 }, (_, j) =>
    issues.slice(0, j).reduce((sum, { options }) => sum + options.length, 0),
  );
  const linkagesOf = (id: string) =>
    (input.linkages ?? []).flatMap(({ actor, when }, index) =>
      actor !== id
        ? []
        : [
            {
              index,
              when: Object.entries(when).map(([issue, wanted]) => ({
                issue: issueOf(issue),
                matches: Uint8Array.from(issueAt(issueOf(issue)).options, (option) =>
                  option === wanted ? 1 : 0,
                ),
              })),
            },
          ],
    );
  const game: MoveGame = {
    actors: actors.length,
    optionCounts: Int32Array.from(issues, ({ options }) => options.length),
    noDeal: Int32Array.from(issues, (one, j) => optionOf(j, one.status_quo)),
    starts,
    linkages: actors.map(linkagesOf),
    control: issues.map((one) => {
      const { kind, ids } = controllersOf(one);
      return { kind, actors: ids.map((id) => actors.indexOf(id)) };
    }),
    canMove: (j, from, to) =>
      !(issueAt(j).never ?? []).some(([a, b]) => optionOf(j, a) === from && optionOf(j, b) === to),
    isDecided: () => true,
    isAllowed: (chosen) =>
      !(input.forbidden ?? []).some((when) =>
        Object.entries(when).every(([id, option]) => nameOf(issueOf(id), chosen[issueOf(id)]) === option),
      ),
  };
  const samples = input.values?.length ?? input.draws;
  return {
    game,
    draws: Array.from({ length: samples }, (_, s) => drawOf(input, game, s)),
    issueOf,
    optionOf,
    nameOf,
  };
}

function drawOf(input: GameInput, game: MoveGame, s: number): GameDraw {
  const { actors, issues, tables } = input;
  const { starts } = game;
  const total = starts[issues.length] as number;
  const options = new Float64Array(actors.length * total);
  const alone = new Float64Array(actors.length * total);
  for (const [i, id] of actors.entries())
    for (const [j, issue] of issues.entries())
      for (const [o, option] of issue.options.entries()) {
        const cell = i * total + (starts[j] as number) + o;
        if (tables === undefined)
          options[cell] =
            (input.weights[id]?.[issue.id] ?? 0) * (input.values?.[s]?.[id]?.[issue.id]?.[option] ?? 0);
        const isFree = o === game.noDeal[j] || game.control[j]?.actors.includes(i) !== true;
        const cost = isFree ? 0 : drawn(input.unilateral_cost?.[id]?.[issue.id], s);
        alone[cell] = (options[cell] as number) - cost;
      }
  const named = (chosen: Int32Array) => [...chosen].map((o, j) => issues[j]?.options[o]).join('|');
  return {
    options,
    alone,
    worth: Float64Array.from(input.linkages ?? [], ({ worth }) => drawn(worth, s)),
    counted: new Uint8Array(input.linkages?.length ?? 0),
    extra: (i) =>
      tables === undefined ? null : (chosen) => tables[actors[i] ?? '']?.[named(chosen)] ?? Number.NaN,
    passes: () => true,
  };
}

/** A number that the program wrote; infinity is a word. */
export type Written = number | 'inf' | null;

export function near(found: number | null | undefined, wanted: Written | undefined, where: string): void {
  if (wanted === null || wanted === undefined) expect(found ?? null, where).toBeNull();
  else if (wanted === 'inf') expect(found, where).toBe(Number.POSITIVE_INFINITY);
  else {
    const gap = Math.abs((found ?? Number.NaN) - wanted);
    expect(gap, `${where}: ${found} for ${wanted}`).toBeLessThan(2e-9 * Math.max(1, Math.abs(wanted)));
  }
}
