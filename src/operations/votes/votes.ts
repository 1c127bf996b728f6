import { z } from 'zod';
import { hasErrors, placedInOrder } from '../../diagnostics/index.ts';
import type { Store } from '../../store/index.ts';
import {
  powerIndices,
  readRoster,
  rosterAnswer,
  TooManyCoalitions,
  type VotingBody,
} from '../../votes/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figuresInput } from '../shared/figure-files.ts';
import { findFile } from '../shared/find-file.ts';
import { type Idle, proposalBesideOptions, refuseIdle } from '../shared/idle.ts';
import { packageInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { InputError } from '../shared/types.ts';
import { type RosterVotes, rosterVotesShape, situationVotesShape } from './shapes.ts';
import { votesWords } from './words.ts';

const about = catalogues.en.operations.votes;

const { votes: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  situation: z.string().min(1).describe(setting.situation),
  ...packageInput,
  leaves: z.array(z.string()).optional().describe(setting.leaves),
  abstains: z.array(z.string()).optional().describe(setting.abstains),
  bought: z.array(z.string()).optional().describe(setting.bought),
  ...figuresInput,
  ...samplingInput,
});

const output = z.union([situationVotesShape, rosterVotesShape]);

const sampling = { seed: 1, samples: 10_000 } as const;

const settings = {
  name: 'votes',
  input,
  idle: [
    proposalBesideOptions,
    {
      settings: ['asOf', 'set', 'proposal', 'option', 'seed', 'samples', 'figures'],
      kind: 'roster',
      why: 'a roster has members and a rule, no packages, days or draws',
    },
    {
      settings: ['leaves', 'abstains', 'bought'],
      kind: 'roster',
      why: 'what if is asked of a vote on a package; write another roster',
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
      input: { situation: 'situations/us-russia-2025', proposal: 'assets_loan', ...sampling },
      says: 'who can block one proposal under each legal base, and at what price',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        proposal: 'assets_loan',
        abstains: ['Hungary', 'Slovakia'],
        ...sampling,
        samples: 2_000,
      },
      says: 'what if two members abstained',
    },
    {
      input: { situation: 'catalog/council-lisbon-2014/roster.json', ...sampling },
      says: 'power indices of a roster',
    },
  ],
  async run(given, context) {
    const { store } = context;
    const path = await findFile(store, given.situation, ['roster.json', 'roster.yaml']);
    const roster = await rosterText(store, path);
    if (roster !== undefined) {
      refuseIdle(settings, given, 'roster');
      return rosterVotes(path, roster);
    }
    // A roster needs nothing of situations: what reads and draws them is loaded where there is one.
    const { situationVotes } = await import('./situation-votes.ts');
    return situationVotes(given, context);
  },
  words: votesWords,
  writes: (result) => ('files' in result ? result.files : []),
});

async function rosterText(store: Store, path: string): Promise<string | undefined> {
  if (!/\.(ya?ml|json)$/i.test(path)) return undefined;
  const text = await store.readText(path);
  // A situation has actors; a roster has members and a rule.
  const isSituation = text === undefined || /^["'\s{]*(situation|actors)["']?\s*:/m.test(text);
  return isSituation ? undefined : text;
}

function rosterVotes(path: string, text: string): RosterVotes {
  const texts = new Map([[path, text]]);
  const { body, diagnostics } = readRoster(path, text);
  if (body === undefined || hasErrors(diagnostics)) throw new InputError(diagnostics, texts);
  return {
    kind: 'roster',
    ...rosterAnswer(countOrThrow(body, path, texts)),
    diagnostics: placedInOrder(diagnostics, texts),
  };
}

function countOrThrow(body: VotingBody, file: string, texts: ReadonlyMap<string, string>) {
  try {
    return powerIndices(body);
  } catch (error) {
    if (!(error instanceof TooManyCoalitions)) throw error;
    const { message } = error;
    throw new InputError([{ code: 'too-many-coalitions', severity: 'error', message, file }], texts);
  }
}
