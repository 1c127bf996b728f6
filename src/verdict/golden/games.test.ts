import { expect, test } from 'vitest';
import { explore } from '../game/disagreement.ts';
import type { GameDraw } from '../game/game.ts';
import { type DevicePlan, returnedPackage } from '../kept/breach-plan.ts';
import { judgeBreach, keptInDraw } from '../kept/kept-in-draw.ts';
import { type Obligations, obligationsOf } from '../kept/obligations.ts';
import {
  drawn,
  figures,
  type GameInput,
  gameOf,
  golden,
  type NamedGame,
  near,
  present,
  type Written,
} from './read.case.ts';

type ById<Value> = Readonly<Record<string, Value>>;

interface PastExpected {
  readonly no_deal_set?: readonly (readonly (readonly string[])[])[];
  readonly lasts?: readonly number[];
  readonly disagreement_worst: ById<readonly Written[]>;
  readonly disagreement_best: ById<readonly Written[]>;
}

figures.describe('without agreement', () => {
  test.each(golden<Partial<GameInput>, PastExpected>('past', ({ issues }) => issues !== undefined))(
    '%s',
    (_, { input, expected }) => {
      const whole = input as GameInput;
      const { game, draws, nameOf } = gameOf(whole);
      const names = (end: Int32Array) => [...end].map((o, j) => nameOf(j, o)).join();
      for (const [s, draw] of draws.entries()) {
        const found = explore(game, draw, { counterMoves: 'all', budget: { left: 1e7 } });
        const { ends, worst, best } = found.disagreement();
        if (expected.no_deal_set !== undefined)
          expect(ends.map(names).sort(), `draw ${s}`).toEqual(
            expected.no_deal_set[s]?.map((end) => end.join()).sort(),
          );
        if (expected.lasts !== undefined)
          expect(found.isLasting(game.noDeal) ? 1 : 0).toBe(expected.lasts[s]);
        for (const [i, id] of whole.actors.entries()) {
          const outside = whole.outside?.[id] ?? 0;
          near((worst[i] as number) + outside, expected.disagreement_worst[id]?.[s], `worst ${id} ${s}`);
          near((best[i] as number) + outside, expected.disagreement_best[id]?.[s], `best ${id} ${s}`);
        }
      }
    },
  );
});

interface DeviceInput {
  readonly kind: string;
  readonly on: string;
  readonly adds_cost?: number;
  readonly shortens_reply_to?: number;
}

interface KeptInput extends GameInput {
  readonly proposal: {
    readonly package: ById<string>;
    readonly holds?: readonly string[];
    readonly required?: readonly string[];
    readonly beneficiaries?: readonly string[];
    readonly devices?: readonly DeviceInput[];
  };
  readonly impatience?: ById<number | readonly number[]>;
  readonly reply_lag?: ById<number | readonly number[]>;
  readonly breach_cost?: ById<number | readonly number[]>;
}

interface BreachExpected {
  readonly breach: ById<string>;
  readonly reply: ById<string>;
  readonly value: number;
}

interface ActorExpected {
  readonly by_breach?: readonly (readonly BreachExpected[])[];
  readonly breaches: readonly number[];
  readonly kept: readonly number[];
  readonly temptation: readonly Written[];
  readonly critical_patience: readonly Written[];
  readonly patience_at_most: readonly Written[];
  readonly longest_lag: readonly Written[];
  readonly bond_needed: readonly Written[];
}

interface KeptExpected {
  readonly touched: readonly string[];
  readonly kept: readonly number[];
  readonly actors: ById<ActorExpected>;
}

figures.describe('kept', () => {
  test.each(golden<KeptInput, KeptExpected>('kept'))('%s', (_, { input, expected }) => {
    const named = gameOf(input);
    const { game, draws } = named;
    const { obligations, amounts } = promised(input, named);
    expect(obligations.issues.map((j) => input.issues[j]?.id)).toEqual(expected.touched);
    const idOf = (actor: number) => input.actors[actor] ?? '';
    for (const [s, draw] of draws.entries()) {
      const enforcement = {
        impatience: (i: number) => drawn(input.impatience?.[idOf(i)], s),
        replyLag: (i: number) => drawn(input.reply_lag?.[idOf(i)], s),
        breachCost: (i: number) => drawn(input.breach_cost?.[idOf(i)], s),
        deviceAmount: (d: number) => amounts[d] ?? 0,
      };
      const found = keptInDraw(game, draw, obligations, enforcement);
      for (const one of found) {
        const wanted = present(expected.actors[idOf(one.actor)], idOf(one.actor));
        const where = `${idOf(one.actor)} draw ${s}`;
        const judged = judgedOf(named, draw, obligations, enforcement, one.actor);
        expect(judged.length, where).toBe(wanted.breaches[s]);
        for (const breach of wanted.by_breach?.[s] ?? [])
          sameBreach(input, named, obligations, judged, breach, where);
        expect(one.isKept ? 1 : 0, where).toBe(wanted.kept[s]);
        near(one.temptation, wanted.temptation[s], `${where} temptation`);
        near(one.criticalPatience, wanted.critical_patience[s], `${where} critical`);
        near(one.patienceAtMost, wanted.patience_at_most[s], `${where} at most`);
        near(one.longestLag, wanted.longest_lag[s], `${where} lag`);
        near(one.bondNeeded, wanted.bond_needed[s], `${where} bond`);
      }
      expect(found.every(({ isKept }) => isKept) ? 1 : 0).toBe(expected.kept[s]);
    }
  });
});

/** T(p), whom a breach would harm, and the devices of a case. */
function promised({ actors, issues, proposal }: KeptInput, { game, issueOf, optionOf }: NamedGame) {
  const chosen = Int32Array.from(game.noDeal);
  for (const [issue, option] of Object.entries(proposal.package))
    chosen[issueOf(issue)] = optionOf(issueOf(issue), option);
  const touched = [...chosen.keys()].filter(
    (j) => chosen[j] !== game.noDeal[j] || (proposal.holds ?? []).includes(issues[j]?.id ?? ''),
  );
  const harmed = new Set(touched.flatMap((j) => game.control[j]?.actors ?? []));
  for (const id of [...(proposal.required ?? []), ...(proposal.beneficiaries ?? [])])
    harmed.add(actors.indexOf(id));
  const written = proposal.devices ?? [];
  const devices = written.map(
    ({ kind, adds_cost, on }): DevicePlan => ({
      kind: kind === 'snapback' ? 'snapback' : adds_cost !== undefined ? 'cost' : 'lag',
      issue: issueOf(on),
      against: -1,
      ifBroken: null,
    }),
  );
  return {
    obligations: obligationsOf(game, chosen, touched, [...harmed], devices),
    amounts: written.map(({ adds_cost, shortens_reply_to }) => adds_cost ?? shortens_reply_to ?? 0),
  };
}

type Enforcement = Parameters<typeof judgeBreach>[3];
type Judged = NonNullable<ReturnType<typeof judgeBreach>>;

function judgedOf(
  { game }: NamedGame,
  draw: GameDraw,
  obligations: Obligations,
  enforcement: Enforcement,
  actor: number,
): readonly Judged[] {
  const breaches = obligations.obliged.find((one) => one.actor === actor)?.breaches ?? [];
  return breaches.flatMap((breach) => judgeBreach(game, draw, obligations, enforcement, breach) ?? []);
}

function sameBreach(
  { issues }: KeptInput,
  { game, optionOf, nameOf }: NamedGame,
  { package: chosen, issues: touched }: Obligations,
  judged: readonly Judged[],
  wanted: BreachExpected,
  where: string,
): void {
  const idOf = (j: number) => issues[j]?.id ?? '';
  const isIt = (one: Judged) =>
    touched.every((j) => {
      const option = wanted.breach[idOf(j)];
      return one.plan.package[j] === (option === undefined ? chosen[j] : optionOf(j, option));
    });
  const mine = judged.find(isIt);
  const after = mine === undefined ? [] : [...returnedPackage(game, mine.plan, mine.reply.settled)];
  const moved = after.flatMap((o, j) =>
    o === mine?.plan.package[j] ? [] : [[idOf(j), nameOf(j, o)] as const],
  );
  expect(Object.fromEntries(moved), `${where} ${JSON.stringify(wanted.breach)}`).toEqual(wanted.reply);
  near(mine?.value, wanted.value, `${where} value ${JSON.stringify(wanted.breach)}`);
}
