import { z } from 'zod';
import { textHash } from '../../evidence/index.ts';
import { type CommentEntry, commentsName, commentThreads, readComments } from '../../situation/index.ts';
import { commentShape } from '../../situation/result.ts';
import { withEntries } from '../../text/index.ts';
import { catalogues, document, sentence, table, textColumn } from '../../words/index.ts';
import { knownPaths, threadsOf } from '../shared/comments.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { situationInput } from '../shared/inputs.ts';
import { loadOrThrow } from '../shared/load.ts';
import { filesShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';

const { comment: say } = catalogues.en;
const { comment: setting } = catalogues.en.settings;

const short = z.string().min(1).max(300);
const input = z.strictObject({
  situation: situationInput.situation,
  on: short.optional().describe(setting.on),
  text: z.string().min(1).max(5000).optional().describe(setting.text),
  reply: short.optional().describe(setting.reply),
  resolve: short.optional().describe(setting.resolve),
  by: z.string().min(1).max(200).optional().describe(setting.by),
  at: z.iso.datetime().optional().describe(setting.at),
});

type Input = z.infer<typeof input>;

const output = z.strictObject({
  log: z.string().describe('file that keeps the comments'),
  comments: z
    .array(commentShape)
    .describe('comments, the first first; those on one path alone where it is named'),
  bad: z.array(z.number()).describe('lines of the file that hold no comment'),
  files: filesShape,
  replaces: z.string().describe('SHA-256 of the text that the new one replaces; empty: of none'),
});

export const operation = defineOperation({
  name: 'comment',
  idle: [
    {
      settings: ['by', 'at'],
      when: ({ text, resolve }) => text === undefined && resolve === undefined,
      why: 'nothing is said',
    },
    {
      settings: ['on'],
      when: ({ reply, resolve }) => (reply ?? resolve) !== undefined,
      why: 'a comment is named',
    },
    {
      settings: ['text', 'reply'],
      when: ({ resolve }) => resolve !== undefined,
      why: 'a comment is settled',
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
        on: 'claims.mirror',
        text: 'is there a second source?',
        by: 'analyst',
        at: '2026-01-10T09:00:00Z',
      },
      says: 'a comment on a claim',
    },
    // Last: it goes through all doors, and writes nothing.
    { input: { situation: 'situations/black-sea-grain-2022' }, says: 'the comments, if there are any' },
  ],
  async run(given, context) {
    const { situation, file } = await loadOrThrow(context, { situation: given.situation });
    const log = `${file.replace(/[^/]*$/, '')}${commentsName}`;
    const old = await context.store.readText(log);
    const { entries, bad } = readComments(old ?? '');
    const paths = knownPaths(situation);
    const line = entryOf(given, entries, (path) => paths.has(path), file);
    return {
      log,
      comments: threadsOf(line === undefined ? entries : [...entries, line], paths).filter(
        ({ on }) => given.on === undefined || on === given.on,
      ),
      bad,
      files: line === undefined ? [] : [{ path: log, text: withEntries(old ?? '', [line]) }],
      replaces: line === undefined || old === undefined ? '' : textHash(old),
    };
  },
  writes: ({ files, replaces }) => files.map((file) => ({ ...file, ...(replaces !== '' && { replaces }) })),
  words({ comments, bad }, { comment: words }) {
    const open = comments.filter(({ resolved }) => resolved === null).length;
    return document(
      table(
        [
          textColumn(words.on),
          textColumn(words.who),
          textColumn(words.text, { wraps: true }),
          textColumn(words.state),
        ],
        comments.flatMap(({ id, on, by, at, text, replies, resolved, isOrphaned }) => [
          [
            on,
            words.said(by, at.slice(0, 10)),
            `${text} [${id}]`,
            isOrphaned
              ? words.orphaned
              : resolved === null
                ? words.open
                : words.resolved(resolved.by, resolved.at.slice(0, 10)),
          ],
          ...replies.map((reply) => ['', words.said(reply.by, reply.at.slice(0, 10)), reply.text, '']),
        ]),
      ),
      sentence(comments.length === 0 ? words.none : words.count(open, comments.length)),
      bad.length === 0 ? undefined : sentence(words.badLines(bad.join(', '))),
    );
  },
});

/** The line that is to be added; undefined where nothing is said. */
function entryOf(
  { on, text, reply, resolve, by, at = new Date().toISOString() }: Input,
  entries: readonly CommentEntry[],
  isThere: (path: string) => boolean,
  file: string,
): CommentEntry | undefined {
  if (text === undefined && resolve === undefined && reply === undefined) return undefined;
  if (by === undefined) throw refused(file, say.needs('by'), say.needsHint);
  const named = reply ?? resolve;
  const thread = commentThreads(entries).find((one) => one.id === named);
  if (named !== undefined && thread === undefined)
    throw refused(file, say.noComment(named), say.whichComment);
  if (resolve !== undefined && thread !== undefined && thread.resolved !== null)
    throw refused(file, say.alreadyResolved(resolve, thread.resolved.by), say.reopens);
  const id = textHash([at, by, on, text, named, entries.length].join('\0')).slice(0, 10);
  if (resolve !== undefined) return { id, at, by, resolves: resolve };
  if (text === undefined) throw refused(file, say.needs('text'), say.needsHint);
  if (reply !== undefined) return { id, at, by, to: reply, text };
  if (on === undefined) throw refused(file, say.needs('on'), say.needsHint);
  if (!isThere(on)) throw refused(file, say.noPath(on), say.whichPath);
  return { id, at, by, on, text };
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'bad-comment', severity: 'error', message, hint, file }], new Map());
}
