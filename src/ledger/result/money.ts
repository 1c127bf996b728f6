import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, sampledRangeShape } from '../../numeric/result.ts';
import { shortfallKinds } from '../book.ts';

const units = (says: string) => z.number().describe(`${says}; in units of the currency`);
const claims = z.array(z.string()).describe('ids of the claims that it rests on');
const account = z.string().describe('id of the account');
const instrument = z.string().describe('id of the instrument');
const currency = z.string().describe('id of the currency');
const label = z.string().describe('the instrument in words');

/** Who lacked what: the first month, the worst one, and the sum over the run. */
export const lackShape = z.strictObject({
  account,
  instrument,
  label,
  kind: z.enum(shortfallKinds).describe('what kind of shortfall it is'),
  currency,
  firstMonth: z.string().describe('first month in which something is lacking, YYYY-MM'),
  first: units('lacking in the first month'),
  worstMonth: z.string().describe('month in which most is lacking, YYYY-MM'),
  worst: units('lacking in the worst month'),
  total: units('lacking over the whole run'),
  months: count('months in which something is lacking'),
});
export const lacksShape = z
  .array(lackShape)
  .describe('what is lacking with every input at its median, the earliest first');

/** What a package changes for an actor against no deal. */
const actorDeltaShape = z.strictObject({
  actor: z.string().describe('id of the actor'),
  cash: sampledRangeShape.describe('cash flows, deal minus no deal, discounted, in the currency reported in'),
  claims: sampledRangeShape.describe('claims and debts at the end, deal minus no deal, discounted'),
  needs: sampledRangeShape.describe('spending that finds money, deal minus no deal, discounted'),
  total: sampledRangeShape.describe('all three together'),
});
export const deltasShape = z
  .array(actorDeltaShape)
  .describe('money of each actor, deal minus no deal; who loses most comes first');

const promisedShape = z.strictObject({
  instrument,
  label,
  amount: units('sum that it takes; all that the pool holds where no amount is stated'),
});

/** What a package is worth in cash to an actor, month by month, with every input at its median. */
export const actorMonthsShape = z.strictObject({
  actor: z.string().describe('id of the actor'),
  amounts: z
    .array(z.number())
    .describe('by month of the run: cash that comes in, deal minus no deal, in the currency reported in'),
  total: z.number().describe('over the whole run, not discounted'),
});

/** A pool of custody money and who has been promised it. */
export const poolShape = z.strictObject({
  custody: z.string().describe('id of the custody'),
  label: z.string().describe('the custody in words'),
  currency,
  available: units('what it holds at the start, with what falls due to it'),
  promised: z.array(promisedShape).describe('each promise out of it'),
  total: units('all promises together'),
  short: units('what the promises exceed the pool by, at least 0'),
});

/** What an investment project is worth over its whole life, whatever the ledger’s horizon. */
export const projectWorthShape = z.strictObject({
  project: z.string().describe('id of the project'),
  label,
  currency,
  ratePerYear: z.number().describe('discount rate a year, as a share: 0.1 is 10 %'),
  cashFlows: z
    .array(z.number())
    .describe('net of royalty and tax, by month from the start of building; units of the currency'),
  netPresentValue: units('discounted cash flows'),
  expectedNetPresentValue: units('the same if it may be lost at the stated chance a year'),
  internalRates: z
    .array(z.number())
    .describe('all rates a year at which it breaks even, as shares; none, one or several'),
  paybackYears: z.number().nullable().describe('years until it has paid for itself; null: never'),
});

/** One line of a banker’s table: who paid whom under which instrument and event, year by year. */
export const moneyLineShape = z.strictObject({
  instrument,
  label,
  event: z.string().describe('what happens: interest, redemption, grant'),
  from: z.string().describe('id of the account that pays'),
  to: z.string().describe('id of the account that is paid'),
  currency,
  byYear: z.record(z.string(), z.number()).describe('by year: what was paid, in units of the currency'),
  total: units('what was paid over the whole run'),
  claims,
});

/** Everything that one account paid another under one name over the run. */
export const totalFlowShape = z.strictObject({
  from: z.string().describe('id of the account that pays'),
  to: z.string().describe('id of the account that is paid'),
  label: z.string().describe('name of the flow'),
  amount: z.number().describe('over the whole run, in units of the currency reported in'),
});

const sourceShape = z.strictObject({
  label: z.string().describe('where the money comes from, in words'),
  amounts: z.array(z.number()).describe('by month; cash used up is a source, cash put aside a negative one'),
});

/** What finances an account’s payments in each month. */
export const budgetSourcesShape = z.strictObject({
  account,
  currency,
  months: z.array(z.string()).describe('months of the run, YYYY-MM; other lists are in this order'),
  sources: z.array(sourceShape).describe('what comes in, in units of the currency'),
  need: z
    .array(z.number())
    .describe('by month: what goes out and what should have, in units of the currency'),
  unfunded: z.array(z.number()).describe('by month: what found no money, in units of the currency'),
});

const fan = (says: string) => ({
  low: z
    .array(z.number())
    .describe(`by month: 5 % quantile of ${says}, in units of the currency reported in`),
  median: z.array(z.number()).describe(`by month: median of ${says}`),
  high: z.array(z.number()).describe(`by month: 95 % quantile of ${says}`),
});
export const cashPathShape = z.strictObject({ account, ...fan('cash') });
export const callsShape = z.strictObject(fan('guarantees that could be called'));

export type Lack = Frozen<z.infer<typeof lackShape>>;
export type ActorDelta = Frozen<z.infer<typeof actorDeltaShape>>;
export type ActorMonths = Frozen<z.infer<typeof actorMonthsShape>>;
export type PromisedPool = Frozen<z.infer<typeof poolShape>>;
export type ProjectWorth = Frozen<z.infer<typeof projectWorthShape>>;
export type MoneyLine = Frozen<z.infer<typeof moneyLineShape>>;
export type TotalFlow = Frozen<z.infer<typeof totalFlowShape>>;
export type BudgetSources = Frozen<z.infer<typeof budgetSourcesShape>>;
export type CashPath = Frozen<z.infer<typeof cashPathShape>>;
export type MonthFan = Frozen<z.infer<typeof callsShape>>;
