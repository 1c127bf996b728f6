/** A ledger that runs at once: a grant for the border, a loan for the river, and a treasury that may run dry. */
export function skeletonLedger(name: string): string {
  return `# yaml-language-server: $schema=../schema/ledger.json
# The money of a situation, month by month. Name this file in situation.yaml (ledger: ledger.yaml) to have it counted.
# Every number is an estimate, with claims or an assumption, in the currency's unit: here millions of euro.
ledger: ${name}
start: 2026-01                   # openings are the day before it
months: 24
report_in: EUR                   # currency of sums over currencies
discount_rate: { value: 0.03, assumption: a placeholder; replace it }    # a year
currencies:
  EUR: { unit: million, decimals: 2, bank: settlement }    # whose liability the deposits are
# A second currency needs a rate, as in rates: [{ quote: USD per EUR, value: 1.1 to 1.25, assumption: why }].

accounts:                        # where money stands; \`actor\` says whose it is
  settlement: { name: Settlement bank, kind: bank }
  north: { name: Treasury of North, kind: state, actor: north, opening: { EUR: 500 }, credit: { EUR: 2000 }, assumption: a placeholder; replace it }
  south: { name: Treasury of South, kind: state, actor: south, opening: { EUR: 50 }, assumption: a placeholder; replace it }
  world: { name: Rest of the world, kind: rest_of_world }

instruments:                     # rules that move money; \`when\` sets them going with options of the package
  river_loan:
    kind: loan
    label: loan for the dam
    when: { water: half }
    lender: north
    borrower: south
    rate: { value: 0.01 to 0.03, assumption: a placeholder; replace it }
    drawdowns: [{ on: 2026-03, amount: 100 }]
    repayments: [{ from: 2026-09, to: 2027-12, every: 3, total: 100 }]
    assumption: a placeholder; replace it
  border_grant:
    kind: transfer
    label: grant for the border
    when: { trade: [partly, open] }
    payer: north
    payee: south
    amounts: [{ from: 2026-02, to: 2026-12, amount: 5 }]
    assumption: a placeholder; replace it
  south_budget:
    kind: budget
    label: budget of South
    account: south
    counterparty: world
    revenue: [{ from: 2026-01, to: 2027-12, amount: 10 }]
    spending: [{ from: 2026-01, to: 2027-12, amount: 12 to 14 }]
    assumption: a placeholder; replace it

# worth_of_money: { south: { worth: 0.0001, assumption: a placeholder; replace it } }    # utility of one unit of report_in
`;
}
