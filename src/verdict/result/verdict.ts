import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, probability, shareOf, utility } from '../../numeric/result.ts';
import { voteShape } from '../../votes/result.ts';
import { acceptedShape } from './accepted.ts';
import { claimDrivers, drivers, probabilityHigh, probabilityLow } from './drivers.ts';
import { defaultSwingShape, jointShape, pastShape, testNames, turnShape } from './joint.ts';
import { keptShape } from './kept.ts';
import { offerShape } from './offers.ts';
import { outsideShape } from './outside.ts';
import { paidForShape } from './paid-for.ts';

const { institution, options, base, label, rule, isUsed, passesAtMedians } = voteShape.shape;

const decisionShape = z.strictObject({
  institution,
  options,
  base,
  label,
  rule,
  isUsed,
  passesAtMedians,
  probability: voteShape.shape.probability,
  refusing: z.array(z.string()).describe('names of the members that refuse at the medians'),
  decisive: z
    .array(
      z.strictObject({
        name: z.string().describe('name of the member'),
        share: shareOf('draws in which its vote decides'),
      }),
    )
    .describe('members that decide most often'),
  blockingSize: z
    .number()
    .nullable()
    .describe('members in the smallest coalition that can block; null: none can, or not counted'),
  missing: z
    .strictObject({
      size: count('members whose consent would do, in the smallest set that does'),
      members: z.array(z.string()).describe('names of one such set'),
    })
    .nullable()
    .describe(
      'the fewest to be won over at the medians; null: it passes, can never pass, or was not counted',
    ),
});

const moneySumShape = z.strictObject({
  amount: z.number().describe('at the medians of the draws; units of the currency, at least 0'),
  currency: z.string().describe('id of the currency reported in'),
  unit: z.string().describe('what one unit of its amounts is: million'),
});

const concessionShape = z.strictObject({
  issue: z.string().describe('id of the issue'),
  from: z.string().describe('id of the option of the package'),
  to: z.string().describe('id of the option that turns the member'),
  refuses: shareOf('draws in which the member still refuses'),
  hurts: z.string().nullable().describe('id of the signatory that loses most by it; null: no other loses'),
  loss: utility('what that one actor loses by it at the medians, in its own utility, at least 0'),
  money: moneySumShape
    .nullable()
    .describe(
      'the same loss in money; null: nobody loses, or the file does not say what money is worth to that actor',
    ),
});

const consentShape = z.strictObject({
  member: z.string().describe('name of the member'),
  follows: z.string().describe('id of the actor whose gain it votes by'),
  refuses: shareOf('draws in which it refuses with everybody inside'),
  lacks: utility('weighted median of what it lacks, in its own utility, at least 0'),
  money: moneySumShape
    .nullable()
    .describe('the same in money; null: the file does not say what money is worth to whom it follows'),
  concession: concessionShape
    .nullable()
    .describe(
      'the one option changed that turns it at the least loss of any one other signatory; null: none does',
    ),
});

const inUseShape = z.strictObject({
  institution,
  options,
  base,
  probability: probability('weighted share of draws in which it passes, whoever stands aside'),
  upheld: probability('weighted share of draws in which a court would uphold the base'),
  refusing: z
    .array(
      z.strictObject({
        name: z.string().describe('name of the member'),
        share: shareOf('draws in which it refuses with everybody inside'),
      }),
    )
    .describe('members that refuse, most often first'),
  outside: z
    .array(
      z.strictObject({
        members: z.array(z.string()).describe('names of those that stand aside; empty: nobody need'),
        share: shareOf('draws in which they do'),
        othersBear: z.number().describe('how much more of the burden the others bear; 0.06 is 6 %'),
      }),
    )
    .describe('who stands aside, most often first; empty where nobody may'),
  consents: z
    .array(consentShape)
    .describe('what would turn each member that refuses in half of the draws or more, in the file’s order'),
});

/** Test two: do the institutions pass the package? */
const ratifiedShape = z.strictObject({
  test: z.literal('ratified').describe('which test'),
  probability: probability('share of draws')
    .nullable()
    .describe(
      'share of draws in which every decision passes on the base that is used; null: no body decides',
    ),
  probabilityLow: probabilityLow
    .nullable()
    .describe('lower end of the 95 % interval of the sampling error (Wilson 1927); null: no body decides'),
  probabilityHigh: probabilityHigh
    .nullable()
    .describe('upper end of the 95 % interval of the sampling error; null: no body decides'),
  probabilityAtBest: probability('the same on the legal base that serves each decision best'),
  decisions: z.array(inUseShape).describe('every decision on the base in use'),
  isRatifiedAtMedians: z.boolean().describe('whether all of it passes with every input at its median'),
  votes: z.array(decisionShape).describe('every decision under every legal base that is argued for'),
  drivers,
  claims: claimDrivers,
});

const changeShape = z.strictObject({
  issue: z.string().describe('id of the issue'),
  from: z.string().describe('id of the option without a deal'),
  to: z.string().describe('id of the option of the package'),
});

const worldShape = z.strictObject({
  world: z.string().describe('id of the world'),
  label: z.string().describe('the world in words'),
  accepted: probability('weighted share of draws in which all who must sign gain, in that world')
    .nullable()
    .describe('weighted share of draws in which all who must sign gain, in that world; null: not asked'),
  joint: probability('weighted share of draws that pass all tests, in that world'),
});

/** The verdict on one package: tests that cannot be run are named, not guessed. */
export const verdictShape = z.strictObject({
  proposal: z.string().nullable().describe('id of the proposal; null for a package of one’s own'),
  title: z.string().describe('title of the package'),
  package: z.record(z.string(), z.string()).describe('option of each issue, both by id'),
  changes: z.array(changeShape).describe('where the package differs from no deal'),
  joint: jointShape.describe('would all four tests be passed on the same weighted draws'),
  defaults: z
    .array(defaultSwingShape)
    .describe(
      'numbers that the file leaves open and this answer rests on, the one that moves it most first; empty for no deal',
    ),
  turnsOn: z
    .array(turnShape)
    .describe(
      'the five inputs that move each answer most, and the first whose size claims give: test by test, the widest move first; empty for no deal',
    ),
  past: pastShape.describe('does the file account for what has already happened'),
  worlds: z
    .array(worldShape)
    .describe('the same in each world that the file tells apart; empty where it tells none'),
  accepted: acceptedShape.describe('test one: would all who must sign gain'),
  ratified: ratifiedShape
    .nullable()
    .describe('test two: do the institutions pass it; null: the situation has none'),
  kept: keptShape.nullable().describe('test three: is it self-enforcing; null: it binds nobody'),
  paidFor: paidForShape
    .nullable()
    .describe('test four: has everybody who must pay the money; null: the situation has no ledger'),
  offers: z
    .array(offerShape)
    .describe('conditional offers of the package: what they ask, what they give, and who would take them up'),
  outside: z.array(outsideShape).describe('how often like cases passed a test, beside what the model says'),
  notTested: z
    .array(
      z.strictObject({ test: z.enum(testNames).describe('which test'), because: z.string().describe('why') }),
    )
    .describe('tests that apply and could not be run'),
  word: z.string().describe('how likely acceptance is, in a word'),
  draws: z
    .array(z.array(z.number()))
    .exactOptional()
    .describe('a row a draw when asked for: the gain of every actor, in utility'),
});

/** What becomes of a package in a world. */
export type WorldAnswer = Frozen<z.infer<typeof worldShape>>;
/** What would turn a member that refuses. */
export type MemberConsent = Frozen<z.infer<typeof consentShape>>;
/** The bodies’ decisions on a package under every legal base, with what they hang on. */
export type RatifiedTest = Frozen<z.infer<typeof ratifiedShape>>;
export type Verdict = Frozen<z.infer<typeof verdictShape>>;
