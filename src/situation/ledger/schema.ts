import { z } from 'zod';
import { daySchema, idSchema, knownSchema, monthSchema } from '../../evidence/index.ts';
import { estimateSchema } from '../estimate-schema.ts';
import { changing, type InstrumentKind, kinds } from './kinds.ts';
import type { Term } from './terms.ts';
import { accountKinds } from './types.ts';

const support = {
  claims: z.array(idSchema).min(1).optional().describe('ids of the claims that support this'),
  assumption: z.string().min(1).optional().describe('why, when no claim supports the numbers'),
};

const whenSchema = z
  .record(idSchema, z.union([idSchema, z.array(idSchema).min(1)]))
  .describe('options of the package that must hold; a list means any of them');

const paymentSchema = z
  .strictObject({
    on: monthSchema.optional().describe('the month of a single payment, 2026-03'),
    from: monthSchema.optional().describe('month of the first payment, 2026-03'),
    to: monthSchema.optional().describe('month of the last payment, 2026-03'),
    every: z.int().min(1).max(1200).optional().describe('months between two of them, 1 when left out'),
    amount: estimateSchema('of each payment', 0).optional(),
    total: estimateSchema('of all of them together, spread evenly', 0).optional(),
    ...support,
  })
  .describe('`on` one month, or `from` a month `to` another');

function termSchema(term: Term): z.ZodType {
  switch (term.kind) {
    case 'account':
    case 'instrument':
    case 'currency':
      return idSchema.describe(term.says);
    case 'instruments':
      return z.array(idSchema).describe(term.says);
    case 'estimate':
      return estimateSchema(`${term.says} (${term.unit})`, term.low, term.high);
    case 'month':
      return monthSchema.describe(term.says);
    case 'count':
      return z.int().min(term.low).max(term.high).describe(term.says);
    case 'word':
      return z.enum([...term.words]).describe(term.says);
    case 'text':
      return z.string().min(1).max(80).describe(term.says);
    case 'payments':
      return z.array(paymentSchema).describe(term.says);
    case 'shares':
      return z.record(idSchema, estimateSchema('share', 0, 1)).describe(term.says);
  }
}

function changesSchema(kind: InstrumentKind, terms: readonly (readonly [string, Term])[]) {
  const months: readonly string[] = changing[kind] ?? [];
  const numbers = terms.filter(([key]) => months.includes(key));
  return z
    .array(
      z.strictObject({
        when: whenSchema.optional(),
        since: monthSchema.optional().describe('first month in which these hold, 2026-03'),
        until: monthSchema.optional().describe('last month in which these hold, 2026-03'),
        known: knownSchema,
        ...Object.fromEntries(numbers.map(([key, term]) => [key, termSchema(term).optional()])),
        ...support,
      }),
    )
    .optional()
    .describe('other numbers in some packages or months; the last that applies holds');
}

function instrumentSchema(kind: InstrumentKind) {
  const terms: readonly (readonly [string, Term])[] = Object.entries(kinds[kind]);
  return z.strictObject({
    kind: z.literal(kind).describe('what kind of rule it is'),
    label: z.string().min(1).optional().describe('the instrument in words; its name when left out'),
    when: whenSchema.optional(),
    since: monthSchema.optional().describe('first month in which it acts'),
    until: monthSchema.optional().describe('last month in which it acts'),
    known: knownSchema,
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
    ...Object.fromEntries(
      terms.map(([key, term]) => [
        key,
        term.optional === true ? termSchema(term).optional() : termSchema(term),
      ]),
    ),
    // Kinds without such numbers have no such key: what would be ignored must not be written.
    ...(changing[kind] === undefined ? {} : { changes: changesSchema(kind, terms) }),
    ...support,
  });
}

/** Made when a ledger is read: it is half of all schemas, and most situations have none. */
const instrumentsSchema = z.lazy(() => {
  const [first, ...others] = (Object.keys(kinds) as InstrumentKind[]).map(instrumentSchema);
  return z.discriminatedUnion('kind', [first as NonNullable<typeof first>, ...others]);
});

const currencySchema = z.strictObject({
  unit: z.string().min(1).describe('what one unit of the numbers is: million'),
  decimals: z.int().min(0).max(6).optional().describe('places that are kept, 2 when left out'),
  bank: idSchema.describe('the account whose liability the deposits are'),
});

const rateSchema = z.strictObject({
  quote: z
    .string()
    .regex(/^[A-Z][A-Za-z0-9_-]* per [A-Z][A-Za-z0-9_-]*$/, 'a quote is written USD per EUR')
    .describe('USD per EUR'),
  value: estimateSchema('units of the first for one of the second', 1e-9, 1e9),
  from: monthSchema.optional().describe('from when; the start when left out'),
  known: knownSchema,
  ...support,
});

const accountSchema = z.strictObject({
  name: z.string().min(1).describe('name of the account'),
  kind: z.enum(accountKinds).describe('what it is: a state, a bank, a fund'),
  actor: idSchema.optional().describe('the actor of the situation whose money it is'),
  opening: z
    .record(idSchema, estimateSchema('deposit at the start', 0))
    .optional()
    .describe('by currency: deposit at the start; nothing when left out'),
  credit: z
    .record(idSchema, estimateSchema('how far the deposit may fall below zero', 0))
    .optional()
    .describe('by currency: how far the deposit may fall below zero; not at all when left out'),
  known: daySchema.optional().describe('the day on which the account came up; always when left out'),
  note: z.string().optional().describe('a remark for readers; no analysis reads it'),
  ...support,
});

export const ledgerSchema = z
  .strictObject({
    ledger: idSchema.describe('name of the ledger'),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
    start: monthSchema.describe('first month; openings are the day before it'),
    months: z.int().min(1).max(1200).describe('how many months are run'),
    report_in: idSchema.describe('currency in which sums over currencies are given'),
    discount_rate: estimateSchema('a year, for net present values', -0.5, 10),
    currencies: z.record(idSchema, currencySchema).describe('by code: every currency in use'),
    rates: z.array(rateSchema).optional().describe('exchange rates, each from a month on'),
    accounts: z.record(idSchema, accountSchema).describe('where money stands'),
    instruments: z.record(idSchema, instrumentsSchema).describe('rules that move money'),
    worth_of_money: z
      .record(idSchema, z.strictObject({ worth: estimateSchema('utility of one unit', 0, 1e3), ...support }))
      .optional()
      .describe('by actor: utility of one unit of report_in; money has no say in values without it'),
    ...support,
  })
  .describe('the money of a situation: accounts, and instruments that move it');

export type LedgerFile = z.infer<typeof ledgerSchema>;
