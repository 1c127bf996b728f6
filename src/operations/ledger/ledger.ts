import { z } from 'zod';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { findFile } from '../shared/find-file.ts';
import { type Idle, noDraws, proposalBesideOptions, refuseIdle } from '../shared/idle.ts';
import { packageInput, situationInput } from '../shared/inputs.ts';
import { loadOrThrow } from '../shared/load.ts';
import type { OutputFile } from '../shared/types.ts';
import { type EquationsResult, equationText, seriesCsv, solveEquations } from './equations.ts';
import {
  type EquationsLedger,
  equationsLedgerShape,
  type SituationLedger,
  situationLedgerShape,
} from './shapes.ts';
import { type SituationResult, situationLedger } from './situation.ts';
import { ledgerWords } from './words.ts';

const about = catalogues.en.operations.ledger;

const { ledger: setting, shared } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  situation: z.string().min(1).describe(setting.situation),
  ...packageInput,
  together: z.array(z.string()).optional().describe(setting.together),
  months: z.int().min(1).max(1200).optional().describe(setting.months),
  month: z.string().optional().describe(setting.month),
  cell: z.string().optional().describe(setting.cell),
  samples: z.int().min(0).max(100_000).default(1_000).describe(setting.samples),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1).describe(shared.seed),
  hledger: z.string().optional().describe(setting.hledger),
  beancount: z.string().optional().describe(setting.beancount),
  csv: z.string().optional().describe(setting.csv),
  ...figuresInput,
  periods: z.int().min(1).max(100_000).optional().describe(setting.periods),
  method: z.enum(['newton', 'gauss-seidel']).optional().describe(setting.method),
});

const output = z.union([situationLedgerShape, equationsLedgerShape]);

type Input = z.infer<typeof input>;

const defaults = { samples: 1_000, seed: 1 } as const;

const settings = {
  name: 'ledger',
  input,
  idle: [
    proposalBesideOptions,
    noDraws,
    {
      settings: ['asOf', 'set', 'proposal', 'option', 'together', 'seed', 'samples', 'figures'],
      kind: 'equations',
      why: 'equations have no packages, days or draws',
    },
    {
      settings: ['months', 'month', 'cell', 'hledger', 'beancount'],
      kind: 'equations',
      why: 'equations have periods and series, no transactions',
    },
    {
      settings: ['periods', 'method'],
      kind: 'situation',
      why: 'a situation’s ledger runs month by month; --months says how many',
    },
  ] satisfies readonly Idle<z.output<typeof input>>[],
};

export const operation = defineOperation({
  ...settings,
  summary: about.summary,
  description: about.description,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', proposal: 'assets_loan', ...defaults },
      says: 'the money of one proposal',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        proposal: 'business_for_peace',
        together: ['assets_loan'],
        ...defaults,
        samples: 0,
      },
      says: 'two proposals honoured at once: the same money promised twice',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        proposal: 'assets_loan',
        month: '2026-06',
        ...defaults,
        samples: 0,
      },
      says: 'balance sheet, transactions-flow matrix and every transaction of a month',
    },
    {
      input: { situation: 'catalog/godley-lavoie-2012-pc/model.yaml', ...defaults },
      says: 'a stock-flow model as equations',
    },
  ],
  async run(given, context) {
    const path = await findFile(context.store, given.situation, ['model.yaml', 'model.json']);
    const text = await equationText(context.store, path);
    refuseIdle(settings, given, text === undefined ? 'situation' : 'equations');
    if (text !== undefined) return equationsOutput(solveEquations(path, text, given), given);
    const loaded = await loadOrThrow(context, given);
    return situationOutput(await situationLedger(loaded, given, context), given);
  },
  words: ledgerWords,
  writes: ({ files }) => files,
  // Equations that have no solution are bad news, like a file with mistakes.
  exitCode: (result) => (result.kind === 'equations' && !result.isComplete ? 2 : 0),
});

function equationsOutput(result: EquationsResult, { csv }: Input): EquationsLedger {
  return { ...result, files: csv === undefined ? [] : [{ path: csv, text: seriesCsv(result) }] };
}

async function situationOutput(
  { run, figures, ...result }: SituationResult,
  given: Input,
): Promise<SituationLedger> {
  const files: OutputFile[] = await figureFiles(given.figures, figures);
  if (given.hledger !== undefined || given.beancount !== undefined || given.csv !== undefined) {
    const { beancountJournal, hledgerJournal, ledgerCsv } = await import('../../exchange/index.ts');
    if (given.hledger !== undefined) files.push({ path: given.hledger, text: hledgerJournal(run) });
    if (given.beancount !== undefined) files.push({ path: given.beancount, text: beancountJournal(run) });
    if (given.csv !== undefined) files.push({ path: given.csv, text: ledgerCsv(run) });
  }
  return { ...result, files };
}
