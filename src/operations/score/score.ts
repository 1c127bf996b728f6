import { z } from 'zod';
import type { Store } from '../../store/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figuresInput } from '../shared/figure-files.ts';
import { type Idle, refuseIdle } from '../shared/idle.ts';
import { samplingInput } from '../shared/inputs.ts';
import { findRecord } from '../shared/records.ts';
import { InputError } from '../shared/types.ts';
import { decidedShape, scoreDecided } from './decided.ts';
import { holdsRecord, recordShape, scoreOnRecord } from './on-record.ts';
import { scoreWords } from './words.ts';

const { score: say } = catalogues.en;

const { score: setting } = catalogues.en.settings;

const input = z.strictObject({
  file: z.string().min(1).describe(setting.file),
  outcomes: z.string().min(1).optional().describe(setting.outcomes),
  situation: z.string().min(1).optional().describe(setting.situation),
  draws: z.int().min(100).max(1_000_000).default(100_000).describe(setting.draws),
  resample: z.enum(['issues', 'groups']).default('issues').describe(setting.resample),
  ...figuresInput,
  seed: samplingInput.seed,
});

const defaults = { draws: 100_000, resample: 'issues', seed: 1 } as const;

const settings = {
  name: 'score',
  input,
  idle: [
    {
      settings: ['draws', 'resample', 'figures', 'seed'],
      kind: 'record',
      why: 'the scores of a record are drawn from nothing',
    },
    {
      settings: ['outcomes', 'situation'],
      kind: 'decided',
      why: 'decided issues hold their outcomes themselves',
    },
  ] satisfies readonly Idle<z.output<typeof input>>[],
};

export const operation = defineOperation({
  ...settings,
  summary: say.summary,
  description: say.description,
  output: z.union([decidedShape, recordShape]),
  positional: ['file'],
  examples: [
    {
      input: { file: 'catalog/ec-emissions-1994/case.json', ...defaults },
      says: 'all simple models and the expected utility model on a published case',
    },
    {
      input: { file: 'situations/joint-plan-of-action-2013', ...defaults },
      says: 'a record, resolved by the outcomes beside it',
    },
  ],
  async run(given, context) {
    const file = (await findRecord(context.store, given.file)) ?? given.file;
    const text = await readText(context.store, file);
    if (text === undefined)
      throw new InputError(
        [{ code: 'no-such-file', severity: 'error', message: `there is no file at '${file}'`, file }],
        new Map(),
      );
    if (holdsRecord(file, text)) {
      refuseIdle(settings, given, 'record');
      return scoreOnRecord(file, text, given, context);
    }
    refuseIdle(settings, given, 'decided');
    return scoreDecided({ ...given, file }, text, context);
  },
  words: scoreWords,
  writes: (found) => ('files' in found ? found.files : []),
});

/** A damaged record is named as what it is, line by line. */
function readText(store: Store, file: string): Promise<string | undefined> {
  return file.endsWith('.jsonl') ? store.readDamaged(file) : store.readText(file);
}
