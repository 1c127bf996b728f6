import { z } from 'zod';
import {
  claimTypes,
  type Evidence,
  idSchema,
  type Review,
  readReviews,
  reviewState,
  reviewsName,
  textHash,
  withReviews,
} from '../../evidence/index.ts';
import { setKeys, withEntries } from '../../text/index.ts';
import { catalogues, document, sentence, table, textColumn } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { situationInput } from '../shared/inputs.ts';
import { evidenceFile, load } from '../shared/load.ts';
import { filesShape } from '../shared/shapes.ts';
import { InputError, type OutputFile } from '../shared/types.ts';

const { review: say } = catalogues.en;
const { review: setting } = catalogues.en.settings;

const input = z.strictObject({
  situation: situationInput.situation,
  claim: z.string().min(1).optional().describe(setting.claim),
  decision: z.enum(['accept', 'reject', 'change']).optional().describe(setting.decision),
  by: z.string().min(1).max(200).optional().describe(setting.by),
  reason: z.string().min(1).max(2000).optional().describe(setting.reason),
  statement: z.string().min(1).optional().describe(setting.statement),
  type: z.enum(claimTypes).optional().describe(setting.type),
  credibility: z.int().min(1).max(6).optional().describe(setting.credibility),
  at: z.iso.datetime().optional().describe(setting.at),
});

type Input = z.infer<typeof input>;

const reviewShape = z.strictObject({
  by: z.string().describe('who'),
  at: z.string().describe('when, as an ISO 8601 instant in UTC'),
  decision: z.enum(['accept', 'reject', 'change']).describe('what was decided'),
  reason: z.string().describe('why'),
  changed: z
    .array(
      z.strictObject({
        key: z.string().describe('what of the claim'),
        from: z.string().describe('as it was'),
        to: z.string().describe('as it is'),
      }),
    )
    .describe('what a change has changed; empty: nothing'),
});

const output = z.strictObject({
  evidence: z.string().describe('evidence file'),
  log: z.string().describe('file that keeps what was decided'),
  needed: z.number().describe('people who must stand by a claim before it counts; 0: the file asks for none'),
  claims: z
    .array(
      z.strictObject({
        id: idSchema.describe('id of the claim'),
        statement: z.string().describe('what it says'),
        status: z
          .enum(['draft', 'accepted', 'rejected', 'retracted'])
          .describe('whether it counts after this'),
        reviews: z.array(reviewShape).describe('what was decided on it, the first first'),
      }),
    )
    .describe('claims that were decided on or wait; those that are named alone where some are'),
  bad: z.array(z.number()).describe('lines of the log that hold no review'),
  files: filesShape,
  replaces: z.array(z.string()).describe('SHA-256 of the text that each file replaces; empty words: of none'),
});

export const operation = defineOperation({
  name: 'review',
  idle: [
    {
      settings: ['by', 'reason', 'at', 'statement', 'type', 'credibility'],
      when: ({ decision }) => decision === undefined,
      why: 'nothing is decided',
    },
    {
      settings: ['statement', 'type', 'credibility'],
      when: ({ decision }) => decision === 'accept' || decision === 'reject',
      why: 'only a change changes them',
    },
  ],
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: {
        situation: 'situations/black-sea-grain-2022',
        claim: 'mirror',
        decision: 'reject',
        by: 'analyst',
        reason: 'the original says the opposite',
        at: '2026-01-10T09:00:00Z',
      },
      says: 'a claim that somebody does not stand by',
    },
    { input: { situation: 'situations/black-sea-grain-2022' }, says: 'what waits, and what was decided' },
  ],
  async run(given, { store }) {
    const loaded = await load(store, { situation: given.situation });
    const { evidence, text: old } = evidenceFile(loaded);
    const log = `${evidence.file.replace(/[^/]*$/, '')}${reviewsName}`;
    const logged = await store.readText(log);
    const { entries, bad } = readReviews(logged ?? '');
    const ids = given.claim?.split(',').map((id) => id.trim());
    const stranger = ids?.find((id) => !evidence.claims.has(id));
    if (stranger !== undefined) throw refused(evidence.file, say.noClaim(stranger), say.whichClaims);
    const decided = given.decision === undefined ? [] : decisions(given, ids ?? [], evidence, given.decision);
    const all = [...entries, ...decided];
    const needed = evidence.reviewsNeeded ?? 0;
    const standing = (id: string) => reviewState(all, id, Math.max(1, needed)).status;
    const text = setKeys(
      old,
      decided.flatMap((one) => keysOf(one, standing(one.claim))),
    );
    const counted = withReviews(asWritten(evidence, decided, standing), all);
    const claims = [...evidence.claims.values()].flatMap((claim) => {
      const own = all.filter((one) => one.claim === claim.id);
      const status = counted.claims.get(claim.id)?.status ?? claim.status;
      const isNamed = ids === undefined ? own.length > 0 || status === 'draft' : ids.includes(claim.id);
      const now = decided.findLast((one) => one.claim === claim.id);
      const statement = now?.changed?.['statement']?.to ?? claim.statement;
      return isNamed ? [{ id: claim.id, statement, status, reviews: own.map(shown) }] : [];
    });
    const files: readonly OutputFile[] =
      decided.length === 0
        ? []
        : [
            ...(text === old ? [] : [{ path: evidence.file, text, replaces: textHash(old) }]),
            {
              path: log,
              text: withEntries(logged ?? '', decided),
              ...(logged !== undefined && { replaces: textHash(logged) }),
            },
          ];
    return {
      evidence: evidence.file,
      log,
      needed,
      claims,
      bad,
      files: files.map(({ path, text: content }) => ({ path, text: content })),
      replaces: files.map(({ replaces }) => replaces ?? ''),
    };
  },
  writes: ({ files, replaces }) =>
    files.map((file, k) => ({ ...file, ...(replaces[k] ? { replaces: replaces[k] } : {}) })),
  words({ claims, needed, bad }, { review: words, accept }) {
    const waiting = claims.filter(({ status }) => status === 'draft').length;
    return document(
      table(
        [
          textColumn(words.claim, { wraps: true }),
          textColumn(words.status),
          textColumn(words.reviews, { wraps: true }),
        ],
        claims.map(({ id, statement, status, reviews }) => [
          `${id}: ${statement}`,
          accept.statuses[status],
          reviews
            .map(({ by, decision, at, reason }) =>
              words.decided(by, words.decisions[decision], at.slice(0, 10), reason),
            )
            .join('; '),
        ]),
      ),
      sentence(needed === 0 ? words.asksNone : words.asks(needed)),
      sentence(words.waiting(waiting)),
      bad.length === 0 ? undefined : sentence(words.badLines(bad.join(', '))),
    );
  },
});

/** The evidence with the status that a decision writes. */
function asWritten(
  evidence: Evidence,
  decided: readonly Review[],
  standing: (id: string) => ClaimStatus,
): Evidence {
  const changed = new Set(decided.map(({ claim }) => claim));
  const claims = [...evidence.claims].map(
    ([id, claim]) => [id, changed.has(id) ? { ...claim, status: standing(id) } : claim] as const,
  );
  return { ...evidence, claims: new Map(claims) };
}

type ClaimStatus = ReturnType<typeof reviewState>['status'];

type Claims = Pick<ReturnType<typeof evidenceFile>['evidence'], 'claims' | 'file'>;

/** A line for each claim that is named, or what is missing. */
function decisions(
  given: Input,
  ids: readonly string[],
  { claims, file }: Claims,
  decision: Review['decision'],
): readonly Review[] {
  const { by, reason, statement, type, credibility } = given;
  if (ids.length === 0) throw refused(file, say.needs('claim'), say.whichClaims);
  if (by === undefined || reason === undefined)
    throw refused(file, say.needs(by === undefined ? 'by' : 'reason'), say.needsHint);
  const at = given.at ?? new Date().toISOString();
  return ids.map((claim) => {
    const old = claims.get(claim);
    const asked = { statement, type, credibility: credibility?.toString() };
    const was = {
      statement: old?.statement,
      type: old?.type,
      credibility: old?.grade.credibility.toString(),
    };
    const changed = Object.fromEntries(
      (['statement', 'type', 'credibility'] as const).flatMap((key) => {
        const [from = '', to] = [was[key], asked[key]];
        return to === undefined || to === from ? [] : [[key, { from, to }]];
      }),
    );
    if (decision === 'change' && Object.keys(changed).length === 0)
      throw refused(file, say.changesNothing, say.changesHint);
    return { at, by, claim, decision, reason, ...(decision === 'change' && { changed }) };
  });
}

function keysOf({ claim, changed }: Review, status: string) {
  const path = ['claims', claim];
  const keys = Object.entries(changed ?? {}).map(([key, { to }]) => ({
    path,
    key,
    value: key === 'statement' ? JSON.stringify(to) : to,
  }));
  return [...keys, { path, key: 'status', value: status }];
}

function shown({ by, at, decision, reason, changed }: Review) {
  const parts = Object.entries(changed ?? {}).map(([key, { from, to }]) => ({ key, from, to }));
  return { by, at, decision, reason, changed: parts };
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'bad-claim', severity: 'error', message, hint, file }], new Map());
}
