import { askHere } from '../asking/index.ts';
import { servedStore } from '../operations/shared/served-store.ts';
import { operations } from '../operations.ts';
import { mcpServer } from './mcp-server.ts';
import type { AssistantDesk } from './resources.ts';
import { makeShelf } from './shelf.ts';

/**
 * Serves the operations as tools over standard input and output until the other side closes.
 *
 * @example
 * serveMcp({ root: 'no-such-folder' }) // throws no-such-folder
 */
export async function serveMcp({ root }: { readonly root: string }): Promise<void> {
  const store = await servedStore(root, 'mcp');
  const server = await mcpServer({ store, asker: askHere(store, operations), shelf: makeShelf() });
  const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
  await server.connect(new StdioServerTransport());
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
}

/**
 * Answers one request of the protocol over HTTP (streamable): each request stands for itself, so that any of several servers may answer
 * it; whole results are kept by the one that gave the link. `message` is what the request holds, as JSON.
 *
 * @example
 * const desk = { store: memoryStore(new Map()), asker: undefined, shelf: makeShelf() };
 * (await answerMcp(desk, new Request('http://localhost/mcp', { method: 'PUT' }), {})).status // => 405
 */
export async function answerMcp(desk: AssistantDesk, request: Request, message: unknown): Promise<Response> {
  const server = await mcpServer(desk);
  const { WebStandardStreamableHTTPServerTransport } = await import(
    '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
  );
  const transport = new WebStandardStreamableHTTPServerTransport();
  await server.connect(transport);
  request.signal.addEventListener('abort', () => void server.close());
  return transport.handleRequest(request, { parsedBody: message });
}
