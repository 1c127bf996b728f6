import type { PostReply, PostRequest } from '../operations/shared/types.ts';

/**
 * Sends JSON to the address given and to no other: a redirect is answered with its status and not followed. The answer is read
 * up to a limit, and all of it within the time.
 */
export async function postJson(request: PostRequest): Promise<PostReply> {
  const { url, body, timeoutMs, signal } = request;
  const timeout = AbortSignal.timeout(Math.ceil(timeoutMs));
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...keyHeader(request) },
      body,
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
    });
    const text = await readUpTo(response, request.mostBytes);
    if (text === undefined) return { kind: 'failed', why: 'too-large' };
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      kind: 'reply',
      status: response.status,
      text,
      ...(Number.isFinite(seconds) && seconds >= 0 && { retryAfterMs: 1000 * seconds }),
    };
  } catch {
    if (signal?.aborted === true) return { kind: 'failed', why: 'stopped' };
    return { kind: 'failed', why: timeout.aborted ? 'timed-out' : 'unreachable' };
  }
}

function keyHeader({ keyFrom }: PostRequest): { readonly authorization?: string } {
  const key = keyFrom === undefined ? undefined : process.env[keyFrom];
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}

/** The body as text; undefined where it is longer. */
async function readUpTo(response: Response, mostBytes: number): Promise<string | undefined> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (bytes > mostBytes) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
