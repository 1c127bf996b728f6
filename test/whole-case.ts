import { changed, small } from './helpers.ts';

/**
 * The small case with everything that a situation can hold: a body that votes, money, what has happened, two proposals, a day
 * on which something was not yet known. Where a test needs a file in which every setting counts and not the worked example itself, this
 * is read and analysed in a hundredth of the time.
 */
const ledger = `ledger: small
start: 2026-01
months: 4
report_in: EUR
discount_rate: { value: 0 to 0.1, assumption: made up }
currencies: { EUR: { unit: million, decimals: 2, bank: bank } }
accounts:
  bank: { name: Bank, kind: bank }
  treasury: { name: Treasury, kind: state, actor: north, opening: { EUR: 9 }, assumption: made up }
  farms: { name: Farms, kind: state, actor: south, opening: { EUR: 1 }, assumption: made up }
instruments:
  pay:
    kind: transfer
    payer: treasury
    payee: farms
    currency: EUR
    when: { trade: open }
    amounts: [{ from: 2026-01, to: 2026-04, amount: 1 to 3 }]
    assumption: made up
`;

const additions = `institutions:
  house:
    name: House
    members:
      Upper: { weight: 3, follows: north }
      Lower: { weight: 2, follows: south, leaning: { value: -0.7 to 0.1, assumption: made up } }
      Middle: { weight: 2, follows: south, leaning: { value: -0.7 to 0.1, assumption: made up } }
    legal_bases: { law: { label: law, rule: { quota: 4 }, assumption: made up } }
    decides: [{ issue: trade, options: [open], bases: [law] }]
    assumption: made up
observed:
  - { id: quiet, on: 2025-12-01, lasted: status_quo, issues: [trade], claims: [k1] }
  - { id: refusal, on: 2026-01-08, failed: { institution: house, options: { trade: open } }, epsilon: 0.3, assumption: made up }
`;

const other = `  other:
    title: Another way
    by: north
    package: { water: little, trade: open }
    claims: [k2]
`;

/** By path under `whole/`. */
export function wholeCase(): ReadonlyMap<string, string> {
  const situation = changed(
    changed(
      changed(small.situation, 'then: { water: most }', 'then: { water: little }'),
      'stances:\n',
      `${additions}stances:\n`,
    ),
    'evidence: evidence.yaml\n',
    'evidence: evidence.yaml\nledger: ledger.yaml\n',
  ).replace(/^proposals:\n/m, () => `proposals:\n${other}`);
  return new Map([
    ['whole/situation.yaml', situation],
    ['whole/evidence.yaml', small.evidence],
    ['whole/ledger.yaml', ledger],
  ]);
}
