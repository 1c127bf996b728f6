/** A situation file that runs at once; its comments explain every key. */
export function skeletonSituation(name: string, title: string): string {
  return `# yaml-language-server: $schema=../schema/situation.json
# A situation says who negotiates about what. Every number is an estimate:
#   70                        a number
#   60 to 80                  a range, all of it equally likely
#   { low: 50, mode: 70, high: 80 }       a range with a most likely value
# and says what it rests on: claims: [ids from evidence.yaml], or assumption: why.
situation: ${name}
title: ${JSON.stringify(title)}
question: Would a deal be signed, pass, hold and be paid for?
as_of: 2026-01-01                # nothing said later supports a number
evidence: evidence.yaml

actors:                          # who takes part, and how much weight each can bring to bear
  north:
    name: North
    capability: { value: 100, assumption: anchor of the scale }
  south:
    name: South
    capability: { value: 30 to 90, assumption: a placeholder; replace it }

issues:                          # what is decided; options stand on a scale of 0 to 100
  water:
    question: How much of the river may North keep?
    scale: { 0: North keeps nothing, 100: North keeps everything, assumption: a placeholder; replace it }
    options:
      little: { at: 20, label: A fifth }
      half: { at: 50, label: Half }
      most: { at: 80, label: Four fifths }
    status_quo: most             # the option that holds today
    controller: north            # who can move it alone
  trade:
    question: How open is the border to goods?
    scale: { 0: closed, 100: open, assumption: a placeholder; replace it }
    options:
      closed: { at: 0, label: Closed }
      partly: { at: 50, label: Open for food }
      open: { at: 100, label: Open }
    status_quo: closed

stances:                         # where each actor wants each issue to end (0 to 100), and how much it cares (0 to 1)
  north:
    water: { position: 60 to 100, salience: 0.3 to 0.8, claims: [c1] }
    trade: { position: 50 to 100, salience: 0.3 to 0.9, assumption: a placeholder; replace it }
  south:
    water: { position: 0 to 40, salience: 0.4 to 1, assumption: a placeholder; replace it }
    trade: { position: 30 to 100, salience: 0.1 to 0.7, assumption: a placeholder; replace it }

linkages:                        # combinations that are worth more, or less, than their parts
  - id: water-for-trade
    actor: north
    when: { water: half, trade: [partly, open] }
    worth: { value: 0 to 0.1, assumption: a placeholder; replace it }

required: [north, south]         # actors without which there is no deal
no_deal: status_quo              # or { status_quo_on: 2026-06-01 }, or { package: {...} }

proposals:                       # packages that somebody put forward; issues not named stay at no deal
  exchange:
    title: Half the water for an open border
    by: south
    package: { water: half, trade: open }
    assumption: a placeholder; replace it

calendar:                        # events; \`then\` changes the status quo from that day on
  - { id: treaty-ends, on: 2026-06-30, event: The old water treaty ends, assumption: a placeholder; replace it }
`;
}

/** An evidence file with one source, one report and one claim. */
export function skeletonEvidence(name: string): string {
  return `# yaml-language-server: $schema=../schema/evidence.json
# Reports become claims. A claim is one statement in your own words, graded: the letter (A to F) belongs to the source,
# the digit (1 to 6) to the claim. Claims with one origin count once.
evidence: ${name}
graded: { by: you, on: 2026-01-01 }

sources:
  paper:
    name: A newspaper
    kind: outlet                 # person, government, institution, outlet, document, group, platform, author
    reliability: [{ grade: C, why: a placeholder; replace it }]

reports:
  story:
    title: A story about the river
    publisher: paper
    published: { on: 2026-01-01, basis: stated }
    language: en
    # text: { kept: outside, sha256: …, length: … }   # when you hold the text: passages are then read again

claims:
  c1:
    statement: North wants to keep most of the river.
    type: position               # fact, position, proposal, forecast, evaluation, no-comment
    report: story
    passages: [{ fingerprint: "0000000000000000", length: 1 }]   # first 16 hex digits of the words' SHA-256
    source: paper
    chain: [paper]               # carriers, the page in hand first, the origin last
    credibility: 3
    said: 2026-01-01
    actors: [north]
`;
}
