import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { probability, shareOf, utility } from '../../numeric/result.ts';

export const testNames = ['accepted', 'ratified', 'kept', 'paidFor'] as const;
const testShape = z.enum(testNames);

const low = probability(
  'lower end of the 95 % interval of the sampling error (Wilson 1927, effective sample)',
)
  .nullable()
  .describe('lower end of the 95 % interval of the sampling error; null where nothing was asked');
const high = low.describe(
  'upper end of the 95 % interval of the sampling error; null where nothing was asked',
);

const linkShape = z.strictObject({
  test: testShape.describe('the test of this link'),
  given: z.array(testShape).describe('tests that the draws asked have passed'),
  probability: probability('weighted share of those draws that pass it; 1 where the test does not apply')
    .nullable()
    .describe('weighted share of those draws that pass it, 0 to 1; null where no draw is left to ask'),
  low,
  high,
});

/** Would all four tests be passed, and which fails first? */
export const jointShape = z.strictObject({
  probability: probability('weighted share of draws that pass all tests that apply')
    .nullable()
    .describe('weighted share of draws that pass all tests that apply, 0 to 1; null for no deal'),
  low,
  high,
  chain: z.array(linkShape).describe('the tests in their order, each among the draws that pass those before'),
  firstFailing: z
    .strictObject({
      accepted: shareOf('draws in which it is the first to fail'),
      ratified: shareOf('draws in which it is the first to fail'),
      kept: shareOf('draws in which it is the first to fail'),
      paidFor: shareOf('draws in which it is the first to fail'),
    })
    .describe('which test fails first'),
  notApplicable: z.array(testShape).describe('tests that do not apply, and count as passed'),
});

const factShape = z.strictObject({
  id: z.string().describe('id of the fact'),
  share: shareOf('plain draws that meet it'),
});

const happenings = [
  'lasted',
  'passed',
  'failed',
  'signed',
  'refused',
  'welcomed',
  'rejected',
  'moved',
  'kept',
  'broke',
] as const;

const untestedShape = z.strictObject({
  id: z.string().describe('id of the fact'),
  because: z.string().describe('why'),
});

/** What stands against a fact: who or what has it otherwise. */
const reasons = [
  'moves',
  'loses',
  'gains',
  'deterred',
  'refuses',
  'refuses-outside',
  'agrees',
  'not-upheld',
  'breaks',
  'keeps',
] as const;

const missedShape = z.strictObject({
  id: z.string().describe('id of the fact'),
  on: z.string().describe('its day'),
  happened: z.enum(happenings).describe('what kind of fact it is'),
  what: z
    .string()
    .describe(
      'in words: the proposal, the options voted on, or the option that an actor moved to; empty of what has lasted',
    ),
  because: z
    .enum(reasons)
    .describe(
      'moves: it would have ended what lasted; loses, gains: by the proposal or the move; deterred: it would have gained by the move, but for answers to it or a vote; refuses, agrees: its vote; refuses-outside: even where it stands aside; not-upheld: by a court; breaks, keeps: its word',
    ),
  actor: z.string().nullable().describe('id of the actor that most often stands against it; null: a court'),
  name: z.string().describe('name of that actor, of the member that follows it, or of the legal base'),
  changes: z
    .array(
      z.strictObject({
        issue: z.string().describe('id of the issue'),
        from: z.string().describe('id of the option that has lasted'),
        to: z.string().describe('id of the option that it would have moved to'),
        label: z.string().describe('that option in words'),
      }),
    )
    .describe('of what has lasted: the move that it would most often have made; empty of other facts'),
  share: shareOf('plain draws in which it stands against the fact'),
  gain: z
    .strictObject({
      low: utility('5 % quantile over those draws'),
      high: utility('95 % quantile over those draws'),
    })
    .nullable()
    .describe(
      'what it would have gained: acting alone, by the proposal, by the vote (leaning and cost of dissent counted) or by breaking its word; null: none to tell',
    ),
  others: z
    .array(
      z.strictObject({
        name: z.string().describe('name of the actor, member or legal base'),
        because: z.enum(reasons).describe('as above'),
        share: shareOf('plain draws in which it does'),
      }),
    )
    .describe('who else does, most often first; three at most'),
});

/** Does the file account for what has already happened? */
export const pastShape = z.strictObject({
  facts: z.array(factShape).describe('dated facts, in order of date'),
  untested: z
    .array(untestedShape)
    .describe('facts that could not be answered; they weigh nothing, in order of date'),
  missed: z
    .array(missedShape)
    .describe(
      'facts that some of the first draws miss, in the order of the file: who stands against each; what was asked in the same words is told once, at its last; empty in a sweep',
    ),
  later: z.array(z.string()).describe('ids of facts after the day, left out'),
  together: shareOf('plain draws that meet all of them'),
  explained: shareOf('mean likelihood of the facts over that of a draw that meets all'),
  effectiveSample: z.number().describe('equally weighted draws that tell as much; 0 to the number of draws'),
  isUnexplained: z.boolean().describe('whether the file explains too little of the past to be relied on'),
  isIgnored: z.boolean().describe('whether plain draws were taken'),
  notTested: z.string().nullable().describe('why moves without agreement were not searched; null: they were'),
  severalEnds: shareOf('plain draws in which moves without agreement may end in several places'),
  deterredAnyway: shareOf('deterred moves that only counter-moves deter which the others would make anyway')
    .nullable()
    .describe(
      'share of deterred moves that only counter-moves deter which the others would make anyway; null: none',
    ),
  defaults: z
    .array(z.string())
    .describe('paths of numbers that the file leaves open and a wide default stands in for'),
});

/** One number that the file leaves open, and what the joint answer owes to it. */
export const defaultSwingShape = z.strictObject({
  input: z
    .string()
    .describe('path of the number; observed.epsilon: the chance that a right file misses a fact'),
  written: z.string().describe('the wide default that stands in for it'),
  low: shareOf('draws in its lowest fifth that pass all tests')
    .nullable()
    .describe('joint answer at its low end, 0 to 1: in its lowest fifth; null where no draw lies there'),
  high: shareOf('draws in its highest fifth that pass all tests')
    .nullable()
    .describe('joint answer at its high end, 0 to 1: in its highest fifth; null where no draw lies there'),
  standsOut: z
    .boolean()
    .describe('whether it moves the joint answer by more than chance (3.5 standard errors)'),
});

const endShape = (says: string) =>
  z
    .strictObject({
      value: z.number().describe('weighted median of the input there, in its own unit'),
      probability: probability('weighted share of the draws there that pass'),
    })
    .describe(says);

/** One input that an answer turns on: how often it is passed at either end of the input's range. */
export const turnShape = z.strictObject({
  input: z.string().describe('path of the input'),
  test: z.enum([...testNames, 'joint']).describe('the answer that it moves; joint: all of them'),
  low: endShape('the lowest fifth of its range'),
  high: endShape('the highest fifth of its range'),
  tipping: z
    .strictObject({
      value: z
        .number()
        .describe(
          'where the share passes one half, in the unit of the input; on the line between two fifths',
        ),
      resolution: z
        .number()
        .describe('how closely that is known: half the distance of the two fifths; in the same unit'),
    })
    .nullable()
    .describe('where the answer tips; null: not within the range'),
});

export type Turn = Frozen<z.infer<typeof turnShape>>;
export type DefaultSwing = Frozen<z.infer<typeof defaultSwingShape>>;
export type TestName = (typeof testNames)[number];
export type JointResult = Frozen<z.infer<typeof jointShape>>;
export type MissedFact = Frozen<z.infer<typeof missedShape>>;
export type UntestedFact = Frozen<z.infer<typeof untestedShape>>;
export type PastResult = Frozen<z.infer<typeof pastShape>>;
