import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { deltasShape, lackShape, lacksShape } from '../../ledger/result.ts';
import { count, probability, quantilesShape, shareOf } from '../../numeric/result.ts';
import { claimDrivers, drivers, probabilityHigh, probabilityLow } from './drivers.ts';

const orInfinite = (says: string) =>
  z
    .union([z.number(), z.literal('infinite')])
    .nullable()
    .describe(says);

const monthsShape = z.strictObject({
  low: z.string().describe('5 % quantile of the month, YYYY-MM'),
  median: z.string().describe('50 % quantile of the month, YYYY-MM'),
  high: z.string().describe('95 % quantile of the month, YYYY-MM'),
});

const within = (says: string) => z.string().nullable().describe(`${says}, YYYY-MM; null: not within the run`);
const dryMonthShape = z.strictObject({
  share: shareOf('draws in which it runs out within the run'),
  low: within('5 % quantile of the month over all draws'),
  median: within('50 % quantile of the month over all draws'),
  high: within('95 % quantile of the month over all draws'),
});

const reserveShape = z.strictObject({
  account: z.string().describe('id of the account'),
  deal: dryMonthShape.describe('under the package'),
  noDeal: dryMonthShape.describe('without it'),
});

const failsFirstShape = z.strictObject({
  account: z.string().describe('id of the account that falls short'),
  instrument: z.string().describe('id of the instrument that finds no money'),
  probability: probability('share of draws in which this is what fails first'),
  month: monthsShape.describe('month of that, over those draws'),
});

const rivalShape = z.strictObject({
  proposal: z.string().describe('id of the other proposal'),
  custody: z.string().describe('id of the custody that both draw on'),
  currency: z.string().describe('id of its currency'),
  available: z.number().describe('what it holds; units of the currency, at the medians'),
  promised: z.number().describe('what both promise; units of the currency'),
  short: z.number().describe('what would be missing if both were honoured; units of the currency'),
});

const lacking = quantilesShape.describe(
  '5 %, 50 %, 95 % over the draws of all that is lacking, in the currency reported in',
);

const noDealShape = z.strictObject({
  probability: probability('share of draws in which nobody falls short without the package'),
  first: lackShape.nullable().describe('what is lacking first at the medians; null: nothing'),
  lacks: lacksShape,
  lacking,
});

/** Test four: has everybody who must pay under the package the money, month by month? */
export const paidForShape = z.strictObject({
  test: z.literal('paid-for').describe('which test'),
  samples: count('draws in which the ledger was run'),
  months: count('months of the run'),
  reportIn: z.string().describe('id of the currency of sums over currencies'),
  currencies: z
    .array(
      z.strictObject({
        id: z.string().describe('id of the currency'),
        unit: z.string().describe('what one unit of its amounts is: million'),
      }),
    )
    .describe('every currency'),
  probability: probability(
    'weighted share of draws in which the package is honoured, and financed where it says what it covers',
  ),
  honoured: shareOf('draws in which no instrument of the package, and nobody whom it charges, falls short'),
  financed: shareOf('draws in which what it says it covers is financed')
    .nullable()
    .describe('share of draws in which what it says it covers is financed, 0 to 1; null: it covers nothing'),
  closes: z
    .number()
    .nullable()
    .describe('weighted median of κ, the part of the gap without a deal that it closes; null: undefined'),
  residual: z
    .strictObject({
      firm: orInfinite('weighted median of the part of the need of the first twelve months that stays open'),
      prospects: orInfinite('weighted median of the same of the covered months after them'),
    })
    .describe('what stays open of what it covers; infinite: a gap without a need; null: none or undefined'),
  gap: quantilesShape.describe(
    '5 %, 50 %, 95 % over the draws of what it lacks itself, in the currency reported in',
  ),
  shortBefore: shareOf('draws in which somebody falls short before the package takes effect'),
  needAfter: z
    .number()
    .nullable()
    .describe(
      'weighted median of the gap after the covered time, in the currency reported in; null: covers nothing',
    ),
  probabilityLow,
  probabilityHigh,
  isPaidForAtMedians: z.boolean().describe('whether nobody falls short with every input at its median'),
  first: lackShape
    .nullable()
    .describe('what is lacking first at the medians, computed exactly; null: nothing'),
  lacks: lacksShape,
  failsFirst: z.array(failsFirstShape).describe('what fails first over the draws, most frequent first'),
  firstMonth: monthsShape
    .nullable()
    .describe('month of the first shortfall over the draws that have one; null: none has'),
  lacking,
  reserves: z
    .array(reserveShape)
    .describe(
      'accounts that open with money, and the month in which it is used up: they stand below zero or cannot pay what falls due; those that never do are left out',
    ),
  noDeal: noDealShape.describe('the same without the package'),
  onlyWithDeal: lacksShape.describe('what is lacking at the medians with the package but not without'),
  rivals: z.array(rivalShape).describe('other proposals that promise the same custody money'),
  deltas: deltasShape,
  drivers,
  claims: claimDrivers,
});

export type FailsFirst = Frozen<z.infer<typeof failsFirstShape>>;
/** In which month an account that opens with money has used it up, with the package and without. */
export type ReserveEnd = Frozen<z.infer<typeof reserveShape>>;
export type Rival = Frozen<z.infer<typeof rivalShape>>;
export type PaidForTest = Frozen<z.infer<typeof paidForShape>>;
