import fc from 'fast-check';
import { noEvidence } from '../evidence/index.ts';
import { compile, loadSituation } from '../situation/index.ts';
import { medianDraw } from '../study/index.ts';
import { readYaml } from '../text/index.ts';
import { type CompiledLedger, compileLedger, type LedgerRun, type RunOptions, runLedger } from './index.ts';
import { everyone, type Fields, instrumentGroups, month, payers, sum } from './random-instruments.case.ts';
import { sensible } from './sensible.case.ts';

/** A ledger file as data; JSON is YAML, so the loader reads it as it reads what users write. */
export interface WrittenLedger extends Fields {
  readonly months: number;
  readonly accounts: Readonly<Record<string, Fields>>;
  readonly instruments: Readonly<Record<string, Fields>>;
}

const situation = readYaml(
  'situation.yaml',
  `situation: random
title: Random ledgers
question: Does the money add up?
as_of: 2026-01-01
ledger: ledger.yaml
actors:
  first: { name: First, capability: { value: 1, assumption: made up } }
issues:
  assets:
    question: What happens?
    scale: { 0: nothing, 100: all, assumption: two options }
    options: { kept: { at: 0, label: Kept }, released: { at: 100, label: Released } }
    status_quo: kept
stances:
  first: { assets: { position: 100, salience: 1, assumption: made up } }
required: [first]
`,
);

export interface Plan {
  readonly plan: CompiledLedger;
  readonly draw: Float64Array;
}

/** The ledger through the real loader, ready to run: no mistake may be found in it. */
export function plan(file: WrittenLedger): Plan {
  const ledger = readYaml('ledger.yaml', JSON.stringify(file));
  const loaded = loadSituation(situation, noEvidence, { inputsHash: '', ledger });
  if (loaded.situation?.ledger === undefined)
    throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  const compiled = compile(loaded.situation);
  return {
    plan: compileLedger(loaded.situation.ledger, loaded.situation, compiled),
    draw: medianDraw(compiled),
  };
}

/** Runs a ledger with nothing released. */
export function runPlan(made: Plan, options: Partial<RunOptions> = {}): LedgerRun {
  return runLedger(made.plan, { draw: made.draw, packages: [Int32Array.of(0)], ...options });
}

export function run(file: WrittenLedger, options: Partial<RunOptions> = {}): LedgerRun {
  return runPlan(plan(file), options);
}

export type Group = keyof typeof instrumentGroups;

/** Random ledgers of two currencies with a bank for both, the rest of the world and six accounts that can run dry. */
export function ledgers(
  kinds: readonly Group[] = Object.keys(instrumentGroups) as Group[],
): fc.Arbitrary<WrittenLedger> {
  const group = fc.oneof(...kinds.map((kind) => instrumentGroups[kind] as fc.Arbitrary<Fields>));
  const account = fc.record({ EUR: sum, USD: sum, credit: fc.option(sum, { nil: undefined, freq: 4 }) });
  return fc
    .record({
      months: fc.integer({ min: 1, max: 14 }),
      accounts: fc.tuple(...payers.map(() => account)),
      made: fc.array(group, { minLength: 1, maxLength: 6 }),
      rate: fc.integer({ min: 50, max: 200 }).map((n) => n / 100),
    })
    .map(({ months, accounts, made, rate }) =>
      ledgerOf(months, accounts, sensible(made.flatMap(numbered), everyone), rate),
    );
}

/** `loan$` of the third group is loan3. */
function numbered(group: Fields, k: number): readonly (readonly [string, Fields])[] {
  const text = JSON.stringify(group).replaceAll('$', String(k));
  return Object.entries(JSON.parse(text) as Readonly<Record<string, Fields>>);
}

export function ledgerOf(
  months: number,
  openings: readonly { readonly EUR: number; readonly USD: number; readonly credit?: number | undefined }[],
  instruments: readonly (readonly [string, Fields])[],
  rate = 1.25,
): WrittenLedger {
  const own = payers.map((id, k) => {
    const { EUR = 0, USD = 0, credit } = openings[k] ?? {};
    const kind = id === 'owner' ? 'central_bank' : id;
    return [
      id,
      {
        name: id,
        kind,
        opening: { EUR, USD },
        ...(credit !== undefined && { credit: { EUR: credit } }),
        ...support,
      },
    ];
  });
  return {
    ledger: 'random',
    start: month(0),
    months,
    report_in: 'EUR',
    discount_rate: 0.03,
    currencies: { EUR: { unit: 'unit', bank: 'bank' }, USD: { unit: 'unit', bank: 'bank' } },
    rates: [{ quote: 'USD per EUR', value: rate, ...support }],
    accounts: {
      ...Object.fromEntries(own),
      world: { name: 'World', kind: 'rest_of_world', opening: { EUR: 1e6, USD: 1e6 }, ...support },
      bank: { name: 'Bank', kind: 'bank' },
    },
    instruments: Object.fromEntries(instruments.map(([id, fields]) => [id, { ...fields, ...support }])),
    ...support,
  };
}

const support = { assumption: 'made up' };
