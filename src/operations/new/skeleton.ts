import { catalogues } from '../../words/index.ts';

/**
 * A situation file that runs at once; its comments explain every key. Comments of the form `# key: …` are settings that
 * may be left out: a test takes the marks off and checks the file again.
 */
export function skeletonSituation(name: string, title: string): string {
  return `# yaml-language-server: $schema=../schema/situation.json
# A situation says who negotiates about what. Every number is an estimate:
#   70                        a number
#   60 to 80                  a range, all of it equally likely
#   { low: 50, mode: 70, high: 80 }       a range with a most likely value
#   { readings: { c1: 60, c2: 80 } }      what claims say, pooled by their grades
# and says what it rests on: claims: [ids from evidence.yaml], or assumption: why.
# A line such as \`# note: …\` is a setting that you may leave out: take the mark off to use it.
situation: ${name}
title: ${JSON.stringify(title)}
question: ${catalogues.en.tests.ownQuestion}
as_of: 2026-01-01                # nothing said later supports a number
evidence: evidence.yaml          # reports and claims, relative to this file
# ledger: ledger.yaml            # the money, month by month
# note: what a reader should know before the rest
# defaults: { capability: 0 to 100, position: 0 to 100, salience: 0 to 1, value: 0 to 1 }    # in place of numbers whose claims all came later
# alike: { by: origin, correlation: 0.3, assumption: a placeholder; replace it }    # how far numbers that rest on the same reports err together

actors:                          # who takes part, and how much weight each can bring to bear
  north:
    name: North
    capability: { value: 100, assumption: anchor of the scale }
  south:
    name: South
    capability: { value: 30 to 90, assumption: a placeholder; replace it }
    # group: downstream          # a bloc that the actor belongs to
    # outside_option: { value: 0 to 0.1, assumption: a placeholder; replace it }    # gets it without a deal, beyond no_deal
    # distance_exponent: { value: 1, assumption: value falls evenly with distance }  # above 1: small distances hardly matter
    # impatience: { value: 0.15 to 0.6, assumption: a placeholder; replace it }     # a year: how little it heeds what comes later
    # reply_lag: { value: 1 to 6, assumption: a placeholder; replace it }           # months that it takes to answer a breach
    # breach_cost: { value: 0 to 0.05, assumption: a placeholder; replace it }      # what breaking its word costs it
    # acceptance_margin: { value: 0 to 0.01, assumption: a placeholder; replace it }    # gain below which it does not sign
    # unilateral_cost: { water: { value: 0.02, assumption: a placeholder; replace it } }    # of moving its own issue without agreement; or options:
    # note: who speaks for it

issues:                          # what is decided; options stand on a scale of 0 to 100
  water:
    question: How much of the river may North keep?
    scale: { 0: North keeps nothing, 100: North keeps everything, assumption: a placeholder; replace it }
    options:
      little: { at: 20, label: A fifth }
      half: { at: 50, label: Half }
      most: { at: 80, label: Four fifths }
    status_quo: most             # the option that holds today
    controller: [north, south]   # who can move it alone; { all: [north, south] }: together only, each alone back to no deal
    # moves: { never: [most -> little] }    # moves that cannot be made, or not be undone
    # note: what was tried before
  trade:
    question: How open is the border to goods?
    scale: { 0: closed, 100: open, assumption: a placeholder; replace it }
    options:                     # or, for any place on the scale, grid: { from: 0, to: 100, step: 5, unit: "%" }
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

# values:                        # of each option to an actor, 0 to 1; replaces the distance from its position
#   south:
#     trade:
#       closed: { value: 0, assumption: a placeholder; replace it }
#       partly: { value: 0.5 to 0.9, assumption: a placeholder; replace it }
#       open: { value: 1, assumption: a placeholder; replace it }

linkages:                        # combinations that are worth more, or less, than their parts
  - id: water-for-trade
    actor: north
    when: { water: half, trade: [partly, open] }
    worth: { value: 0 to 0.1, assumption: a placeholder; replace it }    # all issues together are 1
    # label: Water for trade
# worlds: { together: { label: Water goes with trade, linkages: [water-for-trade] }, apart: { label: Each by itself, linkages: [] } }

# forbidden: [{ id: border-first, when: { water: little, trade: closed }, because: a placeholder, assumption: replace it }]
# limits: [{ id: funds, label: money, at_most: 100, uses: { trade: { open: 60 }, water: { little: 30 } }, assumption: a placeholder }]
# side_payments: { unit: m USD, parties: { north: { worth: 0.001, at_most: 50, assumption: a placeholder }, south: { worth: 0.002, assumption: a placeholder } } }

required: [north, south]         # actors without which there is no deal
no_deal: status_quo              # or { status_quo_on: 2026-06-01 }, or { package: {...} }

proposals:                       # packages that somebody put forward; issues not named stay at no deal
  exchange:
    title: Half the water for an open border
    by: south
    package: { water: half, trade: open }
    # summary: what it would mean, in a sentence
    # required: [north, south]   # who must agree to this one, when not the usual parties
    # known: 2026-01-01          # when it became known
    # effective: 2026-02-01      # when it takes effect
    # holds: [water]             # issues that all promise to leave as they are
    # beneficiaries: [north]     # whom a breach would harm, beside those that sign
    # charges: [north]           # who newly pays, where the ledger does not tell
    # covers: { account: south, from: 2026-02, to: 2026-12, firm: 0.01, prospects: 0.1 }    # whose need it claims to cover
    # reference_classes: [{ test: kept, k: 6, n: 10, what: promises of this kind, assumption: a placeholder }]    # how often like cases passed a test
    # inside_weight: 0.5         # what the model counts for beside them; left out: both stand side by side
    # devices: [{ kind: monitor, on: water, holds: south, shortens_reply_to: { value: 1, assumption: a placeholder }, assumption: a placeholder }]    # also escrow and guarantor, with amount: and adds_cost:, and snapback, with against:
    # offers: [{ by: north, if: { trade: open }, then: { water: half }, otherwise: { water: most }, assumption: a placeholder }]    # conditional: what others do for it, what it then does
    assumption: a placeholder; replace it

# institutions:                  # bodies that must pass certain options
#   assembly:
#     name: Assembly of South
#     members:                   # or roster: council-eu27-2025, un-security-council, us-senate-and-president
#       upper: { weight: 40, leaning: { value: -0.1 to 0.1, assumption: a placeholder; replace it } }
#       lower: { weight: 60, follows: south }
#     follows: south             # the actor whose gain decides the votes of members that name none
#     leaning: { value: 0, assumption: members differ no further }    # or a distribution, drawn for each of them
#     legal_bases:               # rules: qualified_majority, unanimity, consensus, simple_majority, two_thirds, or
#       law: { label: Ordinary law, rule: simple_majority, validity: { value: 0.9, assumption: a placeholder }, known: 2026-01-01, assumption: a placeholder; replace it }    # { share: 2/3 }, { quota: 60 }
#       treaty: { label: Treaty, rule: { all: [two_thirds, { vetoes: [lower] }] }, assumption: a placeholder; replace it }    # also any:, members: and share: with among:, sponsors:, few_outside:
#     decides: [{ issue: trade, options: [partly, open], bases: [law, treaty], exempt: { at_least: 1, relieves: [border_grant], key: population, authorised: simple_majority, burden: { value: 0.01, assumption: a placeholder } } }]    # the first base is the one used; exempt: who may stand aside
#     like: 0.7                  # how alike members lean that follow one actor
#     seeks_consensus: true      # isolated dissent costs something
#     dissent_cost: { value: 0 to 0.05, assumption: a placeholder; replace it }    # gain below which a member refuses, taken negative
#     abstains: [lower]          # members that abstain on everything
#     note: sits twice a year

# observed: [{ id: calm, on: 2025-12-01, known: 2025-12-01, lasted: no_deal, issues: [water], epsilon: 0.05, assumption: a placeholder; replace it }]    # what has happened, which the file must explain
# A fact says one thing: lasted: a package, passed: or failed: { institution: assembly, options: { trade: open }, base: law, exempt: [lower] },
# a proposal was signed: or refused:, an actor welcomed: or rejected: { actor: north, proposal: exchange }, moved: { actor: north, issue: water, from: most, to: half },
# or it kept: or broke: its word: { actor: north, proposal: exchange, issue: water }.

calendar:                        # events; \`then\` changes the status quo from that day on
  - { id: treaty-ends, on: 2026-06-30, event: The old water treaty ends, then: { trade: partly }, assumption: a placeholder; replace it }
  # An event may be a renewal: { by: assembly, base: law, otherwise: { trade: closed } } says what lapses when nobody acts.
`;
}

/** An evidence file with one source, one report and one claim. */
export function skeletonEvidence(name: string): string {
  return `# yaml-language-server: $schema=../schema/evidence.json
# Reports become claims. A claim is one statement in your own words, graded: the letter (A to F) belongs to the source,
# the digit (1 to 6) to the claim. Claims with one origin count once.
evidence: ${name}
# Letters: A completely reliable … E unreliable, F cannot be judged. Digits: 1 confirmed … 5 improbable, 6 cannot be judged.
graded: { by: you, on: 2026-01-01 }    # who gave the grades, and when
# conventions: { letters: { F: 0.5 }, digits: { 2: 0.7 }, fidelity: { indirect: 0.93 }, half_life_days: { position: 180 }, decays: true, follows_chain: true, one_vote_per_origin: true, residual_dependence: 0.3, spread: { plain: 0.05, approximate: 0.1 }, bounds: { above: 1.5, below: 0.5 }, most_widening: 3 }    # of pooling, where not as usual

sources:                         # who or what says something: outlet, speaker, document
  paper:
    name: A newspaper
    kind: outlet                 # person, government, institution, outlet, document, group, platform, author
    reliability: [{ grade: C, why: a placeholder; replace it }]    # more of them with \`topic\` or \`on\`
    # actor: north               # the actor of the situation for whom this source speaks
    # interests: [south]         # actors whose interest colours what it says
    # note: owned by a ministry

reports:                         # published texts; one that repeats another says derived_from: <report>
  story:
    title: A story about the river
    publisher: paper
    published: { on: 2026-01-01, basis: stated }    # or metadata, or inferred from what it speaks of
    language: en
    # credited_to: paper         # the source that the page itself names as its source
    # retrieved: 2026-01-02
    # url: https://example.org/story
    # text: { kept: unseen }     # or inside, outside: with file, sha256 and length, passages are read again

claims:                          # one statement each
  c1:
    statement: North wants to keep most of the river.
    type: position               # fact, position, proposal, forecast, evaluation, no-comment
    report: story
    passages: [{ fingerprint: "0000000000000000", length: 1 }]   # first 16 hex digits of the words' SHA-256
    source: paper                # whose assertion or position it is
    chain: [paper]               # carriers, the page in hand first, the origin last
    credibility: 3
    # why: two others say the same
    said: 2026-01-01             # when it was said; nothing said after as_of supports a number
    # about: 2026-06             # when the thing it is about happens or holds
    # valid_until: 2026-06-30
    # polarity: affirmed         # or negated
    actors: [north]
    # topics: [water]
    # hedges: [{ kind: reportedly }]
    # quantities: [{ value: 80, unit: share, of: the river, approximate: true }]    # bound: min or max; as_of: a day
    # attribution: { source: 0-5, cue: 6-11, content: [12-40], mode: indirect, tier: 1 }    # as detente accept writes it
    # promise: { to: [south], due: 2026-06-30, issue: water }    # with kept_by, broken_by or overtaken_by: claims that say so
    # relations: []              # - { type: contradicts, to: c2 }; corroborates, same-origin, supersedes …
    # origin: paper              # the deepest identified voice, when not the end of the chain
    # status: accepted           # readings of drafts, rejected and retracted claims are not pooled
    # note: read in translation
`;
}
