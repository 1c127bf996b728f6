import type { Proposal } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';
import type { MoveGame } from '../game/game.ts';
import { gameDraws } from '../game/study-game.ts';
import { type DevicePlan, TooManyReplies } from './breach-plan.ts';
import { type ActorKept, breachThatPays, type Enforcement, keptInDraw } from './kept-in-draw.ts';
import { type Obligations, obligationsOf, TooManyBreaches } from './obligations.ts';
import { mostReturned } from './reply.ts';
import { countOf } from './subsets.ts';
import { noteSuspect, type Suspect, suspectsOf } from './suspects.ts';
import { worstBondInDraw } from './worst-bond.ts';

/** What is promised, and by whom it is protected. */
export interface Promised {
  readonly chosen: Int32Array;
  readonly issues: readonly number[];
  readonly protectedActors: readonly number[];
  readonly devices: Proposal['devices'];
}

/** One obliged actor over the draws; NaN where it has no breach that harms anybody, or where the number is none. */
export interface KeptColumns {
  readonly actor: number;
  readonly kept: Uint8Array;
  readonly hasBreach: Uint8Array;
  readonly criticalPatience: Float64Array;
  readonly longestLag: Float64Array;
  readonly bondNeeded: Float64Array;
  readonly temptation: Float64Array;
  /** 1 where it breaks to end the deal. */
  readonly endsIt: Uint8Array;
}

export interface Keeping {
  readonly obligations: Obligations;
  /** K: 1 where all obliged actors keep their word against all their breaches. */
  readonly kept: Uint8Array;
  readonly actors: readonly KeptColumns[];
}

/** A deal is too large to be tested: the words say what was too many. */
export class NotTested extends Error {}

/** Is a package kept in each draw, against every breach or every breach of one issue? Undefined where it binds nobody. */
export function keep(study: Study, promised: Promised, about?: number): Keeping | undefined {
  return unlessTooLarge(() => {
    const { game, at, obligations, enforcement } = promiseOf(study, promised, about);
    if (obligations.obliged.length === 0) return undefined;
    const { samples } = study.draws;
    const columns = obligations.obliged.map(({ actor }) => emptyColumns(actor, samples));
    const kept = new Uint8Array(samples);
    for (let s = 0; s < samples; s++) {
      const found = keptInDraw(game, at(s), obligations, enforcement(s));
      kept[s] = found.every(({ isKept }) => isKept) ? 1 : 0;
      for (const [k, one] of found.entries()) columns[k]?.note(one, s);
    }
    return { obligations, kept, actors: columns.map(({ columns: one }) => one) };
  });
}

/** The largest bond that anybody would have to post, or minus the least that keeps everybody: what the test hinges on. */
export function worstBond(columns: readonly KeptColumns[], samples: number): Float64Array {
  const worst = new Float64Array(samples);
  for (const { bondNeeded, temptation } of columns)
    for (let s = 0; s < samples; s++) {
      const bond = bondNeeded[s] as number;
      const value = bond > 0 ? bond : Math.min(0, temptation[s] as number);
      if (!Number.isNaN(value) && (value > (worst[s] as number) || worst[s] === 0)) worst[s] = value;
    }
  return worst;
}

/** A package in every draw, and the number that this turns on. */
export interface KeptBonds {
  readonly kept: Uint8Array;
  /** See `worstBond`. */
  readonly bond: Float64Array;
}

/** The same without what explains it: what sweeps and drivers ask. */
export function keptBonds(study: Study, promised: Promised): KeptBonds | undefined {
  return unlessTooLarge(() => {
    const { game, at, obligations, enforcement } = promiseOf(study, promised);
    if (obligations.obliged.length === 0) return undefined;
    const { samples } = study.draws;
    if (mayBeTooMany(obligations)) return bondsOf(keep(study, promised), samples);
    const [kept, bond] = [new Uint8Array(samples), new Float64Array(samples)];
    let first: Suspect | undefined;
    for (let s = 0; s < samples; s++) {
      const found = worstBondInDraw(game, at(s), obligations, enforcement(s), first);
      kept[s] = found.isKept ? 1 : 0;
      bond[s] = found.bond;
      first = found.worst ?? first;
    }
    return { kept, bond };
  });
}

function bondsOf(found: Keeping | undefined, samples: number): KeptBonds | undefined {
  return found && { kept: found.kept, bond: worstBond(found.actors, samples) };
}

/** Whether replies are too many is found draw by draw: where they could be, the answer must not hang on the draws, or on the breaches, asked. */
function mayBeTooMany({ obliged }: Obligations): boolean {
  return obliged.some(({ breaches }) =>
    breaches.some(({ returnable }) => countOf(returnable) > mostReturned),
  );
}

/** K alone, in the draws that are marked; 0 in the others. Null where the package binds nobody. */
export function keptAmong(study: Study, promised: Promised, among: Uint8Array): Uint8Array | null {
  return unlessTooLarge(() => {
    const { game, at, obligations, enforcement } = promiseOf(study, promised);
    if (obligations.obliged.length === 0) return null;
    const asksAll = mayBeTooMany(obligations);
    const kept = new Uint8Array(among.length);
    const suspects = suspectsOf(obligations);
    for (let s = 0; s < kept.length; s++)
      if (asksAll) kept[s] = keptInDraw(game, at(s), obligations, enforcement(s)).every(isKept) ? 1 : 0;
      else if (among[s] === 1) {
        const before = suspects.byDraw[s];
        const first = before === undefined ? suspects.lately : [before];
        const found = breachThatPays(game, at(s), obligations, enforcement(s), first);
        noteSuspect(suspects, s, found);
        kept[s] = found === undefined ? 1 : 0;
      }
    return kept;
  });
}

const isKept = (one: ActorKept) => one.isKept;

/** A package as it is asked in the draws of a study. */
export type PromisedInDraws = ReturnType<typeof promiseOf>;

export function promiseOf(study: Study, promised: Promised, about?: number) {
  const { game, at } = gameDraws(study);
  const devices = promised.devices.map(
    (device): DevicePlan => ({
      kind: device.kind === 'snapback' ? 'snapback' : device.kind === 'monitor' ? 'lag' : 'cost',
      issue: study.compiled.issues.indexOf(device.on),
      against: device.against === null ? -1 : study.compiled.actors.indexOf(device.against),
      ifBroken: device.ifBroken?.map((id) => study.compiled.issues.indexOf(id)) ?? null,
    }),
  );
  return {
    game,
    at,
    obligations: rememberedObligations(game, promised, devices, about),
    enforcement: enforcementOf(study, promised.devices),
  };
}

const known = new WeakMap<MoveGame, Map<string, Obligations>>();

/** Packages of which it is remembered how each could be broken: more than a file has proposals, fewer than a search goes through. */
const mostRemembered = 24;

/** What binds whom hangs on no draw: parts of a sweep ask for the same again and again. */
function rememberedObligations(
  game: MoveGame,
  { chosen, issues, protectedActors }: Promised,
  devices: readonly DevicePlan[],
  about: number | undefined,
): Obligations {
  const byPromise = known.get(game) ?? new Map<string, Obligations>();
  known.set(game, byPromise);
  const key = JSON.stringify([chosen.join(), issues, protectedActors, devices, about ?? -1]);
  const own = Int32Array.from(chosen);
  const found = byPromise.get(key) ?? obligationsOf(game, own, issues, protectedActors, devices, about);
  // The latest last: what was asked for longest ago goes first.
  byPromise.delete(key);
  byPromise.set(key, found);
  const [oldest] = byPromise.keys();
  if (byPromise.size > mostRemembered && oldest !== undefined) byPromise.delete(oldest);
  return found;
}

function unlessTooLarge<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooManyBreaches) throw new NotTested('an actor could break it in too many ways');
    if (error instanceof TooManyReplies)
      throw new NotTested('the replies to a breach are too many to search');
    throw error;
  }
}

/** Times and costs of each draw. */
function enforcementOf(study: Study, devices: Proposal['devices']): (s: number) => Enforcement {
  const { situation, compiled, draws } = study;
  const column = (estimate: Proposal['devices'][number]['amount']) =>
    estimate === null ? undefined : draws.columns[compiled.inputOf.get(estimate) ?? -1];
  const conduct = situation.actors.map(({ conduct: own }) => ({
    impatience: column(own.impatience),
    replyLag: column(own.replyLag),
    breachCost: column(own.breachCost),
  }));
  const amounts = devices.map((device) =>
    device.kind === 'snapback' || device.kind === 'monitor'
      ? column(device.shortensReplyTo)
      : column(device.addsCost),
  );
  return (s) => ({
    impatience: (i) => conduct[i]?.impatience?.[s] ?? 0,
    replyLag: (i) => conduct[i]?.replyLag?.[s] ?? 0,
    breachCost: (i) => conduct[i]?.breachCost?.[s] ?? 0,
    deviceAmount: (d) => amounts[d]?.[s] ?? (devices[d]?.kind === 'monitor' ? Number.POSITIVE_INFINITY : 0),
  });
}

function emptyColumns(actor: number, samples: number) {
  const numbers = () => new Float64Array(samples).fill(Number.NaN);
  const columns: KeptColumns = {
    actor,
    kept: new Uint8Array(samples),
    hasBreach: new Uint8Array(samples),
    criticalPatience: numbers(),
    longestLag: numbers(),
    bondNeeded: numbers(),
    temptation: numbers(),
    endsIt: new Uint8Array(samples),
  };
  return {
    columns,
    note(one: ActorKept, s: number): void {
      columns.kept[s] = one.isKept ? 1 : 0;
      if (one.temptation === null) return;
      columns.hasBreach[s] = 1;
      columns.criticalPatience[s] = one.criticalPatience ?? Number.NaN;
      columns.longestLag[s] = one.longestLag ?? Number.NaN;
      columns.bondNeeded[s] = one.bondNeeded ?? Number.NaN;
      columns.temptation[s] = one.temptation;
      // Not tempted by the breach itself, yet better off breaking: it would rather see the deal end.
      if (!one.isKept && one.binding !== null && one.binding.temptation - one.binding.cost <= 0)
        columns.endsIt[s] = 1;
    },
  };
}
