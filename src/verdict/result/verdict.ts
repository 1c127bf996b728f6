import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { probability, shareOf, utility } from '../../numeric/result.ts';
import { voteShape } from '../../votes/result.ts';
import { acceptedShape } from './accepted.ts';
import { claimDrivers, drivers, probabilityHigh, probabilityLow } from './drivers.ts';
import { defaultSwingShape, jointShape, pastShape, testNames } from './joint.ts';
import { keptShape } from './kept.ts';
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
      members: z.array(z.string()).describe('names of those to be won over'),
      price: utility('the gains that they lack, at least 0'),
    })
    .nullable()
    .describe('the cheapest way to a majority at the medians; null: it has one, or can have none'),
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
});

/** Test two: do the institutions pass the package? */
export const ratifiedShape = z.strictObject({
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
  past: pastShape.describe('does the file account for what has already happened'),
  accepted: acceptedShape.describe('test one: would all who must sign gain'),
  ratified: ratifiedShape
    .nullable()
    .describe('test two: do the institutions pass it; null: the situation has none'),
  kept: keptShape.nullable().describe('test three: is it self-enforcing; null: it binds nobody'),
  paidFor: paidForShape
    .nullable()
    .describe('test four: has everybody who must pay the money; null: the situation has no ledger'),
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

/** The bodies’ decisions on a package under every legal base, with what they hang on. */
export type RatifiedTest = Frozen<z.infer<typeof ratifiedShape>>;
export type Verdict = Frozen<z.infer<typeof verdictShape>>;
