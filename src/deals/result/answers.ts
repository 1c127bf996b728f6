import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, utility } from '../../numeric/result.ts';
import { conventions } from '../conventions.ts';
import { point, pointShape, proven } from './deals.ts';

const index = (says: string) => z.number().describe(`${says}; its index, from 0`);
const pairOf = (says: string) => z.tuple([z.number(), z.number()]).describe(says);

const redLineShape = z.strictObject({
  issue: index('issue'),
  option: index('option insisted on'),
  nash: z
    .number()
    .nullable()
    .describe('best product of gains with the option fixed; null: somebody always loses'),
  lost: z
    .number()
    .nullable()
    .describe('share of the best product that is lost, 0 to 1; null: even the best product is 0'),
  best: pointShape.nullable().describe('the package with that product'),
  proven,
});

const concessionShape = z.strictObject({
  ...point,
  size: utility('the measure that was made small: the largest gap, their sum, or that of one party'),
  gaps: z
    .array(z.number())
    .describe('how far below its reservation value each party would have to go; utility, 0: it need not'),
  proven,
});

const concessionsShape = z.strictObject({
  uniform: concessionShape
    .nullable()
    .describe('everybody gives way by the same amount, as little as possible; null: no package does'),
  total: concessionShape.nullable().describe('the sum of what is given up is as small as possible'),
  single: z
    .array(concessionShape.nullable())
    .describe('one party alone gives way, in the order of parties; null: that is not enough'),
  fewest: z
    .array(
      z.strictObject({
        parties: z.array(z.string()).describe('names of those who give way'),
        concession: concessionShape.describe('what each of them has to give'),
      }),
    )
    .describe('smallest sets of parties that would have to give way'),
  conflicts: z
    .array(z.array(z.string()))
    .describe('smallest sets of parties that no package satisfies together'),
  issues: z
    .array(
      z.strictObject({
        issue: index('issue'),
        opens: z.boolean().describe('whether such an option would open the zone'),
        smallestGain: utility('the smallest gain of any party with such an option'),
      }),
    )
    .describe('a new option on one issue, worth to everybody what its best option there is worth'),
});

const sidePaymentsShape = z.strictObject({
  ...point,
  unit: z.string().describe('the money, as the file names it'),
  surplus: z.number().describe('sum of the payers’ gains in that money; below 0 no payments make a deal'),
  transfers: z
    .array(z.number())
    .describe('received (above 0) or paid (below 0) by each party, in that money'),
  gains: z.array(z.number()).describe('gain of each party after payment; utility'),
  others: z
    .array(
      z.strictObject({
        party: z.string().describe('a payer that need not sign'),
        transfer: z.number().describe('what it pays, 0 or less, in that money'),
        gain: z.number().describe('its gain after payment; utility'),
      }),
    )
    .describe('payers that need not sign and gain: each pays no more than its gain'),
  overLimit: z
    .array(z.string())
    .describe('who would have to pay more than it can; empty: the payments are possible'),
  proven,
});

const logrollShape = z.strictObject({
  parties: pairOf('indices of the parties; the first gives way on the first issue'),
  issues: pairOf('indices of the issues traded'),
  options: pairOf('indices of the options after the trade'),
  changes: z
    .array(z.number())
    .describe('change of every party’s utility against the package from which trades are looked for'),
  rates: pairOf('for each of the two: what its gain weighs against its concession, as a ratio'),
});

const improvementShape = z.strictObject({
  proposal: z.string().describe('id of the proposal'),
  from: pointShape.describe('the proposal itself'),
  better: z
    .array(pointShape)
    .nullable()
    .describe(
      'undominated packages as good for all and better for somebody; null: the frontier is not exact',
    ),
  fairest: z
    .strictObject({
      ...point,
      gains: z.array(z.number()).describe('gain of each party over the proposal; utility'),
      proven,
    })
    .nullable()
    .describe('the one whose smallest improvement is largest; null: there is nothing better'),
});

const rankedPointShape = z.strictObject({
  ...point,
  ranks: z.array(z.number()).describe('its place in the order of each party, from 1, the best'),
});

const rankingsShape = z.strictObject({
  ranked: count('packages that are ranked'),
  fallback: z
    .strictObject({
      ...rankedPointShape.shape,
      depth: count('places to which all have to fall back'),
    })
    .describe('all fall back together until a package is among everybody’s best (Brams & Kilgour 2001)'),
  borda: rankedPointShape.describe('the package with the smallest sum of ranks'),
  condorcet: rankedPointShape
    .nullable()
    .describe('the package that a majority prefers to every other; null: none, or not looked for'),
});

/** What analysts ask of a package space. */
export const answersShape = z.strictObject({
  redLines: z.array(redLineShape).describe('for every option: what insisting on it costs'),
  concessions: concessionsShape
    .nullable()
    .describe('what would open an empty zone; null: it is not empty, or could not be searched'),
  sidePayments: sidePaymentsShape
    .nullable()
    .describe('the best package if money may move, and who pays whom; null: money is not assumed to move'),
  logrolls: z
    .array(logrollShape)
    .describe('trades of two issues: each change alone hurts one of two parties, both together help both'),
  improvements: z.array(improvementShape).describe('for each proposal: what would be better for all'),
  rankings: rankingsShape.nullable().describe('when only the order of packages is credible; null: too many'),
});

const peerPointShape = z.strictObject({ value: z.number().describe('what the rule makes large'), ...point });

/** Recommended points as another program defines them. */
export const peerShape = z.strictObject({
  convention: z.enum(conventions).describe('whose definitions'),
  says: z.string().describe('the definitions in a sentence'),
  disagreement: z.array(z.number()).describe('the disagreement point that it uses; utility of each party'),
  nash: peerPointShape.nullable().describe('largest product of gains; null: there is none'),
  kalai: peerPointShape.nullable().describe('what it calls Kalai–Smorodinsky, or, in NegoLog, Kalai'),
  egalitarian: peerPointShape
    .nullable()
    .describe('largest smallest gain, which NegMAS calls Kalai; null: it has no such point'),
  opposition: z.number().nullable().describe('the number that it calls opposition; a distance, from 0'),
});

export type RedLine = Frozen<z.infer<typeof redLineShape>>;
export type Concession = Frozen<z.infer<typeof concessionShape>>;
export type Concessions = Frozen<z.infer<typeof concessionsShape>>;
export type SidePayments = Frozen<z.infer<typeof sidePaymentsShape>>;
export type Logroll = Frozen<z.infer<typeof logrollShape>>;
export type NamedImprovements = Frozen<z.infer<typeof improvementShape>>;
export type Improvements = Omit<NamedImprovements, 'proposal'>;
export type RankedPoint = Frozen<z.infer<typeof rankedPointShape>>;
export type Rankings = Frozen<z.infer<typeof rankingsShape>>;
export type Answers = Frozen<z.infer<typeof answersShape>>;
export type PeerPoint = Frozen<z.infer<typeof peerPointShape>>;
export type PeerFigures = Frozen<z.infer<typeof peerShape>>;
