import type { Compiled, Institution, Situation } from '../../situation/index.ts';
import { tolerance } from '../../study/index.ts';
import { bodyOf, decision } from '../../votes/index.ts';
import { rememberedRule } from '../ratified/remembered-rule.ts';
import type { GameDraw } from './game.ts';

/** A number of the draw at hand, or what stands in where there is none. */
type ReadInput = (input: number, fallback: number) => number;

/** How one institution votes on a change from one package to another in the draw at hand. */
export interface Voter {
  /** Another draw; `read` speaks of it until the next one. */
  readonly at: (read: ReadInput) => void;
  readonly passes: GameDraw['passes'];
}

export function voterOf(
  institution: Institution,
  situation: Situation,
  compiled: Compiled,
  utility: (actor: number, chosen: Int32Array) => number,
): Voter {
  const { members, decides, bases } = institution;
  const follows = members.map((member) => compiled.actors.indexOf(member.follows));
  const input = (estimate: Institution['members'][number]['leaning'] | null) =>
    estimate === undefined || estimate === null ? -1 : (compiled.inputOf.get(estimate) ?? -1);
  const leanings = members.map(({ leaning }) => input(leaning));
  const dissents = members.map(({ dissentCost }) => input(dissentCost ?? institution.dissentCost));
  const leaning = new Float64Array(members.length);
  const dissent = new Float64Array(members.length);
  const abstains = Uint8Array.from(members, ({ name }) => (institution.abstains.includes(name) ? 1 : 0));
  const competences = decides.map(({ issue, options, bases: argued }) => {
    const j = compiled.issues.indexOf(issue);
    const decided = Uint8Array.from(situation.issues[j]?.options ?? [], ({ id }) =>
      options.includes(id) ? 1 : 0,
    );
    return { issue: j, decided, base: bases.findIndex(({ id }) => id === argued[0]) };
  });
  const { rules, vetoes } = rulesOf(institution, abstains);
  const mustAgree = (m: number) => vetoes.some((own, b) => needed[b] === 1 && own[m] === 1);
  let refusedLast = 0;
  const needed = new Uint8Array(bases.length);
  const yes = new Uint8Array(members.length);
  const changes = new Float64Array(compiled.actors.length);
  // What members lean to is read where the body is asked at all: most draws do without.
  let unread: ReadInput | null = null;
  const readMembers = (read: ReadInput) => {
    for (let m = 0; m < members.length; m++) {
      leaning[m] = read(leanings[m] as number, 0);
      dissent[m] = read(dissents[m] as number, 0);
    }
    unread = null;
  };
  return {
    at: (read) => {
      unread = read;
    },
    passes: (from, to, change) => {
      let isAsked = false;
      needed.fill(0);
      for (const { issue, decided, base } of competences)
        if (from[issue] !== to[issue] && decided[to[issue] as number] === 1) {
          needed[base] = 1;
          isAsked = true;
        }
      if (!isAsked) return true;
      if (unread !== null) readMembers(unread);
      changes.fill(Number.NaN);
      for (let n = 0; n < members.length; n++) {
        // Who refused last is asked first: without a member that must agree, no other need be asked.
        const m = n === 0 ? refusedLast : n <= refusedLast ? n - 1 : n;
        const actor = follows[m] as number;
        if (Number.isNaN(changes[actor]))
          changes[actor] = change?.(actor) ?? utility(actor, to) - utility(actor, from);
        const changed = changes[actor] as number;
        const gain = changed === 0 ? 0 : changed + (leaning[m] as number);
        yes[m] = abstains[m] === 0 && gain >= -(dissent[m] as number) - tolerance ? 1 : 0;
        if (yes[m] === 1 || !mustAgree(m)) continue;
        refusedLast = m;
        return false;
      }
      return rules.every((rule, b) => needed[b] === 0 || rule(yes, abstains));
    },
  };
}

interface Rules {
  readonly rules: readonly ((yes: Uint8Array, abstains: Uint8Array) => boolean)[];
  readonly vetoes: readonly Uint8Array[];
}

const knownRules = new WeakMap<Institution, Rules>();

/** The rules of an institution hang on no draw: what sets of members pass is remembered for all questions. */
function rulesOf(institution: Institution, abstains: Uint8Array): Rules {
  const found = knownRules.get(institution);
  if (found !== undefined) return found;
  const { members, bases } = institution;
  const rules = bases.map(({ rule }) => rememberedRule(decision(bodyOf({ members }, rule))));
  const made = { rules, vetoes: rules.map((rule) => vetoPlayers(rule, abstains)) };
  knownRules.set(institution, made);
  return made;
}

/** 1 for each member without whose yes nothing passes, whatever the others say: more who agree never stop a decision. */
function vetoPlayers(
  rule: (yes: Uint8Array, abstains: Uint8Array) => boolean,
  abstains: Uint8Array,
): Uint8Array {
  const yes = abstains.map((flag) => 1 - flag);
  return yes.map((flag, m) => {
    if (flag === 0) return 0;
    const others = Uint8Array.from(yes);
    others[m] = 0;
    return rule(others, abstains) ? 0 : 1;
  });
}
