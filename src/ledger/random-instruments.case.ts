import fc from 'fast-check';

export type Fields = Readonly<Record<string, unknown>>;

/** A month of the random ledgers by its number. */
export const month = (index: number) =>
  `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

export const payers = ['state', 'union', 'owner', 'custodian', 'company', 'guarantor'] as const;
export const everyone = [...payers, 'world', 'bank'] as const;
const currencies = ['EUR', 'USD'] as const;

/** Sums in cents, small ones often, so that sums run out and ties come up. */
export const sum = fc
  .oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 10_000_000 }))
  .map((n) => n / 100);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const payer = fc.constantFrom(...payers);
const anyone = fc.constantFrom(...everyone);
const currency = fc.constantFrom(...currencies);
const date = fc.integer({ min: 0, max: 11 }).map(month);
const rate = fc.integer({ min: -200, max: 900 }).map((n) => n / 1000);
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const yesOrNo = fc.constantFrom('yes', 'no');

const payment = fc.oneof(
  fc.record({ on: date, amount: sum }),
  fc
    .record({
      dates: fc.tuple(fc.nat(11), fc.nat(11)),
      every: fc.integer({ min: 1, max: 4 }),
      amount: sum,
      isTotal: fc.boolean(),
    })
    .map(({ dates, every, amount, isTotal }) => ({
      from: month(Math.min(...dates)),
      to: month(Math.max(...dates)),
      every,
      ...(isTotal ? { total: amount } : { amount }),
    })),
);
const payments = fc.array(payment, { minLength: 1, maxLength: 2 });

/** Instruments that belong together, by name; `$` is the number of the group. */
export const instrumentGroups = {
  transfer: fc.record({ payer: anyone, payee: anyone, currency, amounts: payments }).map((terms) => ({
    transfer$: { kind: 'transfer', ...terms },
  })),
  loan: fc
    .record({
      terms: fc.record({
        lender: anyone,
        borrower: anyone,
        currency,
        opening: some(sum),
        drawdowns: some(payments),
        rate: some(rate),
        interest: some(fc.constantFrom('paid', 'capitalised')),
        repayments: some(payments),
        sweep: some(yesOrNo),
        served_from: some(payer),
        borrower_pays: some(yesOrNo),
        carried_at: some(share),
      }),
      writeOff: some(fc.record({ on: date, amount: some(sum) })),
    })
    .map(({ terms, writeOff }) => ({
      loan$: { kind: 'loan', ...terms },
      write_off$: writeOff && { kind: 'write_off', loan: 'loan$', ...writeOff },
    })),
  income: fc
    .record({
      interest: fc.record({ payer: anyone, holder: anyone, currency, rate }),
      tax: fc.record({ payer: anyone, to: anyone, rate: share }),
      levy: fc.record({
        payer: anyone,
        to: anyone,
        rate: share,
        every: some(fc.integer({ min: 1, max: 4 })),
        retained: some(share),
      }),
    })
    .map(({ interest, tax, levy }) => ({
      interest$: { kind: 'interest', ...interest },
      tax$: { kind: 'tax', on: 'interest$', ...tax },
      levy$: { kind: 'levy', on: 'interest$', less: ['tax$'], ...levy },
    })),
  budget: fc
    .record({
      terms: fc.record({
        account: payer,
        counterparty: anyone,
        currency,
        revenue: payments,
        spending: payments,
      }),
      floor: some(sum),
      credit: some(fc.record({ creditor: anyone, credit_limit: sum })),
    })
    .map(({ terms, floor, credit }) => ({ budget$: { kind: 'budget', ...terms, floor, ...credit } })),
  custody: fc
    .record({
      custody: fc.record({
        custodian: payer,
        owner: anyone,
        currency,
        opening: sum,
        carried_at: some(share),
      }),
      securities: some(fc.record({ issuer: anyone, opening: sum, redemptions: payments })),
      pledge: some(fc.record({ to: anyone, amount: sum, on: some(date) })),
      release: some(fc.record({ to: some(anyone), amount: some(sum), on: date })),
      seizure: some(fc.record({ taker: anyone, amount: some(sum), on: date })),
      reparations: some(fc.record({ to: payer, amount: some(sum), on: date })),
      fund: some(
        fc.record({
          fund: payer,
          amount: sum,
          on: date,
          every: fc.integer({ min: 1, max: 4 }),
          distributes: fc.dictionary(anyone, share, { maxKeys: 3 }),
          isReleased: fc.boolean(),
        }),
      ),
      obligation: some(
        fc.record({
          issuer: payer,
          face: sum,
          on: date,
          matures: some(date),
          redeems: fc.constantFrom('gap', 'whole'),
        }),
      ),
      guarantee: fc.record({
        limit: sum,
        guarantors: fc.dictionary(payer, share, { minKeys: 1, maxKeys: 3 }),
      }),
      lent: fc.record({ borrower: payer, drawdowns: payments }),
    })
    .map(({ custody, securities, fund, obligation, guarantee, lent, ...events }) => ({
      custody$: { kind: 'custody', ...custody },
      securities$: securities && { kind: 'securities', custody: 'custody$', ...securities },
      pledge$: events.pledge && { kind: 'pledge', of: 'custody$', ...events.pledge },
      funded$: { kind: 'loan', lender: obligation?.issuer ?? 'union', currency: custody.currency, ...lent },
      obligation$: obligation && {
        kind: 'zero_coupon',
        buyer: custody.custodian,
        currency: custody.currency,
        funds: 'funded$',
        ...obligation,
      },
      guarantee$: obligation && { kind: 'guarantee', covers: 'obligation$', ...guarantee },
      seizure$: events.seizure && { kind: 'seizure', custody: 'custody$', ...events.seizure },
      reparations$: events.reparations && {
        kind: 'reparations',
        custody: 'custody$',
        set_off: 'funded$',
        ...events.reparations,
      },
      release$: events.release && { kind: 'release', custody: 'custody$', ...events.release },
      fund$: fund && fundOf(custody, fund),
    })),
  project: fc
    .record({
      terms: fc.record({
        owner: payer,
        counterparty: anyone,
        state: anyone,
        currency,
        // Enough that a cent less of it builds about the same.
        capital: fc.integer({ min: 100_000, max: 10_000_000 }).map((n) => n / 100),
        start: date,
        build: fc.integer({ min: 1, max: 4 }),
        ramp: some(fc.nat(4)),
        life: fc.integer({ min: 1, max: 12 }),
        volume: sum,
        price: share,
        cost: some(share),
        royalty: some(share),
        tax: some(share),
      }),
    })
    .map(({ terms }) => ({ project$: { kind: 'project', ...terms } })),
  exports: fc
    .record({
      seller: anyone,
      buyer: anyone,
      state: anyone,
      currency,
      volume: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
      benchmark: share,
      discount: some(share),
      cap: some(share),
      covered: some(share),
      cut: some(share),
      budget_share: share,
    })
    .map((terms) => ({ exports$: { kind: 'exports', ...terms } })),
  conversion: fc
    .record({
      account: anyone,
      dealer: anyone,
      pair: fc.constantFrom(['EUR', 'USD'], ['USD', 'EUR']),
      amounts: some(payments),
      rate: some(fc.integer({ min: 1, max: 300 }).map((n) => n / 100)),
    })
    .map(({ pair: [sells, buys], ...terms }) => ({
      conversion$: { kind: 'conversion', sells, buys, ...terms },
    })),
};

function fundOf(custody: { owner: string; currency: string }, { isReleased, ...fund }: Fields) {
  const investor = custody.owner;
  return {
    kind: 'fund',
    investor,
    currency: custody.currency,
    ...fund,
    out_of: isReleased ? 'custody$' : undefined,
  };
}
