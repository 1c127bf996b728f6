import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count } from '../../numeric/result.ts';
import { unknownConcepts, unknownIndices } from '../questions/uncertain/unknown-preference.ts';
import { concepts } from '../types.ts';

const conceptShape = z.enum(concepts);
const stateList = z.array(z.number());
const actorNames = z.array(z.string());
const state = (says: string) => z.number().describe(`${says}; its number, from 1`);

const underEachConcept = z.strictObject({
  nash: stateList.describe('under Nash stability: nobody replies'),
  gmr: stateList.describe('under general metarationality: the others may reply at any cost'),
  smr: stateList.describe('under symmetric metarationality: the mover may answer the reply'),
  seq: stateList.describe('under sequential stability: the others reply only with improvements'),
  sseq: stateList.describe('under symmetric sequential stability: as SEQ, and the mover may answer'),
});

/** Which states are stable for whom; every list holds numbers of states, ascending. */
export const stabilityLists = {
  states: z
    .array(z.number())
    .describe('decimal of each state, ascending; states are counted from 1 in this order'),
  actors: z.array(z.string()).describe('names of the actors, in the order of the file'),
  stable: z
    .record(z.string(), underEachConcept)
    .describe('by actor and concept: numbers of the states that are stable for it'),
  equilibria: underEachConcept.describe('by concept: numbers of the states that are stable for every actor'),
};

const whyShape = z.strictObject({
  actor: z.string().describe('name of the actor'),
  stable: z.record(conceptShape, z.boolean()).describe('by concept: whether the state is stable for it'),
  says: z.string().describe('what holds it, or what it would leave for, under the concept asked about'),
});

const moveShape = z.strictObject({
  actor: z.string().describe('name of who moves'),
  from: state('state left'),
  to: state('state reached'),
});

const reachedShape = z.strictObject({
  state: state('state to be reached'),
  moves: z.number().nullable().describe('fewest moves, nobody twice in a row; null: out of reach'),
  improvements: z
    .number()
    .nullable()
    .describe('fewest moves when everybody who moves improves; null: not reached so'),
  attainment: z
    .enum(['here', 'self-propelled', 'needs-coalition', 'attainable', 'unattainable'])
    .describe('how it comes about: by improvements alone, by joint ones, by any moves, or not at all'),
  coalitions: z.array(actorNames).describe('that have to act together on the way; empty where none must'),
});

const pathsShape = z.strictObject({
  to: state('state asked about'),
  moves: z.number().nullable().describe('moves of a shortest sequence; null: out of reach'),
  count: z.number().describe('how many shortest sequences there are'),
  listed: z.array(z.array(moveShape)).describe('the first of them, move by move'),
});

const evolutionShape = z.strictObject({
  from: state('status quo'),
  states: z.array(reachedShape).describe('every state, in the order of its number'),
  refused: z.string().nullable().describe('why coalitions were not looked at; null where they were'),
  paths: pathsShape.nullable().describe('shortest legal sequences to the state asked about'),
});

const breakShape = z.strictObject({
  coalition: actorNames.describe('names of who would move together'),
  to: stateList.describe('numbers of the states that it would move to'),
});

const changeShape = z.strictObject({
  actor: z.string().describe('name of whose ranking changes'),
  rankSteps: count('how many ranks are passed; ties are one rank'),
  says: z.string().describe('the change in words'),
});

const wishShape = z.strictObject({
  actor: z.string().describe('name of the actor'),
  isStable: z.boolean().describe('whether it stays with its present ranking'),
  stableRankings: z.string().nullable().describe('strict rankings under which it stays; null: too many'),
  rankings: z.string().nullable().describe('strict rankings that there are, in digits; null: too many'),
  share: z.number().nullable().describe('share of them under which it stays, 0 to 1; null: not counted'),
  says: z.string().describe('what it would have to want, in a sentence'),
  conditions: z.array(z.string()).describe('the same condition by condition'),
});

const certainty = z.enum(['always', 'never', 'depends']);
const robustShape = z.strictObject({
  actors: z
    .record(z.string(), z.record(conceptShape, certainty))
    .describe('by actor and concept: stable in all, in no or in some completions'),
  equilibrium: z
    .record(conceptShape, certainty)
    .describe('by concept: an equilibrium in all, in no or in some completions'),
});

const windowsShape = z.strictObject({
  profiles: z.string().nullable().describe('joint rankings within the windows, in digits; null: refused'),
  stable: z
    .string()
    .nullable()
    .describe('those under which the state is an equilibrium, in digits; null: refused'),
  refused: z.string().nullable().describe('why they were not counted; null where they were'),
});

/** Everything that is asked of one state of a conflict. */
const stateAnswerShape = z.strictObject({
  state: state('state asked about'),
  label: z.string().describe('what is taken in it, or its name'),
  why: z.array(whyShape).describe('what holds each actor, or what it would leave for'),
  breaks: z
    .array(breakShape)
    .nullable()
    .describe('smallest coalitions with a joint improvement that nothing deters; null: too large to ask'),
  changes: z
    .array(changeShape)
    .describe('smallest single changes of preference that make or break the equilibrium'),
  wishes: z.array(wishShape).describe('what the actors named by wants would have to want'),
  robust: robustShape
    .nullable()
    .describe('where the file gives intervals: stable in all, none or some completions'),
  unknown: z
    .record(z.string(), z.record(z.enum(unknownIndices), z.record(z.enum(unknownConcepts), z.boolean())))
    .nullable()
    .describe(
      'the same by actor under the four indices of Li, Hipel, Kilgour & Xu (2004), overlap as unknown',
    ),
  margins: z
    .record(z.string(), z.record(conceptShape, z.number()))
    .nullable()
    .describe(
      'by actor: ½ minus the probability that decides, values uniform in their intervals; stable from 0',
    ),
  windows: windowsShape.nullable().describe('when parts of rankings may be reordered'),
});

const universalShape = underEachConcept.omit({ sseq: true });

const blocsShape = z.strictObject({
  members: z.array(actorNames).describe('names of the members of each bloc, those who stay alone last'),
  equilibria: underEachConcept.describe('by concept: numbers of the states that are stable for every bloc'),
});

/** Everything that is asked of a conflict. */
export const conflictAnswerShape = z.strictObject({
  title: z.string().describe('title of the conflict'),
  ...stabilityLists,
  concept: conceptShape.describe('asked about in words'),
  labels: z.array(z.string()).describe('of the states: what is taken in each; empty above 4,096 states'),
  statusQuo: z.number().nullable().describe('number of the state that holds today; null where not given'),
  simultaneous: stateList
    .nullable()
    .describe('numbers of the equilibria under simultaneous sanctions (SIM); null: too large to ask'),
  universal: universalShape
    .nullable()
    .describe('states that are stable for every coalition; null: too large to ask'),
  blocs: blocsShape.nullable().describe('when the members of each bloc move as one; null: no blocs'),
  asked: stateAnswerShape.nullable().describe('the state asked about; null where none was'),
  evolution: evolutionShape
    .nullable()
    .describe('how every state comes about from the status quo; null where there is none'),
});

export type ConflictAnswer = Frozen<z.infer<typeof conflictAnswerShape>>;
export type StateAnswer = Frozen<z.infer<typeof stateAnswerShape>>;
