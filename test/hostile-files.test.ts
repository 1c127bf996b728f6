import { describe, expect, test } from 'vitest';
import { InputError } from '../src/operations/shared/types.ts';
import { operations } from '../src/operations.ts';
import { memoryStore } from '../src/store/index.ts';
import { renderTerminal } from '../src/words/index.ts';
import { changed } from './helpers.ts';
import { wholeCase } from './whole-case.ts';

// Files at the ends of what the format allows, through everything that a verdict touches: an answer in numbers, or a refusal that says
// where, why and what would be right.

type Files = ReadonlyMap<string, string>;
type Change = (files: Files) => Files;

const swap =
  (name: 'situation' | 'ledger', from: string, to: string): Change =>
  (files) => {
    const path = `whole/${name}.yaml`;
    return new Map([...files, [path, changed(files.get(path) ?? '', from, to)]]);
  };
const everywhere =
  (pattern: RegExp, to: string): Change =>
  (files) =>
    new Map([
      ...files,
      ['whole/situation.yaml', (files.get('whole/situation.yaml') ?? '').replace(pattern, to)],
    ]);
const promise = (text: string) =>
  swap('situation', 'title: Water for trade,', `title: Water for trade, ${text},`);

/** What is said of a file that is refused; null where it is answered. */
const table: readonly (readonly [what: string, change: Change, refused: RegExp | null])[] = [
  ['no month of money', swap('ledger', 'months: 4', 'months: 0'), /months/],
  ['a discount of everything', swap('ledger', 'value: 0 to 0.1, assumption', 'value: 1, assumption'), null],
  ['a payment below nothing', swap('ledger', 'amount: 1 to 3', 'amount: -3'), /amount/],
  ['an opening below nothing', swap('ledger', 'opening: { EUR: 9 }', 'opening: { EUR: -9 }'), null],
  [
    'no account',
    swap(
      'ledger',
      /accounts:\n(?: {2}.*\n)+/.exec(wholeCase().get('whole/ledger.yaml') ?? '')?.[0] ?? '',
      'accounts: {}\n',
    ),
    /account|bank/,
  ],
  ['a body without members', everywhere(/members:\n(?: {6}.*\n)+/, 'members: {}\n'), /member/],
  ['a quota that nobody reaches', swap('situation', 'quota: 4', 'quota: 400'), null],
  [
    'a device of an actor that there is not',
    promise('devices: [{ kind: escrow, on: water, holds: nobody, adds_cost: 0.1, assumption: t }]'),
    /nobody/,
  ],
  [
    'a device on an issue that there is not',
    promise('devices: [{ kind: snapback, on: sand, assumption: t }]'),
    /sand/,
  ],
  [
    'a guarantor that nobody is',
    promise('devices: [{ kind: guarantor, on: water, adds_cost: 0.1, assumption: t }]'),
    null,
  ],
  ['a device that adds nothing', promise('devices: [{ kind: monitor, on: water, assumption: t }]'), null],
  ['a promise that began before its day', promise('effective: 1999-01-01'), null],
  ['a promise that begins after the money', promise('effective: 2099-01-01'), null],
  ['a promise that is known later', promise('known: 2099-01-01'), null],
  ['nobody cares', everywhere(/salience: [\d.]+/g, 'salience: 0'), null],
  ['nobody has weight', everywhere(/capability: \{ value: [^,]+/g, 'capability: { value: 0'), null],
  ['everything is certain', everywhere(/[\d.]+ to [\d.]+/g, '0.5'), null],
  [
    'all members alike at the edge',
    everywhere(/leaning: \{ value: -0.7 to 0.1/g, 'leaning: { value: 2'),
    null,
  ],
  [
    'a fact as likely missed as met',
    swap(
      'situation',
      'lasted: status_quo, issues: [trade],',
      'lasted: status_quo, issues: [trade], epsilon: 0.5,',
    ),
    null,
  ],
  [
    'a fact that is never missed',
    swap(
      'situation',
      'lasted: status_quo, issues: [trade],',
      'lasted: status_quo, issues: [trade], epsilon: 0,',
    ),
    /epsilon/,
  ],
  ['a fact of the far future', swap('situation', 'on: 2025-12-01, lasted', 'on: 2099-12-01, lasted'), null],
  [
    'endless patience',
    swap(
      'situation',
      'name: North,',
      'name: North, impatience: { value: 0, assumption: t }, reply_lag: { value: 0, assumption: t },',
    ),
    null,
  ],
  [
    'no patience at all',
    swap(
      'situation',
      'name: North,',
      'name: North, impatience: { value: 10000, assumption: t }, reply_lag: { value: 600, assumption: t },',
    ),
    null,
  ],
  ['no actor', everywhere(/actors:\n(?: {2}.*\n)+/, 'actors: {}\n'), /actor/],
  ['no issue', everywhere(/issues:\n(?: {2}.*\n)+/, 'issues: {}\n'), /issue/],
  ['no proposal', everywhere(/proposals:\n(?: {2}.*\n(?: {4}.*\n)*)+/, 'proposals: {}\n'), null],
  [
    'a class of no cases',
    promise('reference_classes: [{ test: accepted, k: 0, n: 0, what: none, assumption: t }]'),
    /\bn\b/,
  ],
];

const asked: readonly (readonly [operation: string, settings: object])[] = [
  ['check', {}],
  ['verdict', { proposal: 'swap', samples: 20 }],
  ['verdicts', { samples: 20 }],
  ['deals', { samples: 20 }],
  ['stability', { samples: 20 }],
  ['ledger', { samples: 20 }],
  ['timeline', { samples: 20 }],
  ['expiry', { samples: 20 }],
  ['improve', { samples: 20 }],
  ['record', { record: 'record.jsonl', samples: 20 }],
  ['brief', { samples: 20 }],
];

function holdsNoNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return Object.values(value).some(holdsNoNumber);
}

/** The words of an answer, or of a refusal. */
async function told(name: string, settings: object, files: Files) {
  const entry = operations.find((one) => one.name === name);
  if (entry === undefined) throw new Error(name);
  try {
    const answer = await (await entry.load()).answer(
      { situation: 'whole', ...settings },
      { store: memoryStore(new Map(files)) },
    );
    return { isRefused: false, output: answer.output, words: renderTerminal(answer.words('en')) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const words = error.diagnostics.map(({ message, hint = '' }) => `${message}: ${hint}`).join('\n');
    return { isRefused: true, output: null, words };
  }
}

describe.each(table)('%s', (_, change, refused) => {
  const files = change(wholeCase());

  test.each(asked)('%s', async (name, settings) => {
    const { isRefused, output, words } = await told(name, settings, files);
    expect(holdsNoNumber(output)).toBe(false);
    expect(words).not.toMatch(/\b(NaN|Infinity|undefined)\b/);
    if (refused === null || name === 'check') return;
    expect(isRefused, words).toBe(true);
    expect(words).toMatch(refused);
  });
});
