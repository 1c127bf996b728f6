import { z } from 'zod';
import { daySchema } from '../../evidence/index.ts';
import {
  canonicalJson,
  type MarketPrice,
  type OpenEntry,
  recordedProposal,
  recordedRanges,
  seal,
  verifyRecord,
} from '../../record/index.ts';
import type { Situation } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';
import { answersIn, type SituationAnswers } from '../shared/answers.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, loadStudy, placed } from '../shared/load.ts';
import { madeBy } from '../shared/made-by.ts';
import { pace } from '../shared/pace.ts';
import { findRecord, soundRecord } from '../shared/records.ts';
import { type Context, InputError } from '../shared/types.ts';
import { keptGivenAccepted } from './kept-given-accepted.ts';
import { horizon, readMarket } from './settings.ts';
import { type Appended, appendedShape, type Verified, verifiedShape } from './shapes.ts';
import { recordWords } from './words.ts';

const { record: say } = catalogues.en;

const { record: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  situation: z.string().min(1).describe(setting.situation),
  record: z.string().min(1).optional().describe(setting.record),
  by: daySchema.optional().describe(setting.by),
  rule: z.string().min(1).optional().describe(setting.rule),
  day: daySchema.optional().describe(setting.day),
  market: z.array(z.string()).optional().describe(setting.market),
  verify: z.boolean().default(false).describe(setting.verify),
  holds: z.string().optional().describe(setting.holds),
  ...samplingInput,
});

type Input = z.infer<typeof input>;

const output = z.union([appendedShape, verifiedShape]);

const sampling = { seed: 1, samples: 10_000 } as const;

export const operation = defineOperation({
  name: 'record',
  idle: [
    {
      settings: ['asOf', 'set', 'by', 'rule', 'day', 'market', 'seed', 'samples'],
      when: ({ verify }) => verify,
      why: 'a record is verified as it stands',
    },
    { settings: ['holds'], when: ({ verify }) => !verify, why: 'it is asked with --verify' },
  ],
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: {
        situation: 'situations/us-russia-2025',
        record: 'record.jsonl',
        by: '2026-06-30',
        day: '2025-12-11',
        verify: false,
        ...sampling,
        samples: 500,
      },
      says: 'put the answer on record, in a file of your own',
    },
    {
      input: { situation: 'situations/joint-plan-of-action-2013', verify: true, ...sampling },
      says: 'is a record still what was written?',
    },
  ],
  async run(given, context) {
    return given.verify ? verified(given, context) : appended(given, context);
  },
  words: recordWords,
  appends: (found) =>
    'broken' in found
      ? undefined
      : {
          path: found.record,
          onto: (old = '') => {
            const sealed = onto(found, old);
            return { text: `${old}${sealed.line}\n`, output: sealed };
          },
        },
  exitCode: (found) => ('broken' in found && (found.broken.length > 0 || found.lacks !== null) ? 1 : 0),
});

async function verified(given: Input, { store }: Context): Promise<Verified> {
  const file = await findRecord(store, given.record ?? given.situation);
  const text = file === undefined ? undefined : await store.readDamaged(file);
  if (file === undefined || text === undefined) {
    const message = `there is no record at '${given.record ?? given.situation}'`;
    const hint = 'name a record.jsonl or the folder that holds one; detente record begins it';
    throw new InputError(
      [{ code: 'no-such-file', severity: 'error', message, hint, file: given.situation }],
      new Map(),
    );
  }
  const { entries, broken, last, readable } = verifyRecord(text);
  const isHeld = given.holds === undefined || readable.some(({ entry }) => entry['hash'] === given.holds);
  return {
    about: { operation: 'record', ...madeBy, record: file },
    entries,
    broken,
    last,
    lacks: isHeld ? null : (given.holds ?? null),
  };
}

async function appended(given: Input, context: Context): Promise<Appended> {
  const loaded = await loadStudy(context, given);
  const { situation, study, runs, file } = loaded;
  const by = horizon(given.by, situation.asOf);
  const market = readMarket(
    given.market,
    situation.proposals.map(({ id }) => id),
  );
  const record = given.record ?? `${file.replace(/[^/]*$/, '')}record.jsonl`;
  const old = (await context.store.readDamaged(record)) ?? '';
  // Before the long part: a broken record takes no entry.
  soundRecord(record, old);
  const at = pace(context);
  const found = await answersIn(
    situation,
    { ...given, drawn: { study, runs }, threads: context.threads },
    at,
  );
  await at(0, 1, 'forecast');
  const about = aboutOf('record', situation, given);
  const entry: OpenEntry = {
    day: given.day ?? new Date().toISOString().slice(0, 10),
    asOf: situation.asOf,
    by,
    rule: given.rule ?? say.rule(by),
    situation: situation.id,
    inputs: about.inputs,
    set: about.set,
    detente: about.detente,
    node: about.node,
    seed: about.seed,
    samples: about.samples,
    effectiveSample:
      found.answers.size === 0 ? given.samples : (found.explained?.past.effectiveSample ?? given.samples),
    proposals: recordedProposals(situation, found, market),
    forecasts: recordedRanges(study),
  };
  const unsealed = { ...entry, previous: null, hash: '' };
  return onto({ about, record, entries: 0, entry: unsealed, line: '', diagnostics: placed(loaded) }, old);
}

/** Shares alone: what explains them takes ten times as long, and does not go on record. */
function recordedProposals(
  { proposals }: Situation,
  { answers, explained, tests }: SituationAnswers,
  market: readonly MarketPrice[],
): OpenEntry['proposals'] {
  return proposals.flatMap((proposal) => {
    const [shares, outcomes] = [answers.get(proposal.id)?.shares, tests.get(proposal.id)];
    if (shares === undefined || outcomes === undefined || explained === undefined) return [];
    const { accepted, kept } = outcomes;
    const given = shares.kept === null ? null : keptGivenAccepted(accepted, kept, explained.study);
    return [recordedProposal(proposal, { ...shares, keptGivenAccepted: given }, market)];
  });
}

/** The entry chained to what stands in the record. */
function onto(found: Appended, old: string): Appended {
  const { entries, last } = soundRecord(found.record, old);
  const { previous: _, hash: __, ...open } = found.entry;
  const entry = seal(open, last);
  return { ...found, entries: entries + 1, entry, line: canonicalJson(entry) };
}
