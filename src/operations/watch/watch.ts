import { z } from 'zod';
import { textHash } from '../../evidence/index.ts';
import { followed } from '../../record/index.ts';
import { answerSharesShape, stepCreditsShape } from '../../record/result.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { situationInput } from '../shared/inputs.ts';
import { aboutOf, loadOrThrow, placed, wholeEvidence } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { folderReports } from './folder-reports.ts';
import { readLook, writeLook } from './look.ts';
import { checkedAddress, noticeDoubts, notify } from './notify.ts';
import { changesSince } from './since.ts';
import { watchWords } from './words.ts';

const { watch: say } = catalogues.en;

const { watch: setting, shared } = catalogues.en.settings;

const input = z.strictObject({
  situation: situationInput.situation,
  folder: z.string().min(1).optional().describe(setting.folder),
  look: z.string().min(1).optional().describe(setting.look),
  asOf: situationInput.asOf,
  threshold: z.number().gt(0).max(1).default(0.05).describe(setting.threshold),
  out: z.string().min(1).optional().describe(setting.out),
  notify: z.string().min(1).optional().describe(setting.notify),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1).describe(shared.seed),
  samples: z.int().min(10).max(1_000_000).default(500).describe(setting.samples),
});

const changeShape = z.strictObject({
  proposal: z.string().describe('id of the proposal'),
  title: z.string().describe('its title'),
  shares: answerSharesShape.describe('the answer now'),
  ...stepCreditsShape.shape,
});

const output = z.strictObject({
  about: aboutShape,
  reports: z
    .array(
      z.strictObject({
        file: z.string().describe('name of the text’s file'),
        title: z.string().nullable().describe('its title; null: none found'),
        published: z.string().nullable().describe('day of publication; null: not known'),
        report: z.string().nullable().describe('id under which the evidence has it; null: it is new'),
        drafts: z.number().describe('drafts in it'),
        accepted: z.number().describe('of them accepted'),
        open: z.number().describe('of them neither accepted nor rejected'),
      }),
    )
    .describe('texts of the folder'),
  lastLook: z.string().nullable().describe('day that the last look was of; null: there was none'),
  fresh: z.array(z.string()).describe('ids of claims accepted since the last look'),
  gone: z.array(z.string()).describe('ids of claims accepted then and no longer'),
  changes: z.array(changeShape).describe('every proposal, with what changed since the last look'),
  isNews: z.boolean().describe('true where a test or joint answer changed by the threshold or more'),
  notified: z
    .strictObject({
      host: z.string().describe('host that the changes were posted to'),
      failed: z
        .enum(['timed-out', 'too-large', 'unreachable', 'stopped', 'refused'])
        .nullable()
        .describe('why it did not take them; null: it did'),
    })
    .nullable()
    .describe('what became of the notice; null: there was none to give'),
  labels: z.record(z.string(), z.string()).describe('claims in words'),
  files: filesShape,
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'watch',
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation', 'folder'],
  examples: [
    {
      input: {
        situation: 'situations/joint-plan-of-action-2013',
        folder: 'test/reading',
        threshold: 0.05,
        seed: 1,
        samples: 50,
      },
      says: 'which texts of a folder are new, and what has changed',
    },
  ],
  async run(given, context) {
    const { store } = context;
    const address = given.notify === undefined ? undefined : checkedAddress(given.notify, context);
    const loaded = await loadOrThrow(context, given);
    const { situation } = loaded;
    const evidence = wholeEvidence(loaded) ?? situation.evidence;
    const reports = given.folder === undefined ? [] : await folderReports(store, given.folder, evidence);
    const kept = given.look === undefined ? undefined : await store.readText(given.look);
    const look = readLook(given.look ?? '', kept, say);
    const accepted = [...situation.evidence.claims.values()].flatMap(({ id, status }) =>
      status === 'accepted' ? [id] : [],
    );
    const known = new Set(look?.accepted ?? accepted);
    const fresh = accepted.filter((id) => !known.has(id));
    const changes = await changesSince({
      situation,
      fresh,
      without: (claims) => loaded.again(given, claims).situation,
      seed: given.seed,
      samples: given.samples,
      at: pace(context),
    });
    const isNews = changes.some(({ change }) =>
      followed.some((key) => Math.abs(change[key] ?? 0) >= given.threshold),
    );
    const told = {
      situation: situation.id,
      asOf: situation.asOf,
      lastLook: look?.asOf ?? null,
      fresh,
      changes,
    };
    const notified = address === undefined || !isNews ? null : await notify(address, told, context);
    return {
      about: aboutOf('watch', situation, given),
      reports,
      lastLook: look?.asOf ?? null,
      fresh,
      gone: (look?.accepted ?? []).filter((id) => !accepted.includes(id)),
      changes,
      isNews,
      notified,
      labels: Object.fromEntries(fresh.map((id) => [id, evidence.claims.get(id)?.statement ?? id])) as Record<
        string,
        string
      >,
      files: [
        ...(given.look === undefined
          ? []
          : [{ path: given.look, text: writeLook({ asOf: situation.asOf, accepted }), ...replacing(kept) }]),
        ...(given.out === undefined || !isNews
          ? []
          : [
              {
                path: given.out,
                text: `${JSON.stringify(told, null, 2)}\n`,
                ...replacing(await store.readText(given.out)),
              },
            ]),
      ],
      diagnostics: [...placed(loaded), ...placed({ diagnostics: noticeDoubts(notified), texts: new Map() })],
    };
  },
  words: watchWords,
  writes: ({ files }) => files,
  // News is no error: a script tells it from 0, and from the 2 of a bad input.
  exitCode: ({ isNews }) => (isNews ? 3 : 0),
});

function replacing(old: string | undefined) {
  return old === undefined ? {} : { replaces: textHash(old) };
}
