import { z } from 'zod';
import {
  anchoringDiagnostics,
  anchorReports,
  contradictions,
  independentOrigins,
} from '../../evidence/index.ts';
import { timelineFigure } from '../../figures/index.ts';
import { copiedMost } from '../../report/index.ts';
import { unconfirmed } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { situationInput } from '../shared/inputs.ts';
import { knowledgeOf, load, placed, readReports } from '../shared/load.ts';
import { InputError } from '../shared/types.ts';
import { claimOut, textsOut } from './claims-out.ts';
import { exchangeFiles, exchangeInput, withCleanText } from './exchange-files.ts';
import { pooledClaims } from './pooled.ts';
import { evidenceOutput } from './shapes.ts';
import { isWanted, wantedInput } from './wanted.ts';
import { evidenceWords } from './words.ts';

const about = catalogues.en.operations.evidence;

const { evidence: setting } = catalogues.en.settings;

const input = z.strictObject({
  situation: situationInput.situation,
  asOf: situationInput.asOf,
  ...wantedInput,
  pool: z.boolean().default(false).describe(setting.pool),
  prior: z.number().gt(0).lt(1).default(0.5).describe(setting.prior),
  reports: z.string().optional().describe(setting.reports),
  ...exchangeInput,
  ...figuresInput,
});

export const operation = defineOperation({
  name: 'evidence',
  idle: [
    { settings: ['annotations'], when: ({ reports }) => reports === undefined, why: 'no texts are supplied' },
    {
      settings: ['page'],
      when: ({ claimReviews }) => claimReviews === undefined,
      why: 'no claim reviews are written',
    },
    { settings: ['prior'], when: ({ pool }) => !pool, why: 'the claims are not pooled' },
  ],
  summary: about.summary,
  description: about.description,
  input,
  output: evidenceOutput,
  positional: ['situation'],
  examples: [
    {
      input: {
        situation: 'situations/us-russia-2025',
        origin: 'wsj',
        contradictions: false,
        pool: false,
        prior: 0.5,
      },
      says: 'what goes back to one newspaper',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        search: 'frozen',
        type: 'fact',
        contradictions: false,
        pool: true,
        prior: 0.5,
      },
      says: 'what claims make together, one origin one vote',
    },
    {
      input: { situation: 'situations/us-russia-2025', contradictions: true, pool: false, prior: 0.5 },
      says: 'claims that cannot both be true',
    },
  ],
  async run(given, { store }) {
    const { asOf } = given;
    const loaded = await load(store, { situation: given.situation, ...(asOf !== undefined && { asOf }) });
    const { evidence, texts } = loaded;
    if (evidence === undefined) throw new InputError(loaded.diagnostics, texts);
    const supplied = (await readReports(store, given.reports)).flatMap(withCleanText);
    const anchoring = given.reports === undefined ? undefined : anchorReports(evidence, supplied);
    const pairs = contradictions(evidence);
    const kept = [...evidence.claims.values()].filter((claim) => isWanted(claim, given, pairs));
    const ids = new Set(kept.map(({ id }) => id));
    const orphans = anchoring === undefined ? [] : anchoringDiagnostics(anchoring, evidence);
    const diagnostics = placed({ diagnostics: [...loaded.diagnostics, ...orphans], texts });
    return {
      knowledge: knowledgeOf(loaded.situation),
      evidence: evidence.id,
      total: evidence.claims.size,
      origins: independentOrigins(kept).length,
      claims: kept.map((claim) => claimOut(claim, evidence, pairs, anchoring)),
      contradictions: pairs
        .filter(({ claims: [a, b] }) => ids.has(a) || ids.has(b))
        .map(({ claims, note }) => ({ claims: [...claims], ...(note === undefined ? {} : { note }) })),
      unconfirmed: unconfirmed({ evidence, estimates: loaded.situation?.estimates ?? [] })
        .filter(({ claim }) => ids.has(claim))
        .map((one) => ({ ...one, leavesOpen: [...one.leavesOpen], numbers: [...one.numbers] })),
      pooled: given.pool ? pooledClaims(kept, evidence, given.prior, loaded.situation?.asOf) : null,
      texts: anchoring === undefined ? null : textsOut(anchoring, evidence),
      files: [
        ...(await figureFiles(given.figures, () => [
          ...(loaded.situation === undefined ? [] : [timelineFigure(loaded.situation)]),
          ...copiedMost(kept, evidence),
        ])),
        ...exchangeFiles(given, {
          evidence,
          claims: kept,
          day: loaded.situation?.asOf,
          anchoring,
          texts: supplied,
        }),
      ],
      diagnostics,
    };
  },
  writes: ({ files }) => files,
  words: evidenceWords,
});
