import { describe, expect, test } from 'vitest';
import { load } from '../src/operations/shared/load.ts';
import { changed, small, smallStore } from './helpers.ts';

/** What is broken, in which file, and the words that a user must see. */
const cases: readonly (readonly [
  name: string,
  file: 'situation' | 'evidence',
  from: string,
  to: string,
  code: string,
  words: string,
])[] = [
  [
    'a roster that there is not',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, follows: north, roster: council-eu28, legal_bases: { law: { label: l, rule: unanimity, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'unknown-roster',
    "'council-eu28' is no roster",
  ],
  [
    'a snapback that adds a cost',
    'situation',
    'title: Water for trade,',
    'title: Water for trade, devices: [{ kind: snapback, on: water, adds_cost: 0.1, assumption: t }],',
    'bad-device',
    "a device of the kind 'snapback' knows no adds_cost",
  ],
  [
    'an offer of what its author does not control',
    'situation',
    'title: Water for trade,',
    'title: Water for trade, offers: [{ by: south, if: { trade: open }, then: { water: half }, assumption: t }],',
    'bad-offer',
    "south does not control 'water', so it cannot offer it",
  ],
  [
    'an offer on a condition that its author alone can meet',
    'situation',
    'title: Water for trade,',
    'title: Water for trade, offers: [{ by: north, if: { water: half }, then: { trade: open }, assumption: t }],',
    'bad-offer',
    "north alone controls 'water', so nobody else can meet the condition",
  ],
  [
    'an offer that contradicts its package',
    'situation',
    'title: Water for trade,',
    'title: Water for trade, offers: [{ by: north, if: { trade: closed }, then: { water: half }, assumption: t }],',
    'bad-offer',
    "'trade' is closed here and open elsewhere in proposal 'swap'",
  ],
  [
    'an offer that asks nothing',
    'situation',
    'title: Water for trade,',
    'title: Water for trade, offers: [{ by: north, if: {  }, then: { water: half }, assumption: t }],',
    'invalid-value',
    'names no issue; name at least one, issue: option',
  ],
  [
    'an offer of an option that there is not',
    'situation',
    'title: Water for trade,',
    'title: Water for trade, offers: [{ by: north, if: { trade: opne }, then: { water: half }, assumption: t }],',
    'unknown-option',
    "'opne' is no option",
  ],
  [
    'a member that stood aside where nobody may',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, members: { m: { follows: north } }, legal_bases: { law: { label: l, rule: unanimity, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nobserved: [{ id: vote, on: 2025-12-01, passed: { institution: body, options: { trade: open }, exempt: [m] }, assumption: t }]\nno_deal: status_quo',
    'no-exemption',
    "'m' cannot stand aside: no decision of 'body' on these options has an exempt",
  ],
  [
    'a direction of a claim that is not cited',
    'situation',
    'north: { name: North, capability: { value: 100, assumption: anchor } }',
    'north: { name: North, capability: { value: 100, assumption: anchor }, outside_option: { value: 0.1, claims: [k1], direction: { k2: up } } }',
    'bad-estimate',
    "names 'k2', which this number does not cite",
  ],
  [
    'a direction that is neither',
    'situation',
    'north: { name: North, capability: { value: 100, assumption: anchor } }',
    'north: { name: North, capability: { value: 100, assumption: anchor }, outside_option: { value: 0.1, claims: [k1], direction: { k1: north } } }',
    'bad-estimate',
    'it must be up, above 0, or down, below 0',
  ],
  [
    'a direction of a number that has no sign',
    'situation',
    'north: { name: North, capability: { value: 100, assumption: anchor } }',
    'north: { name: North, capability: { value: 100, claims: [k1], direction: { k1: up } } }',
    'bad-estimate',
    'tells the side of 0; this number runs from 0 to',
  ],
  [
    'more like cases passed than there are',
    'situation',
    'title: Water for trade,',
    'title: Water for trade, reference_classes: [{ test: kept, k: 4, n: 3, what: swaps, assumption: counted }],',
    'bad-class',
    'k is 4; of 3 cases at most 3 can have passed',
  ],
  [
    'a weight against like cases that there are none of',
    'situation',
    'title: Water for trade,',
    'title: Water for trade, inside_weight: 0.5,',
    'bad-class',
    'inside_weight weighs the model against reference_classes, and there are none',
  ],
  [
    'a count of like cases of an unknown test',
    'situation',
    'title: Water for trade,',
    'title: Water for trade, reference_classes: [{ test: signed, k: 1, n: 3, what: swaps, assumption: counted }],',
    'invalid-value',
    'it must be one of: accepted, ratified, kept, paid_for, joint',
  ],
  [
    'a quota above all weight together',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, members: { a: { weight: 1/3 }, b: { weight: 0.5 } }, follows: north, legal_bases: { law: { label: l, rule: { quota: 1 }, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'bad-rule',
    'quota 1 can never be reached: all weights together are 5/6',
  ],
  [
    'a quota above all weight, in a part of a rule',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, members: { a: { weight: 1 }, b: { weight: 2.5 } }, follows: north, legal_bases: { law: { label: l, rule: { any: [unanimity, { quota: 3.6 }] }, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'bad-rule',
    'quota 3.6 can never be reached: all weights together are 3.5',
  ],
  [
    'a share above all',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, members: { a: { weight: 1 }, b: { weight: 2 } }, follows: north, legal_bases: { law: { label: l, rule: { share: 3/2 }, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'bad-rule',
    '3/2 is more than all',
  ],
  [
    'a body without members',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, follows: north, legal_bases: { law: { label: l, rule: unanimity, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'no-members',
    "'body' has no members",
  ],
  [
    'a member that follows nobody',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, members: { a: { weight: 1 } }, legal_bases: { law: { label: l, rule: unanimity, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'no-actor',
    "'a' follows no actor",
  ],
  [
    'a member that follows a stranger',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, members: { a: { follows: west } }, legal_bases: { law: { label: l, rule: unanimity, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'unknown-actor',
    "'west' is no actor",
  ],
  [
    'a member that is not on the roster',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, follows: north, roster: un-security-council, members: { Rusia: { follows: south } }, legal_bases: { law: { label: l, rule: unanimity, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'unknown-member',
    "'Rusia' is not on the roster",
  ],
  [
    'a decision on an unknown issue',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, follows: north, members: { a: { weight: 1 } }, legal_bases: { law: { label: l, rule: unanimity, assumption: t } }, decides: [{ issue: tread, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'unknown-issue',
    "'tread' is no issue",
  ],
  [
    'a decision on an unknown legal base',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, follows: north, members: { a: { weight: 1 } }, legal_bases: { law: { label: l, rule: unanimity, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [lore] }], assumption: t } }\nno_deal: status_quo',
    'unknown-base',
    "'lore' is no legal base here",
  ],
  [
    'more members than there are',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, follows: north, members: { a: { weight: 1 } }, legal_bases: { law: { label: l, rule: { members: 3 }, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'bad-rule',
    '3 of 1 members can never agree',
  ],
  [
    'a veto of nobody',
    'situation',
    'no_deal: status_quo',
    'institutions: { body: { name: B, follows: north, members: { a: { weight: 1 } }, legal_bases: { law: { label: l, rule: { vetoes: [z] }, assumption: t } }, decides: [{ issue: trade, options: [open], bases: [law] }], assumption: t } }\nno_deal: status_quo',
    'unknown-member',
    "'z' is no member",
  ],
  [
    'a rule about nothing there',
    'situation',
    'no_deal: status_quo',
    'forbidden: [{ id: f, when: { water: lots, trade: open }, because: no, assumption: t }]\nno_deal: status_quo',
    'unknown-option',
    "'lots' is no option",
  ],
  [
    'a fact that was known before it happened',
    'situation',
    'no_deal: status_quo',
    'observed: [{ id: f, on: 2025-12-01, known: 2020-01-01, signed: swap, assumption: t }]\nno_deal: status_quo',
    'known-before',
    "'f' was known on 2020-01-01, before it happened on 2025-12-01",
  ],
  [
    'a fact that is missed by nobody',
    'situation',
    'no_deal: status_quo',
    'observed: [{ id: f, on: 2025-12-01, signed: swap, epsilon: 0, assumption: t }]\nno_deal: status_quo',
    'invalid-value',
    'is 0; it must be above 0',
  ],
  [
    'a rule that forbids nothing',
    'situation',
    'no_deal: status_quo',
    'forbidden: [{ id: f, when: {}, because: no, assumption: t }]\nno_deal: status_quo',
    'bad-rule',
    "'f' forbids nothing",
  ],
  [
    'a limit on an unknown issue',
    'situation',
    'no_deal: status_quo',
    'limits: [{ id: l, at_most: 100, uses: { watr: { half: 60 } }, assumption: t }]\nno_deal: status_quo',
    'unknown-issue',
    "did you mean 'water'?",
  ],
  [
    'two rules of one name',
    'situation',
    'no_deal: status_quo',
    'limits: [{ id: l, at_most: 1, uses: {}, assumption: t }, { id: l, at_most: 1, uses: {}, assumption: t }]\nno_deal: status_quo',
    'duplicate-id',
    "rule 'l' stands twice",
  ],
  [
    'a payer that is nobody',
    'situation',
    'no_deal: status_quo',
    'side_payments: { unit: bn USD, parties: { nort: { worth: 0.01, assumption: t } } }\nno_deal: status_quo',
    'unknown-actor',
    "did you mean 'north'?",
  ],
  [
    'money worth nothing',
    'situation',
    'no_deal: status_quo',
    'side_payments: { unit: bn USD, parties: { north: { worth: 0, assumption: t } } }\nno_deal: status_quo',
    'bad-estimate',
    'is 0',
  ],
  [
    'options and a grid',
    'situation',
    '    status_quo: closed',
    '    grid: { from: 0, to: 100, step: 10, assumption: t }\n    status_quo: closed',
    'bad-grid',
    "issue 'trade' has both options and a grid",
  ],
  [
    'a grid that ends before it starts',
    'situation',
    '    options:\n      closed: { at: 0, label: Closed }\n      open: { at: 100, label: Open }\n',
    '    grid: { from: 50, to: 10, step: 10, assumption: t }\n',
    'bad-grid',
    'from must be below to',
  ],
  [
    'a grid of too many steps',
    'situation',
    '    options:\n      closed: { at: 0, label: Closed }\n      open: { at: 100, label: Open }\n',
    '    grid: { from: 0, to: 100, step: 0.01, assumption: t }\n',
    'bad-grid',
    'take a larger step',
  ],
  ['an unknown key', 'situation', 'title: A small', 'titel: A small', 'unknown-key', "did you mean 'title'?"],
  [
    'an unknown key inside an actor',
    'situation',
    'name: North,',
    'nam: North,',
    'unknown-key',
    "'nam' is no key in actors.north",
  ],
  ['a missing key', 'situation', 'question: Is there a deal?\n', '', 'missing-key', "'question' is missing"],
  [
    'a missing key inside',
    'situation',
    ', label: Half }',
    ' }',
    'missing-key',
    "'label' is missing in issues.water.options.half",
  ],
  [
    'an unknown actor that must sign',
    'situation',
    'required: [north, south]',
    'required: [north, soth]',
    'unknown-actor',
    "did you mean 'south'?",
  ],
  [
    'a stance of nobody',
    'situation',
    '  south:\n    water:',
    '  sout:\n    water:',
    'unknown-actor',
    "'sout' is no actor",
  ],
  [
    'a stance on nothing',
    'situation',
    '    trade: { position: 100',
    '    trad: { position: 100',
    'unknown-issue',
    "did you mean 'trade'?",
  ],
  [
    'an unknown status quo',
    'situation',
    'status_quo: closed',
    'status_quo: shut',
    'unknown-option',
    'options are: closed, open',
  ],
  [
    'an unknown option in a proposal',
    'situation',
    'package: { water: half',
    'package: { water: haff',
    'unknown-option',
    "did you mean 'half'?",
  ],
  [
    'an unknown controller',
    'situation',
    'controller: north',
    'controller: noth',
    'unknown-actor',
    "did you mean 'north'?",
  ],
  [
    'a claim that is not there',
    'situation',
    'claims: [k1] }\n    trade',
    'claims: [k9] }\n    trade',
    'unknown-claim',
    "'k9' is no claim",
  ],
  [
    'a move from nowhere',
    'situation',
    'little -> most',
    'litle -> most',
    'unknown-option',
    "did you mean 'little'?",
  ],
  ['a move that is none', 'situation', 'little -> most', 'most -> most', 'bad-move', "from 'most' to itself"],
  [
    'a position beyond the scale',
    'situation',
    'position: 80,',
    'position: 950,',
    'bad-estimate',
    'is 950; it must lie between 0 and 100',
  ],
  [
    'a salience beyond one',
    'situation',
    'salience: 0.8,',
    'salience: 8,',
    'bad-estimate',
    'is 8; it must be 0, or lie between 1e-9 and 1',
  ],
  [
    'a negative capability',
    'situation',
    'value: 100, assumption: anchor',
    'value: -3, assumption: anchor',
    'bad-estimate',
    'it must be 0, or lie between 1e-9 and 1e12',
  ],
  ['a range upside down', 'situation', '40 to 80', '80 to 40', 'bad-estimate', 'the lower end comes first'],
  [
    'a mode outside its ends',
    'situation',
    'low: 20, mode: 60',
    'low: 70, mode: 60',
    'bad-estimate',
    'they must not decrease',
  ],
  [
    'a number in words',
    'situation',
    'position: 80,',
    'position: high,',
    'bad-estimate',
    "is 'high', no number or range",
  ],
  [
    'an unknown distribution',
    'situation',
    '{ low: 20, mode: 60, high: 90 }',
    '{ distribution: gaussian, mean: 3, sd: 2 }',
    'bad-estimate',
    'known are: uniform',
  ],
  [
    'a distribution without its spread',
    'situation',
    '{ low: 20, mode: 60, high: 90 }',
    '{ distribution: normal, mean: 3 }',
    'missing-key',
    "'sd' is missing in stances.south.trade.position",
  ],
  [
    'an odd key in an estimate',
    'situation',
    '{ value: 100, assumption: anchor }',
    '{ value: 100, assumed: anchor }',
    'bad-estimate',
    'keys are: value, claims, assumption',
  ],
  [
    'dates that are none',
    'situation',
    'as_of: 2026-01-10',
    'as_of: 10 January',
    'invalid-value',
    'a day is written 2025-12-11',
  ],
  [
    'a dated value without a day',
    'situation',
    'position: 80,',
    'position: { dated: { January: 3 } },',
    'bad-estimate',
    "'January' is no day",
  ],
  [
    'a linkage on one issue',
    'situation',
    'when: { water: half, trade: open }',
    'when: { water: half }',
    'bad-linkage',
    'a linkage joins two or more',
  ],
  [
    'an incomplete values table',
    'situation',
    'required: [',
    'values: { north: { water: { half: 0.3 } } }\nrequired: [',
    'missing-value',
    'lacks a value for little, most',
  ],
  [
    'an actor who does not care',
    'situation',
    'salience: 0.8, claims: [k1] }\n    trade: { position: { low: 20, mode: 60, high: 90 }, salience: 0.2,',
    'salience: 0, claims: [k1] }\n    trade: { position: { low: 20, mode: 60, high: 90 }, salience: 0,',
    'no-salience',
    "actor 'south' cares about no issue",
  ],
  [
    'no actors at all',
    'situation',
    'actors:\n  north: { name: North, capability: { value: 100, assumption: anchor } }\n  south: { name: South, capability: { value: 40 to 80, claims: [k1] } }',
    'actors: {}',
    'no-actors',
    'name at least one',
  ],
  [
    'the same key twice',
    'situation',
    'title: A small case',
    'title: A small case\ntitle: Another',
    'duplicate-key',
    'stands twice',
  ],
  [
    'an alias',
    'situation',
    'title: A small case',
    'title: &t A small case\nnote: *t',
    'alias',
    'aliases are not read',
  ],
  ['a tag', 'situation', 'title: A small case', 'title: !!js/function "x"', 'tag', 'tags are not read'],
  [
    'a key of the language',
    'situation',
    '  north: { name',
    '  constructor: { name',
    'reserved-key',
    "'constructor' cannot be used as a key",
  ],
  [
    'a prototype',
    'situation',
    'title: A small',
    '__proto__: { polluted: 1 }\ntitle: A small',
    'reserved-key',
    "'__proto__' cannot be used",
  ],
  ['an infinity', 'situation', 'position: 80,', 'position: .inf,', 'not-finite', '.inf is no finite number'],
  ['not a number', 'situation', 'position: 80,', 'position: .nan,', 'not-finite', '.nan is no finite number'],
  ['a broken bracket', 'situation', 'required: [north, south]', 'required: [north, south', 'yaml-syntax', ''],
  [
    'two documents',
    'situation',
    'no_deal: status_quo',
    '---\nno_deal: status_quo',
    'several-documents',
    'one is read',
  ],
  [
    'an evidence file that is not there',
    'situation',
    'evidence: evidence.yaml',
    'evidence: evidnce.yaml',
    'no-such-file',
    "there is no evidence file at 'small/evidnce.yaml'",
  ],
  [
    'an unknown source',
    'evidence',
    'source: paper\n',
    'source: papr\n',
    'unknown-source',
    "did you mean 'paper'?",
  ],
  [
    'an unknown report',
    'evidence',
    'report: story\n    passages: [{ at',
    'report: stry\n    passages: [{ at',
    'unknown-report',
    "did you mean 'story'?",
  ],
  [
    'an unknown carrier',
    'evidence',
    'chain: [paper, {',
    'chain: [pper, {',
    'unknown-source',
    "did you mean 'paper'?",
  ],
  ['a relation to nothing', 'evidence', 'to: k1', 'to: k7', 'unknown-claim', "'k7' is no claim"],
  [
    'a claim that supports itself',
    'evidence',
    'to: k1',
    'to: k2',
    'bad-relation',
    "claim 'k2' supports itself",
  ],
  ['offsets that hold nothing', 'evidence', 'at: 0-10', 'at: 10-10', 'bad-passage', 'hold no text'],
  ['words without place and length', 'evidence', ', length: 12', '', 'bad-passage', 'needs the length'],
  [
    'a fingerprint that is none',
    'evidence',
    '"0123456789abcdef" }]\n    source: paper',
    '"xyz" }]\n    source: paper',
    'invalid-value',
    'a fingerprint is the first 16 hex digits',
  ],
  [
    'a grade out of the code',
    'evidence',
    'grade: B }]',
    'grade: G }]',
    'invalid-value',
    'it must be one of: A, B, C, D, E, F',
  ],
  [
    'a credibility out of the code',
    'evidence',
    'credibility: 2',
    'credibility: 9',
    'invalid-value',
    'it must be at most 6',
  ],
  [
    'a month that is none',
    'evidence',
    'said: 2026-01-04',
    'said: 2026-13',
    'invalid-value',
    'months run from 01 to 12',
  ],
  [
    'a report from itself',
    'evidence',
    '    publisher: paper',
    '    publisher: paper\n    derived_from: story',
    'circular-report',
    'derives from itself',
  ],
  [
    'a text outside without a hash',
    'evidence',
    '    language: en',
    '    language: en\n    text: { kept: outside }',
    'missing-hash',
    'matched by its hash',
  ],
  [
    'a type of claim that is none',
    'evidence',
    'type: position',
    'type: opinion',
    'invalid-value',
    'it must be one of: fact, position',
  ],
];

describe('broken files', () => {
  test('there are at least thirty of them', () => expect(cases.length).toBeGreaterThanOrEqual(30));

  test('the whole case has no errors and no warnings', async () => {
    const { situation, diagnostics } = await load(smallStore(), { situation: 'small' });
    expect(diagnostics).toEqual([]);
    // 16 are written; North, who can move an issue alone, has an impatience and a reply lag by default.
    expect(situation?.estimates.length).toBe(16 + 2);
  });

  for (const [name, file, from, to, code, words] of cases) {
    test(`${name}: ${code}, with its place and the words expected`, async () => {
      const store = smallStore({ [file]: changed(small[file], from, to) });
      const { situation, diagnostics } = await load(store, { situation: 'small' });
      expect(situation).toBeUndefined();
      const found = diagnostics.filter((one) => one.code === code);
      const texts = diagnostics
        .map(({ code: found, message, hint }) => `${found}: ${message}; ${hint ?? ''}`)
        .join('\n');
      expect(found.length, texts).toBeGreaterThan(0);
      expect(texts).toContain(words);
      for (const one of found) expect(one.span, texts).toBeDefined();
    });
  }

  test.each(['situation', 'evidence'])(
    'a list where a file should be is said of the file: %s',
    async (file) => {
      const { diagnostics } = await load(smallStore({ [file]: '- a\n- b\n' }), { situation: 'small' });
      expect(diagnostics.map(({ message }) => message)).toContain(
        'the file is a list; it must be a map of keys and values',
      );
    },
  );

  test('all errors come at once, in the order of the file', async () => {
    const text = changed(
      changed(small.situation, 'required: [north, south]', 'required: [nort, soth]'),
      'status_quo: closed',
      'status_quo: shut',
    );
    const { diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'unknown-actor',
      'unknown-actor',
      'unknown-option',
    ]);
  });

  test('a number that rests on nothing is a warning and is counted', async () => {
    const text = changed(small.situation, '{ value: 100, assumption: anchor }', '100');
    const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
    expect(situation).toBeDefined();
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['unsupported', 'warning']]);
  });

  test.each([
    ['guarantor, on: water, adds_cost: 0.1', "a device of the kind 'guarantor' without holds does nothing"],
    [
      'guarantor, on: water, holds: south',
      "a device of the kind 'guarantor' without adds_cost or amount does nothing",
    ],
    ['monitor, on: water', "a device of the kind 'monitor' without shortens_reply_to does nothing"],
    ['escrow, on: water', "a device of the kind 'escrow' without adds_cost or amount does nothing"],
  ])('a device that does nothing is a warning: %s', async (device, says) => {
    const text = changed(
      small.situation,
      'title: Water for trade,',
      `title: Water for trade, devices: [{ kind: ${device}, assumption: t }],`,
    );
    const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
    expect(situation).toBeDefined();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([['bad-device', says]]);
    expect(diagnostics[0]?.hint).toBeDefined();
  });

  test('a number that cites only what was said later is a warning', async () => {
    const { diagnostics } = await load(smallStore(), { situation: 'small', asOf: '2025-12-01' });
    expect(diagnostics.some(({ code }) => code === 'not-yet-known')).toBe(true);
  });

  test('a what-if value for an unknown number names the nearest', async () => {
    const { diagnostics } = await load(smallStore(), {
      situation: 'small',
      set: ['actors.north.capabilty=3'],
    });
    expect(diagnostics.map(({ message, hint }) => `${message} ${hint}`).join()).toContain(
      "did you mean 'actors.north.capability'?",
    );
  });

  test('a situation that is not there says how to get one', async () => {
    const { diagnostics } = await load(smallStore(), { situation: 'nowhere' });
    expect(diagnostics[0]?.message).toContain("no situation at 'nowhere'");
  });
});
