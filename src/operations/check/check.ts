import { z } from 'zod';
import { countOf, type Severity, sortDiagnostics } from '../../diagnostics/index.ts';
import { diagnosticShape } from '../../diagnostics/result.ts';
import { contradictions, independentOrigins } from '../../evidence/index.ts';
import { pastWords } from '../../report/index.ts';
import { packageCount } from '../../situation/index.ts';
import { pastShape } from '../../verdict/result.ts';
import { catalogues, diagnosticsBlock, document, group, sentence } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { situationInput } from '../shared/inputs.ts';
import { knowledgeOf, load, placed } from '../shared/load.ts';
import { type FoundOutcomes, readOutcomes } from '../shared/outcomes.ts';
import { knowledgeShape } from '../shared/shapes.ts';
import { checkedDraws, judged } from './judge.ts';

const about = catalogues.en.operations.check;

const { check: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  samples: z.int().min(10).max(1_000_000).default(checkedDraws).describe(setting.samples),
});

const output = z.strictObject({
  file: z.string().describe('file that was read'),
  knowledge: knowledgeShape,
  errors: z.number().describe('errors: they stop every other operation'),
  warnings: z.number().describe('warnings'),
  notes: z.number().describe('notes'),
  estimates: z.number().describe('numbers that the analyses read'),
  onClaims: z.number().describe('estimates that cite a claim'),
  sizeJudged: z
    .number()
    .describe('estimates that cite a claim and state an assumption: direction cited, size judged'),
  onAssumption: z.number().describe('estimates that rest on judgement alone'),
  unsupported: z.number().describe('estimates that rest on nothing'),
  actors: z.number().describe('actors'),
  issues: z.number().describe('issues'),
  proposals: z.number().describe('proposals'),
  packages: z.string().describe('combinations of options, in digits'),
  reports: z.number().describe('reports of the evidence'),
  claims: z.number().describe('claims of the evidence'),
  origins: z.number().describe('independent voices behind the claims'),
  contradictions: z.number().describe('pairs of claims that contradict each other'),
  past: pastShape.nullable().describe('how far the file accounts for what has happened; null with errors'),
  outcomes: z
    .strictObject({
      file: z.string().describe('file that was read'),
      tests: z.number().describe('tests of proposals that it decides'),
      issues: z.number().describe('issues that it decides'),
    })
    .nullable()
    .describe('what came of the situation; null: no outcomes.yaml stands beside it, or it cannot be read'),
  diagnostics: z.array(diagnosticShape).describe('everything that was found, in the order of places'),
});

export const operation = defineOperation({
  name: 'check',
  summary: about.summary,
  description: about.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', samples: checkedDraws },
      says: 'check the worked example',
    },
  ],
  async run(given, { store }) {
    const loaded = await load(store, given);
    const { situation, evidence } = loaded;
    const found = situation && (await readOutcomes(store, loaded, situation));
    const judgement = situation && judged(loaded, situation, given.samples);
    const said = [...loaded.diagnostics, ...(found?.diagnostics ?? []), ...(judgement?.diagnostics ?? [])];
    const texts = new Map([
      ...loaded.texts,
      ...(found === undefined ? [] : [[found.file, found.text] as const]),
    ]);
    const diagnostics = placed({ diagnostics: said, texts });
    const count = (severity: Severity) => countOf(sortDiagnostics(said), severity);
    const estimates = situation?.estimates ?? [];
    const onClaims = estimates.filter(({ support }) => support.claims.length > 0).length;
    const onAssumption = estimates.filter(
      ({ support }) => support.claims.length === 0 && support.assumption !== undefined,
    ).length;
    const claims = [...(evidence?.claims.values() ?? [])];
    return {
      file: loaded.file,
      knowledge: knowledgeOf(situation),
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      estimates: estimates.length,
      onClaims,
      sizeJudged: estimates.filter(
        ({ support }) => support.claims.length > 0 && support.assumption !== undefined,
      ).length,
      onAssumption,
      unsupported: estimates.length - onClaims - onAssumption,
      actors: situation?.actors.length ?? 0,
      issues: situation?.issues.length ?? 0,
      proposals: situation?.proposals.length ?? 0,
      packages: situation === undefined ? '0' : String(packageCount(situation.issues)),
      reports: evidence?.reports.size ?? 0,
      claims: claims.length,
      origins: independentOrigins(claims).length,
      contradictions: evidence === undefined ? 0 : contradictions(evidence).length,
      past: judgement?.past ?? null,
      outcomes: outcomesCount(found),
      diagnostics,
    };
  },
  words(result, catalogue) {
    const { check: say } = catalogue;
    const { file, errors, warnings, notes } = result;
    const counts = [
      say.holds(result.actors, result.issues, result.packages, result.proposals),
      say.estimates(result),
      say.claims(result.claims, result.reports, result.origins, result.contradictions),
      ...(result.past === null ? [] : [pastWords(result.past, catalogue)]),
      ...(result.outcomes === null ? [] : [say.outcomes(result.outcomes.tests, result.outcomes.issues)]),
    ];
    return document(
      group(
        diagnosticsBlock(result.diagnostics),
        sentence(say.verdict(file, errors, warnings, notes), errors > 0 ? 'bad' : 'good'),
        ...(errors > 0 ? [] : counts.map((one) => sentence(one))),
      ),
    );
  },
  tellsDiagnostics: true,
  exitCode: ({ errors }) => (errors > 0 ? 2 : 0),
});

function outcomesCount(found: FoundOutcomes | undefined) {
  if (found?.outcomes === undefined) return null;
  const { tests, issues } = found.outcomes;
  return { file: found.file, tests: tests.length, issues: issues.length };
}
