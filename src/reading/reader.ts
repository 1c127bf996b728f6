import { asAttribution, withNesting } from './cues/attributions.ts';
import { hedgesIn } from './hedges/hedges.ts';
import type { ModelFailure } from './model/failures.ts';
import { answerIn } from './model/item.ts';
import { partsOf } from './model/parts.ts';
import { type PromptRequest, requestOf } from './model/request.ts';
import { type RejectionReason, verified } from './model/verify.ts';
import {
  type OpenedText,
  openText,
  type ReadingOptions,
  readingOf,
  readText,
  type TextReading,
} from './read-text.ts';
import type { FoundAttribution } from './types.ts';

/** Reads a text into drafts: by the rules, or by a language model whose every word is checked against the text. */
export interface Reader {
  readonly read: (raw: string, options?: ReadingOptions) => Promise<ReadDrafts>;
}

export interface ReadDrafts {
  readonly reading: TextReading;
  /** What a model was asked and what of its drafts was thrown away; null: the rules read. */
  readonly asked: AskedModel | null;
}

export interface AskedModel {
  readonly model: string;
  /** Parts of the text, a request each. */
  readonly parts: number;
  /** Of them answered by what was kept of an earlier time. */
  readonly fromCache: number;
  readonly rejected: readonly { readonly why: RejectionReason; readonly words: string }[];
  /** Parts that nothing was read from, by number from 1. */
  readonly unread: readonly { readonly part: number; readonly why: ModelFailure }[];
}

/** What came back for a request: the body of a chat completion, or why there is none. */
export type ModelReply =
  | {
      readonly kind: 'answer';
      readonly body: string;
      readonly isKept: boolean;
      readonly keep: () => Promise<void>;
    }
  | { readonly kind: 'failed'; readonly why: ModelFailure };

/** Puts a request to a model, or takes its answer from what was kept. */
export type AskModel = (request: PromptRequest, part: number, parts: number) => Promise<ModelReply>;

export const rulesReader: Reader = {
  read: async (raw, options) => ({ reading: readText(raw, options), asked: null }),
};

/**
 * Reads by a language model. It only points at words: what it says that the text does not hold is thrown away and counted.
 *
 * @example
 * const reader = modelReader('small', async () => ({ kind: 'failed', why: 'unreachable' }));
 * (await reader.read('The envoy said that it rained.')).asked.unread // => [{ part: 1, why: 'unreachable' }]
 */
export function modelReader(model: string, ask: AskModel): Reader {
  return {
    async read(raw, options = {}) {
      const opened = openText(raw, options);
      const parts = partsOf(opened.sentences);
      const found: FoundAttribution[] = [];
      const rejected: { why: RejectionReason; words: string }[] = [];
      const unread: { part: number; why: ModelFailure }[] = [];
      let fromCache = 0;
      for (const [i, part] of parts.entries()) {
        const request = requestOf(model, opened.document.text.slice(...part), opened.published.day);
        const reply = await ask(request, i + 1, parts.length);
        const answer =
          reply.kind === 'failed' ? { ...reply, kind: 'unusable' as const } : answerIn(reply.body);
        if (answer.kind === 'unusable') {
          unread.push({ part: i + 1, why: answer.why });
          continue;
        }
        if (reply.kind === 'answer' && reply.isKept) fromCache++;
        else if (reply.kind === 'answer') await reply.keep();
        for (const item of answer.items) {
          const one = 'misshapen' in item ? 'misshapen' : verified(opened, part, item);
          const isTwice = typeof one !== 'string' && found.some(({ cue }) => cue[0] === one.cue[0]);
          const words =
            'misshapen' in item ? item.misshapen : `${item.source} ${item.cue}: ${item.content.join(' … ')}`;
          if (typeof one === 'string' || isTwice)
            rejected.push({ why: typeof one === 'string' ? one : 'twice', words: words.slice(0, 300) });
          else found.push(one);
        }
      }
      const reading = readingOf(opened, attributionsOf(opened, found), model);
      return { reading, asked: { model, parts: parts.length, fromCache, rejected, unread } };
    },
  };
}

function attributionsOf({ document, rules }: OpenedText, found: readonly FoundAttribution[]) {
  const { text } = document;
  return withNesting(text, found, 0).map(({ found: one, nested }) =>
    asAttribution(
      text,
      one,
      nested,
      one.content.flatMap(([start, end]) => hedgesIn(text, start, end, rules)),
    ),
  );
}
