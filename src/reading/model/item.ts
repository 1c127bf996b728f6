import { z } from 'zod';
import type { ModelFailure } from './failures.ts';

const words = z.string().trim().min(1);

/** What a model may say of one attribution: places in the text, by their words, and nothing of its own. */
const itemSchema = z.strictObject({
  passage: words.max(6000),
  source: words.max(300),
  cue: words.max(100),
  content: z.array(words).min(1).max(12),
  stance: z.enum(['speech', 'attitude', 'silence']),
  amounts: z.array(z.strictObject({ words, value: z.number() })).max(50),
  dates: z.array(z.strictObject({ words, value: z.string() })).max(50),
});

export type ModelItem = z.infer<typeof itemSchema>;

/** The same as the JSON Schema that the server is asked to keep to. */
export const itemJsonSchema = {
  type: 'object',
  properties: {
    items: {
      type: 'array',
      items: object({
        passage: { type: 'string' },
        source: { type: 'string' },
        cue: { type: 'string' },
        content: { type: 'array', items: { type: 'string' } },
        stance: { type: 'string', enum: ['speech', 'attitude', 'silence'] },
        amounts: {
          type: 'array',
          items: object({ words: { type: 'string' }, value: { type: 'number' } }),
        },
        dates: {
          type: 'array',
          items: object({ words: { type: 'string' }, value: { type: 'string' } }),
        },
      }),
    },
  },
  required: ['items'],
  additionalProperties: false,
} as const;

function object<P extends object>(properties: P) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

export type ModelAnswer =
  | { readonly kind: 'items'; readonly items: readonly (ModelItem | MisshapenItem)[] }
  | { readonly kind: 'unusable'; readonly why: ModelFailure };

/** An item that is not of the shape asked for: with keys of its own, or without some. */
export interface MisshapenItem {
  readonly misshapen: string;
}

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});
const itemsSchema = z.object({ items: z.array(z.unknown()) });

/** No part of a text says more: a model that repeats itself is cut there. */
const mostItems = 400;

/** The items in the body of a chat completion. */
export function answerIn(body: string): ModelAnswer {
  const completion = completionSchema.safeParse(parsed(body));
  const choice = completion.data?.choices[0];
  if (choice === undefined) return { kind: 'unusable', why: 'no-completion' };
  const { content, refusal } = choice.message;
  if (typeof refusal === 'string' && refusal !== '') return { kind: 'unusable', why: 'refused' };
  if (choice.finish_reason === 'length') return { kind: 'unusable', why: 'cut-short' };
  const found = itemsSchema.safeParse(parsed(bare(content ?? '')));
  if (!found.success) return { kind: 'unusable', why: 'no-json' };
  const items = found.data.items.slice(0, mostItems).map((one) => {
    const item = itemSchema.safeParse(one);
    return item.success ? item.data : { misshapen: JSON.stringify(one).slice(0, 200) };
  });
  return { kind: 'items', items };
}

/** Servers that do not keep to a schema put their JSON into a fence of Markdown, or think aloud before it. */
function bare(content: string): string {
  const thought = content.lastIndexOf('</think>');
  const said = thought < 0 ? content : content.slice(thought + '</think>'.length);
  return said
    .trim()
    .replace(/^```(?:json)?\s*/, '')
    .replace(/\s*```$/, '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
