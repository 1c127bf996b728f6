import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operation as verdicts } from '../src/operations/verdicts/verdicts.ts';
import { fileStore } from '../src/store/index.ts';
import { buildCli } from './build.ts';
import { root } from './helpers.ts';
import { sharedFolder } from './shared-data.ts';

// What is fixed of the verdict's face, asked as somebody outside would: the built command and its JSON.

let main = '';
const folder = mkdtempSync(join(tmpdir(), 'verdict-face-'));
beforeAll(() => {
  main = buildCli();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', [main, ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function ask<Answer>(...args: readonly string[]): Answer {
  const { status, stdout, stderr } = run(...args, '--json');
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Answer;
}

type Told = number | 'infinite' | null;
const names = ['accepted', 'ratified', 'kept', 'paidFor'] as const;

interface FaceVerdict {
  readonly proposal: string | null;
  readonly joint: {
    readonly probability: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly chain: readonly {
      readonly test: string;
      readonly given: readonly string[];
      readonly probability: number | null;
      readonly low: number | null;
      readonly high: number | null;
    }[];
    readonly firstFailing: Readonly<Record<(typeof names)[number], number>>;
    readonly notApplicable: readonly string[];
  };
  readonly past: {
    readonly facts: readonly { readonly id: string; readonly share: number }[];
    readonly together: number;
    readonly explained: number;
    readonly effectiveSample: number;
  };
  readonly accepted: {
    readonly probability: number;
    readonly signatories: readonly string[];
    readonly asWritten: null | { readonly required: readonly string[]; readonly probability: number };
    readonly gains: readonly { readonly actor: string; readonly gain: { readonly median: number } }[];
  };
  readonly ratified: { readonly probability: number | null };
  readonly kept: {
    readonly probability: number | null;
    readonly actors: readonly {
      readonly actor: string;
      readonly probability: number;
      readonly criticalPatience: Told;
      readonly longestLag: Told;
      readonly bondNeeded: number | null;
    }[];
  };
  readonly paidFor: {
    readonly probability: number | null;
    readonly honoured: number | null;
    readonly financed: number | null;
    readonly closes: number | null;
    readonly residual: { readonly firm: Told; readonly prospects: Told };
  };
}

interface FaceVerdicts {
  readonly about: object;
  readonly proposals: readonly FaceVerdict[];
  readonly nothingChanges: FaceVerdict;
}

/** The parts that are fixed, and how they hang together. */
function holdsTogether({ joint, past, ...one }: FaceVerdict): void {
  for (const name of names) {
    const { probability } = one[name];
    expect(probability === null || (probability >= 0 && probability <= 1), name).toBe(true);
  }
  for (const part of [past.together, past.explained, past.effectiveSample])
    expect(part).toEqual(expect.any(Number));
  if (joint.probability === null) return;
  // In their order, each given those before; an empty condition ends it.
  expect(joint.chain.map(({ test }) => test)).toEqual(names.slice(0, joint.chain.length));
  for (const [k, link] of joint.chain.entries()) {
    expect(link.given).toEqual(names.slice(0, k));
    if (joint.notApplicable.includes(link.test) && link.probability !== null)
      expect(link.probability).toBe(1);
    expect(link.probability === null).toBe(link.low === null);
    if (link.probability === null) expect(k).toBe(joint.chain.length - 1);
  }
  const product = joint.chain.reduce((all, { probability }) => all * (probability ?? 0), 1);
  expect(product).toBeCloseTo(joint.probability, 9);
  const fails = Object.values(joint.firstFailing).reduce((sum, share) => sum + share, 0);
  expect(fails).toBeCloseTo(1 - joint.probability, 9);
  expect(one.paidFor.residual).toEqual({
    firm: one.paidFor.residual.firm,
    prospects: one.paidFor.residual.prospects,
  });
}

describe('verdicts of two actors', () => {
  test('the prisoner’s dilemma: a critical patience of one half, and nothing else to ask', () => {
    const { proposals, nothingChanges } = ask<FaceVerdicts>('verdicts', 'catalog/prisoners-dilemma');
    const [deal] = proposals;
    expect(deal?.joint.notApplicable).toEqual(['ratified', 'paidFor']);
    expect(deal?.ratified.probability).toBeNull();
    expect(deal?.paidFor).toEqual({
      test: 'paid-for',
      probability: null,
      honoured: null,
      financed: null,
      closes: null,
      residual: { firm: null, prospects: null },
    });
    expect(deal?.joint.probability).toBe(1);
    for (const one of deal?.kept.actors ?? []) {
      expect(one.criticalPatience).toBeCloseTo(0.5, 12);
      expect(one.longestLag).toBeCloseTo((12 * Math.LN2) / 0.3, 9);
      expect(one.bondNeeded).toBe(0);
    }
    expect(nothingChanges.proposal).toBeNull();
    expect(nothingChanges.kept).toEqual({ test: 'kept', probability: null, givenAccepted: null, actors: [] });
    for (const one of [...proposals, nothingChanges]) holdsTogether(one);
  });

  test('Cournot by a table of values: nine seventeenths', () => {
    const { verdict } = ask<{ about: object; verdict: FaceVerdict }>(
      'verdict',
      'catalog/cournot-1838',
      '--proposal',
      'deal',
    );
    for (const one of verdict.kept.actors) expect(one.criticalPatience).toBeCloseTo(9 / 17, 9);
    holdsTogether(verdict);
  });
});

describe('verdicts of the worked example', () => {
  test('all of them hold together, and plain draws weigh nothing', () => {
    const args = ['verdicts', 'situations/us-russia-2025', '--samples', '60'] as const;
    const { proposals, nothingChanges } = ask<FaceVerdicts>(...args);
    for (const one of [...proposals, nothingChanges]) holdsTogether(one);
    expect(nothingChanges.past.effectiveSample).toBeLessThan(60);
    const plain = ask<FaceVerdicts>(...args, '--ignore', 'observed');
    expect(plain.nothingChanges.past.facts).toEqual(nothingChanges.past.facts);
    const one = 'eu_borrowing';
    const alone = ask<{ verdict: FaceVerdict }>('verdict', args[1], '--proposal', one, '--samples', '60');
    expect(alone.verdict.joint).toEqual(proposals.find(({ proposal }) => proposal === one)?.joint);
  });
});

describe('a record', () => {
  test('grows, is verified, and is scored by its outcomes', () => {
    for (const file of ['situation.yaml', 'outcomes.yaml'])
      copyFileSync(join(root, 'test/record-case', file), join(folder, file));
    for (const _ of [1, 2]) expect(run('record', folder, '--samples', '50').status).toBe(0);
    expect(ask('record', folder, '--verify')).toMatchObject({ entries: 2, broken: [] });
    const { entries, brier, log, baselines } = ask<{
      entries: readonly Readonly<Record<'probability' | 'outcome' | 'brier' | 'log', number>>[];
      brier: number;
      log: number;
      baselines: object;
    }>('score', folder);
    const mean = (key: 'brier' | 'log') => entries.reduce((sum, one) => sum + one[key], 0) / entries.length;
    expect([brier, log]).toEqual([expect.closeTo(mean('brier'), 12), expect.closeTo(mean('log'), 12)]);
    for (const one of entries) expect(one.brier).toBeCloseTo((one.probability - one.outcome) ** 2, 12);
    expect(baselines).toEqual(expect.anything());
    const path = join(folder, 'record.jsonl');
    const [first = '', ...rest] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [first.replace('"seed":1', '"seed":2'), ...rest].join('\n'));
    const broken = run('record', folder, '--verify', '--json');
    expect(broken.status).toBe(1);
    expect(JSON.parse(broken.stdout)).toMatchObject({ entries: 2, broken: [1] });
  });
});

// The figures of an independent program, where they can be said in a file.
const figures = sharedFolder('golden/verdict');

interface GoldenActor {
  readonly kept: boolean;
  readonly critical_patience?: number | 'inf' | null;
  readonly longest_lag?: number | null;
  readonly bond_needed?: number | null;
}

interface Golden {
  readonly situation?: {
    readonly file: string;
    readonly expected?: {
      readonly gain?: Readonly<Record<string, number>>;
      readonly accepted?: number;
      readonly kept?: number;
      readonly signatories_derived?: readonly string[];
      readonly actors?: Readonly<Record<string, GoldenActor>>;
    };
    readonly proposals?: Readonly<
      Record<string, { readonly unfunded: number; readonly closes: number; readonly financed: number }>
    >;
  };
}

const cases = ['joint', 'kept', 'past', 'paid-for'].flatMap((kind) =>
  sharedFolder(`golden/verdict/${kind}`)
    .names('.json')
    .map((name) => ({ kind, name, golden: JSON.parse(figures.text(`${kind}/${name}`)) as Golden }))
    .filter(({ golden }) => golden.situation !== undefined),
);

function near(found: Told | undefined, wanted: number | 'inf' | null | undefined, where: string): void {
  if (wanted === undefined) return;
  if (typeof wanted === 'number' && typeof found === 'number')
    expect(Math.abs(found - wanted) / Math.max(1, Math.abs(wanted)), where).toBeLessThan(2e-9);
  else expect(found, where).toBe(wanted === 'inf' ? 'infinite' : wanted);
}

// In one process: starting the command for each would tell no more.
figures.describe('files of an independent program', () => {
  test.each(cases)('$kind/$name', async ({ kind, golden }) => {
    const { file, expected, proposals: money } = golden.situation ?? { file: '' };
    const text = figures.text(`${kind}/${file}`);
    const store = fileStore(fileURLToPath(new URL(`../../shared/golden/verdict/${kind}/`, import.meta.url)));
    const { proposals }: { readonly proposals: readonly FaceVerdict[] } = await verdicts.run(
      { situation: file.replace(/\/[^/]*$/, ''), ignore: [], seed: 1, samples: 10 },
      { store },
    );
    for (const [id, { closes, financed }] of Object.entries(money ?? {})) {
      const found = proposals.find(({ proposal }) => proposal === id)?.paidFor;
      near(found?.closes, closes, `${id} closes`);
      near(found?.financed, financed, `${id} financed`);
    }
    const [deal] = proposals;
    near(deal?.accepted.asWritten?.probability ?? deal?.accepted.probability, expected?.accepted, 'accepted');
    near(deal?.kept.probability, expected?.kept, 'kept');
    if (expected?.signatories_derived !== undefined)
      expect(deal?.accepted.signatories).toEqual(expected.signatories_derived);
    for (const [actor, gain] of Object.entries(expected?.gain ?? {}))
      near(deal?.accepted.gains.find((one) => one.actor === actor)?.gain.median, gain, `gain of ${actor}`);
    const isStated = /^ {4}impatience:/m.test(text);
    for (const [actor, wanted] of Object.entries(expected?.actors ?? {})) {
      const found = deal?.kept.actors.find((one) => one.actor === actor);
      expect(found?.probability, actor).toBe(wanted.kept ? 1 : 0);
      near(found?.criticalPatience, wanted.critical_patience, `patience of ${actor}`);
      // Where the file says nothing of impatience, a range stands in for the case's own number.
      if (isStated) near(found?.longestLag, wanted.longest_lag, `lag of ${actor}`);
      near(found?.bondNeeded, wanted.bond_needed, `bond of ${actor}`);
    }
  });
});
