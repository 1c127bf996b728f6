import type { Context } from 'hono';
import { type AssistantDesk, answerMcp } from '../mcp/index.ts';
import { bodyText } from './body-text.ts';
import { problem } from './problem.ts';
import { settingsIn } from './settings-in.ts';

const mostBytes = 1_000_000;

/** Answers an assistant. One request may hold a hundred messages: each counts as a request of its own. */
export async function answerAssistant(c: Context, desk: AssistantDesk): Promise<Response> {
  const body = await bodyText(c, { mostBytes, isA: 'the message' });
  if (body instanceof Response) return body;
  const read = settingsIn(body);
  if ('failure' in read) return problem(c, 400, read.failure);
  const further = Array.isArray(read.raw) ? read.raw.length - 1 : 0;
  const refused = further > 0 ? c.get('takeMore')?.(further) : undefined;
  return refused ?? answerMcp(desk, c.req.raw, read.raw);
}
