/** A word that stands in every part of a file that came up later. */
export const marker = 'zanzibar';

/** The day that is asked about; what is planted came up after it. */
export const day = '2026-01-10';

/** The files of a small situation with money, votes, rules and facts; planted with what came up later, or as they were without. */
export function plantedFiles(isPlanted: boolean): Map<string, string> {
  const plant = (text: string) => (isPlanted ? text : '');
  return new Map([
    ['river/situation.yaml', situation(plant)],
    ['river/evidence.yaml', evidence(plant)],
    ['river/ledger.yaml', ledger(plant)],
  ]);
}

type Plant = (text: string) => string;

const actors = (plant: Plant) => `actors:
  north:
    name: North
    capability: { value: 100, assumption: anchor }
    ${plant('outside_option: { value: 0.4, claims: [zanzibar-claim] }')}
    ${plant('breach_cost: { value: 0.3, claims: [zanzibar-claim] }')}
    ${plant('impatience: { value: 5, claims: [zanzibar-claim] }')}
    ${plant('unilateral_cost: { water: { value: 0.5, claims: [zanzibar-claim] } }')}
  south: { name: South, capability: { value: 40 to 80, claims: [k1] } }
  east: { name: East, capability: { value: 30, assumption: a neighbour } }
`;

const issues = (plant: Plant) => `issues:
${plant(`  zanzibar-issue:
    question: Who gets zanzibar?
    scale: { 0: none, 100: all, assumption: even }
    options: { no: { at: 0, label: zanzibar no }, yes: { at: 100, label: zanzibar yes } }
    status_quo: no
    controller: south
    known: 2026-02-01
  zanzibar-second:
    question: Who gets the rest of zanzibar?
    scale: { 0: none, 100: all, assumption: even }
    options: { no: { at: 0, label: zanzibar no, known: 2026-02-02 }, yes: { at: 100, label: zanzibar yes } }
    status_quo: yes
`)}  water:
    question: How much water?
    scale: { 0: none, 100: all, assumption: even steps }
    options:
      little: { at: 20, label: A fifth }
      ${plant('zanzibar-known: { at: 30, label: zanzibar, known: 2026-02-01 }')}
      half: { at: { readings: { k1: 45 to 55${plant(', zanzibar-claim: 80')} } }, label: Half }
      ${plant('zanzibar-claimed: { at: 40, label: zanzibar, claims: [zanzibar-claim] }')}
      ${plant('zanzibar-placed: { at: { value: 45, claims: [zanzibar-claim] }, label: zanzibar }')}
      most: { at: 80, label: Most }
    status_quo: most
    controller: north
    moves: { never: [${plant('zanzibar-known -> half, ')}little -> most] }
  trade:
    question: How open?
    scale: { 0: closed, 100: open, assumption: even steps }
    options:
      closed: { at: 0, label: Closed }
      open: { at: 100, label: Open }
    status_quo: closed
    controller: south
`;

function situation(plant: Plant): string {
  return `situation: river
title: A river
question: Is there a deal?
as_of: 2026-03-01
evidence: evidence.yaml
ledger: ledger.yaml
${plant('note: zanzibar is what all speak of today')}
${actors(plant)}${issues(plant)}stances:
  north:
    ${plant('zanzibar-issue: { position: 100, salience: 1, assumption: zanzibar }')}
    water:
      position: { dated: { 2025-01-01: { value: 80, assumption: says so }${plant(', 2026-02-01: { value: 10, assumption: zanzibar }')} } }
      salience: { value: 0.5, assumption: says so }
    trade: { position: 100, salience: 0.5, assumption: says so }
  south:
    water: { position: 0 to 20, salience: 0.8, claims: [k1${plant(', zanzibar-claim')}] }
    trade: { position: { low: 20, mode: 60, high: 90 }, salience: 0.2, claims: [k2] }
    ${plant('zanzibar-second: { position: 0, salience: 1, assumption: zanzibar }')}
  east:
    water: { position: 60, salience: 0.3, assumption: says so }
    ${plant('trade: { position: 0, salience: 1, known: 2026-02-01, assumption: zanzibar }')}
values:
  south:
    trade: { closed: { value: 0.4, assumption: says so }, open: { value: 0.6 to 0.9, assumption: says so } }
  ${plant('east: { zanzibar-issue: { no: { value: 0, assumption: zanzibar }, yes: { value: 1, assumption: zanzibar } } }')}
linkages:
${plant('  - { id: zanzibar-link, actor: east, when: { water: half, trade: open }, worth: 1, claims: [zanzibar-claim] }')}
${plant('  - { id: zanzibar-known, actor: east, when: { water: half, trade: open }, worth: 1, known: 2026-02-01, assumption: zanzibar }')}
  - { id: pair, actor: south, when: { water: [${plant('zanzibar-known, ')}half], trade: open }, worth: { value: 0.1, claims: [k2] } }
forbidden:
${plant('  - { id: zanzibar-rule, when: { water: half, trade: open }, because: zanzibar forbids it, claims: [zanzibar-claim] }')}
  - { id: no-trickle, when: { water: little, trade: closed }, because: nobody would live on it, assumption: says so }
limits:
${plant('  - { id: zanzibar-limit, label: zanzibar, at_most: 1, uses: { water: { half: 2 } }, known: 2026-02-01, assumption: zanzibar }')}
  - { id: pipes, label: pipes, at_most: { value: 10, assumption: says so }, uses: { water: { half: { value: 4, assumption: says so } } } }
required: [north, south]
no_deal: { status_quo_on: 2026-01-08 }
${plant(`observed:
  - { id: zanzibar-happened, on: 2026-02-01, lasted: { water: little }, assumption: zanzibar }
  - { id: zanzibar-learnt, on: 2025-12-01, known: 2026-02-01, refused: swap, assumption: zanzibar }
  - { id: zanzibar-voted, on: 2025-12-02, passed: { institution: assembly, options: { trade: open }, otherwise: { zanzibar-issue: yes } }, assumption: zanzibar }
  - { id: zanzibar-told, on: 2025-12-02, failed: { institution: assembly, options: { trade: open } }, claims: [zanzibar-claim] }`)}
proposals:
  ${plant('zanzibar-plan: { title: The zanzibar plan, by: east, package: { water: half }, claims: [zanzibar-claim] }')}
  swap:
    title: Water for trade
    by: south
    package: { water: half, trade: open }
    effective: 2026-02-15
    covers: { account: south, from: 2026-03, to: 2026-12 }
    claims: [k1${plant(', zanzibar-claim')}]
    ${plant('devices: [{ kind: escrow, on: water, holds: east, adds_cost: 2, known: 2026-02-01, assumption: zanzibar }]')}
    ${plant('offers: [{ by: north, if: { trade: open }, then: { water: half }, known: 2026-02-01, assumption: zanzibar }]')}
  ${plant('zanzibar-known: { title: The other zanzibar plan, package: { water: little }, known: 2026-02-02, assumption: zanzibar }')}
  ${plant('zanzibar-made: { title: A plan of zanzibar, package: { zanzibar-issue: yes }, assumption: zanzibar }')}
  open: { title: An open border, by: north, package: { trade: open }, assumption: says so }
institutions:
  ${plant('zanzibar-council: { name: Council of zanzibar, follows: east, members: { a: {}, b: {} }, legal_bases: { law: { label: zanzibar law, rule: unanimity } }, decides: [{ issue: trade, options: [open], bases: [law] }], known: 2026-02-01 }')}
  assembly:
    name: Assembly of South
    follows: south
    members: { upper: { weight: 40, leaning: { value: -0.1 to 0.1, assumption: a guess } }, lower: { weight: 60 } }
    ${plant('dissent_cost: { value: 1, claims: [zanzibar-claim] }')}
    legal_bases:
      ${plant('zanzibar-base: { label: zanzibar, rule: unanimity, claims: [zanzibar-claim] }')}
      law:
        label: Ordinary law
        rule: simple_majority
        ${plant('validity: { value: 0.01, claims: [zanzibar-claim] }')}
        assumption: says so
    decides:
      ${plant('- { issue: water, options: [little, half], bases: [zanzibar-base], known: 2026-02-01 }')}
      - { issue: trade, options: [open], bases: [${plant('zanzibar-base, ')}law] }
calendar:
${plant('  - { id: zanzibar-day, on: 2026-01-05, event: The day of zanzibar, then: { trade: open }, known: 2026-02-01, assumption: zanzibar }')}
${plant('  - { id: zanzibar-night, on: 2026-06-05, event: The night of zanzibar, claims: [zanzibar-claim] }')}
  - { id: lapse, on: 2026-06-01, event: The treaty lapses, then: { water: most }, renewal: { by: assembly, base: law, otherwise: { trade: closed } }, claims: [k2] }
`;
}

function evidence(plant: Plant): string {
  return `evidence: river
graded: { by: us, on: 2026-01-01 }
sources:
  paper: { name: A paper, kind: outlet, reliability: [{ grade: B, on: 2026-01-02 }${plant(', { grade: F, on: 2026-02-01, why: zanzibar }')}] }
  ${plant('zanzibar-radio: { name: Radio zanzibar, kind: outlet, reliability: [{ grade: A }] }')}
  envoy: { name: An envoy, kind: person, reliability: [{ grade: C }, { grade: B, topic: trade }] }
reports:
  ${plant('zanzibar-story: { title: News from zanzibar, publisher: zanzibar-radio, published: { on: 2026-02-01, basis: stated }, language: en }')}
  story: { title: A story, publisher: paper, published: { on: 2026-01-05, basis: stated }, retrieved: 2026-01-06, language: en }
  # It appeared later, and tells what was said earlier.
  digest: { title: A year in zanzibar, publisher: paper, published: { on: 2026-02-05, basis: stated }, url: 'https://zanzibar.example/', language: en }
claims:
  k3:
    statement: North has called the river its own.
    type: position
    report: digest
    passages: [{ at: 0-10, fingerprint: "0123456789abcdef" }]
    source: paper
    chain: [paper]
    credibility: 3
    said: 2026-01-02
${plant(`  zanzibar-claim:
    statement: All is different in zanzibar.
    type: fact
    report: zanzibar-story
    passages: [{ at: 0-10, fingerprint: "0123456789abcdef" }]
    source: zanzibar-radio
    chain: [zanzibar-radio]
    credibility: 6
    topics: [zanzibar]
    relations: [{ type: contradicts, to: k1, note: zanzibar }]
    promise: { to: [north], due: 2026-04-01 }
  zanzibar-late:
    statement: The story was told again in zanzibar.
    type: fact
    report: story
    passages: [{ at: 0-10, fingerprint: "0123456789abcdef" }]
    source: paper
    chain: [paper]
    credibility: 1
    said: 2026-02-03`)}
  k1:
    statement: South wants most of the water.
    type: position
    report: story
    passages: [{ at: 0-10, fingerprint: "0123456789abcdef" }]
    source: paper
    chain: [paper]
    credibility: 2
    ${plant('relations: [{ type: contradicts, to: zanzibar-late, note: zanzibar }]')}
  k2:
    statement: South would open its border for water.
    type: proposal
    report: story
    passages: [{ fingerprint: "0123456789abcdef", length: 12 }]
    source: envoy
    chain: [paper, { source: envoy, mode: direct, on: 2026-01-04 }]
    credibility: 3
    said: 2026-01-04
    about: 2026-01-03/2026-01-05
    valid_until: 2027-01-05
    quantities: [{ value: 3, unit: km3, of: water, as_of: 2026-01-04 }]
    topics: [trade]
    relations: [{ type: supports, to: k1 }]
`;
}

function ledger(plant: Plant): string {
  return `ledger: river
assumption: constructed
start: 2026-01
months: 12
report_in: EUR
discount_rate: { value: 0.03, assumption: constructed }
currencies: { EUR: { unit: million, decimals: 2, bank: bank }, USD: { unit: million, decimals: 2, bank: bank } }
rates:
  - { quote: USD per EUR, value: 1.1, from: 2026-01, assumption: constructed }
  ${plant('- { quote: USD per EUR, value: 9, from: 2026-02, known: 2026-02-01, assumption: zanzibar }')}
${plant('note: zanzibar is where the money is')}
accounts:
  bank: { name: Bank, kind: bank }
  ${plant('zanzibar-fund: { name: Fund of zanzibar, kind: fund, opening: { EUR: 50 }, assumption: zanzibar }')}
  north: { name: Treasury of North, kind: state, actor: north, opening: { EUR: 1000 }, assumption: constructed }
  south:
    name: Treasury of South
    kind: state
    actor: south
    opening: { EUR: 100 to 200 }
    ${plant('credit: { EUR: { value: 999, claims: [zanzibar-claim] } }')}
    assumption: constructed
instruments:
  ${plant('zanzibar-gift: { kind: transfer, label: gift of zanzibar, payer: zanzibar-fund, payee: south, amounts: [{ on: 2026-03, amount: 40 }], claims: [zanzibar-claim] }')}
  grant:
    kind: transfer
    label: grant
    since: 2026-01
    until: 2026-11
    payer: north
    payee: south
    when: { trade: open }
    amounts:
      ${plant('- { on: 2026-02, amount: { value: 77, claims: [zanzibar-claim] } }')}
      - { from: 2026-04, to: 2026-09, amount: 5 to 10 }
    claims: [k2${plant(', zanzibar-claim')}]
  loan:
    kind: loan
    lender: north
    borrower: south
    opening: 60
    rate: 0.04
    repayments: [{ from: 2026-03, to: 2026-12, total: 60 }]
    ${plant('only_after: zanzibar-repair')}
    ${plant('changes: [{ since: 2026-02, until: 2026-11, rate: 0.9, known: 2026-02-01, assumption: zanzibar }]')}
    assumption: constructed
  ${plant('deposit: { kind: custody, label: vault of zanzibar, custodian: south, owner: north, opening: 50, known: 2026-02-01, assumption: zanzibar }')}
  ${plant('zanzibar-repair: { kind: reparations, label: repair in zanzibar, custody: deposit, to: south, on: 2026-05, assumption: zanzibar }')}
  ${plant('zanzibar-option: { kind: transfer, payer: north, payee: south, when: { water: zanzibar-known }, amounts: [{ on: 2026-03, amount: 40 }], assumption: zanzibar }')}
`;
}

/** The worked example with what came up later planted in each of its lists. */
export function plantedExample(files: { readonly [file in 'situation' | 'evidence' | 'ledger']: string }) {
  const known = 'known: 2026-09-01, assumption: zanzibar';
  const situation = planted(files.situation, [
    ['proposals', `  zanzibar-plan: { title: The plan of zanzibar, package: { ceasefire: none }, ${known} }`],
    [
      'linkages',
      `  - { id: zanzibar-link, actor: us, when: { ceasefire: none, us_sanctions: lifted }, worth: 1, ${known} }`,
    ],
    [
      'forbidden',
      `  - { id: zanzibar-rule, when: { ceasefire: none, us_sanctions: lifted }, because: zanzibar, ${known} }`,
    ],
    [
      'calendar',
      `  - { id: zanzibar-day, on: 2025-01-02, event: zanzibar, then: { ceasefire: current_lines }, ${known} }`,
    ],
    ['    options', `      zanzibar: { at: 50, label: zanzibar, claims: [zanzibar-claim] }`],
    ['    legal_bases', `      zanzibar: { label: zanzibar, rule: unanimity, claims: [zanzibar-claim] }`],
  ]);
  return {
    situation: situation.replace(
      /^observed:.*\n/m,
      (line) => `${line}  - { id: zanzibar, on: 2025-01-03, lasted: no_deal, ${known} }\n`,
    ),
    evidence: planted(files.evidence, [
      ['claims', laterClaim],
      ['sources', '  zanzibar-radio: { name: Radio zanzibar, kind: outlet, reliability: [{ grade: A }] }'],
      [
        'reports',
        '  zanzibar-story: { title: zanzibar, publisher: zanzibar-radio, published: { on: 2026-09-01, basis: stated }, language: en }',
      ],
    ]),
    ledger: planted(files.ledger, [
      [
        'instruments',
        `  zanzibar-gift: { kind: transfer, label: zanzibar, payer: zanzibar, payee: ukraine, amounts: [{ on: 2026-03, amount: 9000 }], ${known} }`,
      ],
      [
        'accounts',
        '  zanzibar: { name: zanzibar, kind: bank, opening: { EUR: 10000 }, assumption: zanzibar }',
      ],
    ]),
  };
}

const laterClaim = `  zanzibar-claim:
    statement: All is different in zanzibar.
    type: fact
    report: zanzibar-story
    passages: [{ at: 0-10, fingerprint: "0123456789abcdef" }]
    source: zanzibar-radio
    chain: [zanzibar-radio]
    credibility: 1
    relations: [{ type: contradicts, to: c17, note: zanzibar }]`;

/** Lines put first under keys of a text. */
function planted(text: string, plants: readonly (readonly [key: string, line: string])[]): string {
  return plants.reduce((done, [key, line]) => {
    const place = new RegExp(`^${key}:.*\n`, 'm').exec(done);
    if (place === null) throw new Error(`no place to plant in: ${key}`);
    const at = place.index + place[0].length;
    return `${done.slice(0, at)}${line}\n${done.slice(at)}`;
  }, text);
}
