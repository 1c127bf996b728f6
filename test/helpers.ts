import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { memoryStore, type Store } from '../src/store/index.ts';

export const root = resolve(import.meta.dirname, '..');

/** The worked example's files. */
export const example = {
  situation: readFileSync(resolve(root, 'situations/us-russia-2025/situation.yaml'), 'utf8'),
  evidence: readFileSync(resolve(root, 'situations/us-russia-2025/evidence.yaml'), 'utf8'),
  ledger: readFileSync(resolve(root, 'situations/us-russia-2025/ledger.yaml'), 'utf8'),
};

/** A store that holds the worked example where the operations' examples look for it. */
export function exampleStore(): Store {
  return memoryStore(
    new Map([
      ['situations/us-russia-2025/situation.yaml', example.situation],
      ['situations/us-russia-2025/evidence.yaml', example.evidence],
      ['situations/us-russia-2025/ledger.yaml', example.ledger],
    ]),
  );
}

/** A small whole situation: two actors, two issues, one claim each way. */
export const small = {
  situation: `situation: small
title: A small case
question: Is there a deal?
as_of: 2026-01-10
evidence: evidence.yaml
actors:
  north: { name: North, capability: { value: 100, assumption: anchor } }
  south: { name: South, capability: { value: 40 to 80, claims: [k1] } }
issues:
  water:
    question: How much water?
    scale: { 0: none, 100: all, assumption: even steps }
    options:
      little: { at: 20, label: A fifth }
      half: { at: 50, label: Half }
      most: { at: 80, label: Most }
    status_quo: most
    controller: north
    moves: { never: [little -> most] }
  trade:
    question: How open?
    scale: { 0: closed, 100: open, assumption: even steps }
    options:
      closed: { at: 0, label: Closed }
      open: { at: 100, label: Open }
    status_quo: closed
stances:
  north:
    water: { position: 80, salience: 0.5, assumption: says so }
    trade: { position: 100, salience: 0.5, assumption: says so }
  south:
    water: { position: 0 to 20, salience: 0.8, claims: [k1] }
    trade: { position: { low: 20, mode: 60, high: 90 }, salience: 0.2, claims: [k2] }
linkages:
  - { id: pair, actor: south, when: { water: half, trade: open }, worth: { value: 0.1, claims: [k2] } }
required: [north, south]
no_deal: status_quo
proposals:
  swap: { title: Water for trade, by: south, package: { water: half, trade: open }, claims: [k1] }
calendar:
  - { id: lapse, on: 2026-06-01, event: The treaty lapses, then: { water: most }, claims: [k2] }
`,
  evidence: `evidence: small
graded: { by: us, on: 2026-01-01 }
sources:
  paper: { name: A paper, kind: outlet, reliability: [{ grade: B }] }
  envoy: { name: An envoy, kind: person, reliability: [{ grade: C }, { grade: B, topic: trade }] }
reports:
  story:
    title: A story
    publisher: paper
    published: { on: 2026-01-05, basis: stated }
    language: en
claims:
  k1:
    statement: South wants most of the water.
    type: position
    report: story
    passages: [{ at: 0-10, fingerprint: "0123456789abcdef" }]
    source: paper
    chain: [paper]
    credibility: 2
  k2:
    statement: South would open its border for water.
    type: proposal
    report: story
    passages: [{ fingerprint: "0123456789abcdef", length: 12 }]
    source: envoy
    chain: [paper, { source: envoy, mode: direct }]
    credibility: 3
    said: 2026-01-04
    topics: [trade]
    relations: [{ type: supports, to: k1 }]
`,
};

/** A store with the small case, one text of it replaced. */
export function smallStore(change: Partial<typeof small> = {}): Store {
  const files = { ...small, ...change };
  return memoryStore(
    new Map([
      ['small/situation.yaml', files.situation],
      ['small/evidence.yaml', files.evidence],
    ]),
  );
}

/** Text with one part replaced; throws when the part is not there, so that a case cannot test nothing. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not in the text: ${from}`);
  return text.replace(from, () => to);
}
