import type { ConflictFile } from '../../exchange/index.ts';
import { toNumber } from '../../numeric/index.ts';
import {
  breakingChanges,
  type ConflictNames,
  conditionWords,
  type IntervalConflict,
  intervalProbability,
  inverse,
  inverseInWindow,
  type PreferenceChange,
  plainNames,
  probabilisticStability,
  relationsOf,
  robustStability,
  type StateAnswer,
  unknownPreferenceStability,
  whoCouldBreak,
  whyStableForAll,
  whyWords,
  wishWords,
} from '../../stability/index.ts';
import { byConcept } from './lists.ts';
import { labelOf, type StateQuestion } from './question.ts';

/** Everything that is asked of one state of a conflict. */
export function stateAnswer(question: StateQuestion): StateAnswer {
  const { file, number, concept } = question;
  const { conflict } = file;
  const state = number - 1;
  const names = namesIn(file);
  return {
    state: number,
    label: labelOf(file, state),
    why: whyStableForAll(conflict, state).map((why) => ({
      actor: conflict.actors[why.actor] as string,
      stable: byConcept((one) => why.stable[one]),
      says: whyWords(why, names, concept),
    })),
    breaks: breaksOf(question),
    changes: breakingChanges(conflict, state, concept)
      .changes.slice(0, 10)
      .map((change) => ({
        actor: conflict.actors[change.actor] as string,
        rankSteps: change.rankSteps,
        says: changeWords(change, state, names),
      })),
    wishes: wishesOf(question, names),
    ...uncertain(file, state),
    windows: windowsOf(question),
  };
}

/** States are numbered in sentences, with what holds in them. */
function namesIn(file: ConflictFile): ConflictNames {
  const names = plainNames(file.conflict);
  const state = (s: number) => {
    const name = file.conflict.stateNames?.[s];
    return name === undefined ? `state ${s + 1}` : `state ${s + 1} (${name})`;
  };
  return { ...names, state };
}

function breaksOf({ file: { conflict }, number, concept }: StateQuestion) {
  // SSEQ has no version for coalitions; SEQ is the nearest.
  const broken = whoCouldBreak(conflict, number - 1, concept === 'sseq' ? 'seq' : concept);
  if (broken.kind === 'refused') return null;
  return broken.breaks.map(({ coalition, to }) => ({
    coalition: coalition.map((actor) => conflict.actors[actor] as string),
    to: to.map((s) => s + 1),
  }));
}

function wishesOf({ file: { conflict }, number, concept, wants }: StateQuestion, names: ConflictNames) {
  const state = number - 1;
  const wished = inverse(conflict, wants, state, concept);
  return wished.wishes.map((wish) => ({
    actor: conflict.actors[wish.actor] as string,
    isStable: wish.isStable,
    stableRankings: wish.count?.stable.toString() ?? null,
    rankings: wish.count?.of.toString() ?? null,
    share: wish.share === null ? null : toNumber(wish.share),
    says: wishWords(wish, wished, names),
    conditions: [...conditionWords(wish, state, names)],
  }));
}

/** Where the file knows values only as intervals: what is certain, what is unknown, and how likely. */
function uncertain({ conflict, intervals }: ConflictFile, state: number) {
  if (intervals === undefined) return { robust: null, unknown: null, margins: null };
  const { actors, graph } = conflict;
  const known: IntervalConflict = { actors, graph, ...intervals };
  const byActor = <Value>(of: (actor: number) => Value) =>
    Object.fromEntries(actors.map((name, actor) => [name, of(actor)] as const));
  const robust = robustStability(known, state);
  const relations = relationsOf(known);
  const probability = intervalProbability(known);
  return {
    robust: {
      actors: Object.fromEntries(robust.actors.map((one, actor) => [actors[actor] ?? '', one])),
      equilibrium: robust.equilibrium,
    },
    unknown: byActor((actor) => unknownPreferenceStability(graph, actors.length, relations, actor, state)),
    margins: byActor((actor) => probabilisticStability(graph, actors.length, probability, 0.5, actor, state)),
  };
}

function windowsOf({ file: { conflict }, number, concept, windows }: StateQuestion) {
  if (windows === null) return null;
  const found = inverseInWindow(conflict, windows, number - 1, concept);
  return found.kind === 'refused'
    ? { profiles: null, stable: null, refused: found.why }
    : { profiles: String(found.profiles), stable: String(found.stable), refused: null };
}

function changeWords(change: PreferenceChange, state: number, names: ConflictNames): string {
  const who = names.actor(change.actor);
  if (change.kind === 'move')
    return `${who} puts ${names.state(change.moved)} ${change.side} ${names.state(state)}`;
  const list = (states: readonly number[]) => states.slice(0, 4).map(names.state).join(', ');
  return `${who} ranks ${list(change.raised)} above ${list(change.lowered)}`;
}
