import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/index.ts';
import {
  type AskedModel,
  type AskModel,
  type ModelFailure,
  modelReader,
  type Reader,
  rulesReader,
} from '../../reading/index.ts';
import { catalogues } from '../../words/index.ts';
import type { Idle } from './idle.ts';
import { type Context, InputError, type PostReply, Stopped } from './types.ts';

const { model: say } = catalogues.en;

const { shared: setting } = catalogues.en.settings;

/** Settings by which a text is read by a language model in place of the rules. */
export const modelInput = {
  modelUrl: z.string().min(1).optional().describe(setting.modelUrl),
  model: z.string().min(1).max(200).default('default').describe(setting.model),
  modelKey: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
    .optional()
    .describe(setting.modelKey),
  timeout: z.number().gt(0).max(3600).default(120).describe(setting.timeout),
  cache: z.string().min(1).optional().describe(setting.cache),
  offline: z.boolean().default(false).describe(setting.offline),
};

export interface ModelSettings {
  readonly modelUrl?: string | undefined;
  readonly model: string;
  readonly modelKey?: string | undefined;
  readonly timeout: number;
  readonly cache?: string | undefined;
  readonly offline: boolean;
}

/** What changes nothing where no model reads. */
export const modelIdle = [
  {
    settings: ['model', 'cache'],
    when: ({ modelUrl, offline }) => modelUrl === undefined && !offline,
    why: 'no model is asked',
  },
  {
    settings: ['modelKey', 'timeout'],
    when: ({ modelUrl }) => modelUrl === undefined,
    why: 'no model is asked',
  },
  { settings: ['modelUrl', 'modelKey', 'timeout'], when: ({ offline }) => offline, why: 'nothing is sent' },
] as const satisfies readonly Idle<ModelSettings>[];

/** The reader that the settings ask for. */
export function readerFor(given: ModelSettings, context: Context): Reader {
  const { modelUrl, model, cache, offline } = given;
  if (modelUrl === undefined && !offline) return rulesReader;
  if (offline && cache === undefined) throw refused(say.noCache, say.giveCache);
  const url = modelUrl === undefined ? undefined : completionsAt(modelUrl, given);
  if (url !== undefined && context.post === undefined) throw refused(say.notHere, say.commandLine);
  return modelReader(model, asking(given, context, url));
}

function completionsAt(address: string, { modelKey }: ModelSettings): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw refused(say.noUrl(address), say.url);
  if (url.username !== '' || url.password !== '') throw refused(say.keyInUrl, say.keyByName);
  const isOwn = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (modelKey !== undefined && url.protocol === 'http:' && !isOwn) throw refused(say.openKey, say.https);
  if (!url.pathname.endsWith('/chat/completions'))
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  return url.href;
}

/** From what was kept, else from the server; what can be used is kept. */
function asking(
  { cache, timeout, modelKey }: ModelSettings,
  context: Context,
  url: string | undefined,
): AskModel {
  const { store, post, signal, progress } = context;
  return async ({ key, body }, part, parts) => {
    const file = cache === undefined ? undefined : `${cache}/${key}.json`;
    const kept = file === undefined ? undefined : await store.readText(file);
    if (kept !== undefined) return { kind: 'answer', body: kept, isKept: true, keep: async () => {} };
    if (url === undefined || post === undefined) return { kind: 'failed', why: 'not-kept' };
    progress?.(part - 1, parts, say.phase);
    const reply = await withRetries(
      () =>
        post({
          url,
          body,
          timeoutMs: 1000 * timeout,
          mostBytes: mostAnswerBytes,
          ...(modelKey !== undefined && { keyFrom: modelKey }),
          ...(signal !== undefined && { signal }),
        }),
      signal,
    );
    if (reply.kind === 'failed') {
      if (reply.why === 'stopped') throw new Stopped(say.stopped(part - 1, parts, cache));
      return { kind: 'failed', why: reply.why };
    }
    const failure = failureOf(reply.status);
    if (failure !== undefined) return { kind: 'failed', why: failure };
    const keep = async () => (file === undefined ? undefined : store.writeText(file, reply.text));
    return { kind: 'answer', body: reply.text, isKept: false, keep };
  };
}

/** An answer about six thousand characters is never as long. */
const mostAnswerBytes = 2_000_000;
const waitsMs = [500, 2000];
const longestWaitMs = 30_000;

/** What may pass by itself is asked again twice: too many requests, a fault of the server, no connection, no answer in time. */
async function withRetries(
  send: () => Promise<PostReply>,
  signal: AbortSignal | undefined,
): Promise<PostReply> {
  let reply = await send();
  for (const waitMs of waitsMs) {
    const mayPass =
      reply.kind === 'failed'
        ? reply.why === 'timed-out' || reply.why === 'unreachable'
        : reply.status === 429 || reply.status >= 500;
    if (!mayPass) return reply;
    const wanted = reply.kind === 'reply' ? (reply.retryAfterMs ?? waitMs) : waitMs;
    await passed(Math.min(wanted, longestWaitMs), signal);
    reply = await send();
  }
  return reply;
}

function passed(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

function failureOf(status: number): ModelFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status >= 300 && status < 400) return 'redirected';
  return status === 401 || status === 403 ? 'not-allowed' : 'server-error';
}

/** What a reader must know of a model's reading: parts without an answer, drafts thrown away. */
export function modelDoubts(asked: AskedModel | null, file: string): readonly Diagnostic[] {
  if (asked === null) return [];
  if (asked.parts > 0 && asked.unread.length === asked.parts) {
    const [first] = asked.unread;
    throw refused(say.nothingRead(say.failures[first?.why ?? 'no-json']), say.tryAgain);
  }
  return [
    ...asked.unread.map(({ part, why }) => ({
      code: 'part-unread',
      severity: 'warning' as const,
      message: say.partUnread(part, asked.parts, say.failures[why]),
      hint: say.tryAgain,
      file,
    })),
    ...(asked.rejected.length === 0
      ? []
      : [
          {
            code: 'drafts-rejected',
            severity: 'note' as const,
            message: say.rejected(asked.rejected.length),
            file,
          },
        ]),
  ];
}

function refused(message: string, hint: string): InputError {
  return new InputError(
    [{ code: 'bad-setting', severity: 'error', message, hint, file: 'model' }],
    new Map(),
  );
}
