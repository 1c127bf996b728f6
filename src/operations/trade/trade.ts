import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import {
  closures,
  type NoWorld,
  oneSectorLimit,
  publishedEffects,
  type TradeShock,
  type TradeTable,
  tradeEffects,
} from '../../ledger/index.ts';
import { countryEffectShape, publishedEffectShape, solvedTrade } from '../../ledger/result.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { madeBy, madeByShape } from '../shared/made-by.ts';
import { pace } from '../shared/pace.ts';
import { InputError } from '../shared/types.ts';
import { readShocks } from './shocks.ts';
import { loadTable } from './table.ts';
import { tradeWords } from './words.ts';

const about = catalogues.en.operations.trade;

const { trade: setting } = catalogues.en.settings;

const input = z.strictObject({
  file: z.string().min(1).optional().describe(setting.file),
  bloc: z.array(z.string()).optional().describe(setting.bloc),
  embargo: z.array(z.string()).optional().describe(setting.embargo),
  cost: z.array(z.string()).optional().describe(setting.cost),
  elasticity: z.number().min(0.5).max(50).default(4).describe(setting.elasticity),
  closure: z.enum(closures).default('multiplicative').describe(setting.closure),
  year: z.int().optional().describe(setting.year),
});

const output = z.strictObject({
  about: z
    .strictObject({
      operation: z.string().describe('name of the operation'),
      ...madeByShape,
      model: z.literal('one-sector Armington, exact hat').describe('model that was solved'),
      file: z.string().describe('file or bundled table that the flows come from'),
      inputs: z.string().describe('SHA-256 of the file’s text'),
      year: z.number().nullable().describe('year of the flows; null where the file names none'),
      elasticity: z.number().describe('elasticity of trade to its costs'),
      closure: z.enum(closures).describe('what becomes of trade imbalances'),
      blocs: z.array(z.string()).describe('as given'),
      embargoes: z.array(z.string()).describe('as given'),
      costs: z.array(z.string()).describe('as given'),
    })
    .describe('what made this result: enough to make it again, byte for byte'),
  countries: z.array(countryEffectShape).describe('every country of the table'),
  limit: z.string().describe('how the figures must be read'),
  published: z
    .array(publishedEffectShape)
    .describe('what other models say of sanctions on Russia, as published; empty for other shocks'),
  ...solvedTrade,
  notes: z.array(z.string()).describe('what the names mean and where the data come from'),
  diagnostics: z.array(diagnosticShape).describe('warnings and notes on the file'),
});

const bundledDefaults = { elasticity: 4, closure: 'multiplicative' } as const;

export const operation = defineOperation({
  name: 'trade',
  idle: [
    { settings: ['year'], when: ({ file }) => file === undefined, why: 'the bundled table has one year' },
    {
      settings: ['bloc'],
      when: ({ bloc = [], embargo = [], cost = [] }) =>
        !bloc.some((one) => [...embargo, ...cost].some((shock) => shock.includes(one.split('=')[0] ?? ''))),
      why: 'no embargo and no cost names it',
    },
  ],
  summary: about.summary,
  description: about.description,
  input,
  output,
  positional: ['file'],
  examples: [
    { input: { embargo: ['west:RUS'], ...bundledDefaults }, says: 'the West and Russia stop trading' },
    {
      input: { cost: ['RUS>west=1.5', 'RUS:CHN+IND=0.95'], ...bundledDefaults },
      says: 'what Russia sells to the West becomes dearer, its trade with China and India cheaper',
    },
    { input: { ...bundledDefaults }, says: 'what each region gains from trade' },
  ],
  async run(given, context) {
    const { store } = context;
    const { file, table, blocs, notes, diagnostics, hash } = await loadTable(store, given.file, given.year);
    const { elasticity, closure } = given;
    const shocks = readShocks(given, table.countries, blocs);
    await pace(context)(0, 1, 'world trade');
    const found = tradeEffects(table, { shocks, elasticity, closure });
    if (found.kind !== 'solved') throw noEquilibrium(found, table);
    return {
      about: {
        operation: 'trade',
        ...madeBy,
        model: 'one-sector Armington, exact hat' as const,
        file,
        inputs: hash,
        year: table.year,
        elasticity,
        closure,
        blocs: given.bloc ?? [],
        embargoes: given.embargo ?? [],
        costs: given.cost ?? [],
      },
      countries: found.countries,
      limit: oneSectorLimit,
      published: shocks.some(hitsRussia) ? publishedEffects : [],
      iterations: found.iterations,
      residual: found.residual,
      parts: found.parts,
      notes,
      diagnostics,
    };
  },
  words: tradeWords,
});

const russia = ['RUS', 'RU', 'Russia', 'Russian Federation'];

/** Figures on Russia and on Germany without Russian energy say nothing about other shocks. */
function hitsRussia({ a, b }: TradeShock): boolean {
  return [...a, ...b].some((name) => russia.includes(name));
}

function noEquilibrium(why: NoWorld, { countries }: TradeTable): InputError {
  const { message, hint } = reasonOf(why, (i) => countries[i] ?? '');
  return new InputError(
    [{ code: 'no-equilibrium', severity: 'error', message, hint, file: 'trade' }],
    new Map(),
  );
}

function reasonOf(why: NoWorld, name: (i: number) => string) {
  switch (why.kind) {
    case 'no-supplier':
      return {
        message: `'${name(why.country)}' can buy from nobody any more, not even at home`,
        hint: 'add its home trade, or leave it out of the embargo',
      };
    case 'no-buyer':
      return {
        message: `'${name(why.country)}' can sell to nobody any more, not even at home`,
        hint: 'add its home trade, or leave it out of the embargo',
      };
    case 'imbalance-cut-off':
      return {
        message: `${why.countries.map(name).slice(0, 5).join(', ')} would be cut off with a trade imbalance`,
        hint: 'nobody is left to finance it: --closure multiplicative lets it end',
      };
    case 'not-found':
      return {
        message: 'no wages were found at which all markets clear',
        hint: 'with additive imbalances there may be none; where trade is to end, use --embargo',
      };
  }
}
