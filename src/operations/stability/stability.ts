import { z } from 'zod';
import { looksLikeConflict } from '../../exchange/index.ts';
import { concepts } from '../../stability/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figuresInput } from '../shared/figure-files.ts';
import { findFile } from '../shared/find-file.ts';
import { type Idle, proposalBesideOptions, refuseIdle } from '../shared/idle.ts';
import { packageInput, situationInput } from '../shared/inputs.ts';
import { loadStudy } from '../shared/load.ts';
import { conflictStability } from './conflict.ts';
import { conflictStabilityShape, situationStabilityShape } from './shapes.ts';
import { situationStability } from './situation.ts';
import { stabilityWords } from './words.ts';

const about = catalogues.en.operations.stability;

const stateNumber = z.int().min(1);

const { stability: setting, shared } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  situation: z.string().min(1).describe(setting.situation),
  ...packageInput,
  state: stateNumber.optional().describe(setting.state),
  from: stateNumber.optional().describe(setting.from),
  concept: z.enum(concepts).default('seq').describe(setting.concept),
  wants: z.array(z.string()).optional().describe(setting.wants),
  window: z.array(z.string()).optional().describe(setting.window),
  bloc: z.array(z.string()).optional().describe(setting.bloc),
  ...figuresInput,
  csv: z.string().optional().describe(setting.csv),
  conflict: z.string().optional().describe(setting.conflict),
  gmcr: z.string().optional().describe(setting.gmcr),
  samples: z.int().min(10).max(1_000_000).default(500).describe(setting.samples),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1).describe(shared.seed),
});

const output = z.union([situationStabilityShape, conflictStabilityShape]);

const defaults = { concept: 'seq', samples: 500, seed: 1 } as const;
const elmira = 'catalog/elmira-1991/conflict.yaml';

const settings = {
  name: 'stability',
  input,
  idle: [
    proposalBesideOptions,
    {
      settings: ['asOf', 'set', 'proposal', 'option', 'seed', 'samples'],
      kind: 'conflict',
      why: 'a conflict has states and rankings, no packages, days or draws',
    },
    {
      settings: ['wants', 'window'],
      kind: 'conflict',
      when: ({ state }) => state === undefined,
      why: 'what an actor would have to want is asked of a state; name it with --state',
    },
    {
      settings: ['concept'],
      kind: 'situation',
      why: 'all four are shown',
    },
    {
      settings: ['state', 'from', 'wants', 'window', 'bloc', 'csv', 'conflict', 'gmcr'],
      kind: 'situation',
      why: 'it is asked of a conflict file alone',
    },
    {
      settings: ['figures'],
      kind: 'still',
      why: 'nobody can move any issue alone: there is nothing to draw',
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
      input: { situation: 'situations/joint-plan-of-action-2013', ...defaults, samples: 100 },
      says: 'who would break each proposal, and what holds the others',
    },
    { input: { situation: elmira, ...defaults }, says: 'a published conflict: states by concept and actor' },
    {
      input: { situation: elmira, state: 7, from: 1, wants: ['Uniroyal'], ...defaults },
      says: 'one state in full: why, who could break it, how one gets there, what an actor would have to want',
    },
  ],
  async run(given, context) {
    const path = await findFile(context.store, given.situation, ['conflict.yaml', 'conflict.json']);
    const text = await conflictText(context.store, path);
    refuseIdle(settings, given, text === undefined ? 'situation' : 'conflict');
    if (text !== undefined) return conflictStability(path, text, given, context);
    const loaded = await loadStudy(context, given);
    if (loaded.study.compiled.moves.movers.length === 0) refuseIdle(settings, given, 'still');
    return situationStability(loaded, given, context);
  },
  words: stabilityWords,
  writes: ({ files }) => files,
});

async function conflictText(
  store: { readonly readText: (path: string) => Promise<string | undefined> },
  path: string,
): Promise<string | undefined> {
  if (!/\.(ya?ml|json|gmcr)$/i.test(path)) return undefined;
  const text = await store.readText(path);
  return text !== undefined && looksLikeConflict(path, text) ? text : undefined;
}
