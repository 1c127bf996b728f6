import type { CallToolRequest } from '@modelcontextprotocol/sdk/types.js';
import type { InquiryOutcome, WorkDone } from '../asking/index.ts';
import { exampleLine } from '../operations/shared/fields.ts';
import { jsonSchemaOf } from '../operations/shared/json-schema.ts';
import { badSetting } from '../operations/shared/served-store.ts';
import { operations } from '../operations.ts';
import { textLimits } from '../text/index.ts';
import { version } from '../version.ts';
import { catalogues, printPlaced } from '../words/index.ts';
import { nestsBeyond } from './nests-beyond.ts';
import { type AssistantDesk, listed, templates, textAt } from './resources.ts';
import { withinSize } from './within-size.ts';

/** A server of the protocol over one desk: the operations as tools, files, traces and whole results as resources. */
export async function mcpServer(desk: AssistantDesk) {
  const { Server, McpError, ErrorCode, ...schemas } = await loadSdk();
  const server = new Server({ name: 'detente', version }, { capabilities: { tools: {}, resources: {} } });
  server.setRequestHandler(schemas.ListToolsRequestSchema, async () => ({ tools: await tools() }));
  server.setRequestHandler(
    schemas.CallToolRequestSchema,
    async ({ params }, { signal, sendNotification }) => {
      const progressToken = params._meta?.progressToken;
      const tell = ({ done, total, phase }: WorkDone) => {
        if (progressToken === undefined) return;
        const step = { progressToken, progress: done, total, message: phase };
        void sendNotification({ method: 'notifications/progress', params: step });
      };
      return callTool(desk, params, signal, tell);
    },
  );
  server.setRequestHandler(schemas.ListResourcesRequestSchema, async () => ({
    resources: await listed(desk),
  }));
  server.setRequestHandler(schemas.ListResourceTemplatesRequestSchema, async () => ({
    resourceTemplates: [...templates],
  }));
  server.setRequestHandler(schemas.ReadResourceRequestSchema, async ({ params: { uri } }, { signal }) => {
    const found = await textAt(desk, uri, signal);
    if (found === undefined)
      throw new McpError(ErrorCode.InvalidParams, `there is nothing at ${uri.slice(0, 200)}`);
    return { contents: [{ ...found }] };
  });
  return server;
}

const prefix = 'detente_';

async function tools() {
  return Promise.all(
    operations.map(async (entry) => {
      const operation = await entry.load();
      return {
        name: `${prefix}${entry.name}`,
        title: entry.summary,
        description: operation.description,
        inputSchema: { ...jsonSchemaOf(operation.input, entry.name), type: 'object' as const },
        // Files are returned, never written: the assistant's side decides.
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      };
    }),
  );
}

async function callTool(
  desk: AssistantDesk,
  { name, arguments: given }: CallToolRequest['params'],
  signal: AbortSignal,
  progress: (step: WorkDone) => void,
) {
  const entry = operations.find((one) => `${prefix}${one.name}` === name);
  if (entry === undefined) {
    const names = operations.map((one) => prefix + one.name);
    return failure(`'${name}' is no tool; tools are: ${names.join(', ')}`);
  }
  if (nestsBeyond(given, textLimits.depth))
    return failure(`settings nest deeper than ${textLimits.depth} levels`);
  const asked = await desk.asker.ask({ operation: entry.name, raw: given, signal, progress, inWords: true });
  return asked.kind === 'answered'
    ? shown(desk, asked, exampleLine(await entry.load(), given ?? {}))
    : failure(whyNot(asked));
}

function whyNot(asked: Exclude<InquiryOutcome, { readonly kind: 'answered' }>): string {
  switch (asked.kind) {
    case 'refused':
      return printPlaced(asked.diagnostics);
    case 'left':
      return 'the question was taken back';
    case 'other-rights':
      return 'what you may see has changed while this was worked out; ask again';
    case 'overdue':
      return `it took longer than ${asked.seconds} s; ask for fewer samples`;
    case 'too-large':
      return `it needed more than ${asked.megabytes} MB; ask for fewer samples`;
    case 'busy':
      return `too many questions wait; ask again in ${asked.retryAfter} s`;
    case 'away':
      return `${asked.because}; ask again in a moment`;
    case 'failed':
      throw asked.error;
  }
}

/** More than this is no answer to an assistant: the rest stands behind a link. */
const mostSent = 20_000;
const mostWords = 8_000;

/** The answer in words, short; its data as far as they are short; and a link to all of it, to the byte. */
function shown(
  { shelf }: AssistantDesk,
  { json, words }: Extract<InquiryOutcome, { readonly kind: 'answered' }>,
  command: string,
) {
  const whole = new TextDecoder().decode(json);
  const { value, leftOut } = withinSize(JSON.parse(whole), mostSent);
  const said = words ?? '';
  const cut = said.length <= mostWords ? said : `${said.slice(0, said.lastIndexOf('\n', mostWords))}\n…`;
  const uri = shelf.keep(whole);
  const rest =
    leftOut.length === 0
      ? ''
      : `\n\nleft out of the data, over ${mostSent} characters: ${leftOut.slice(0, 20).join(', ')}; all of it: ${uri}, or ${command} --json`;
  const link = {
    type: 'resource_link' as const,
    uri,
    name: uri,
    title: catalogues.en.assistant.whole,
    mimeType: 'application/json',
    size: json.byteLength,
  };
  return {
    content: [{ type: 'text' as const, text: `${cut}${rest}` }, link],
    structuredContent: value as Record<string, unknown>,
  };
}

function failure(text: string) {
  return { isError: true, content: [{ type: 'text' as const, text }] };
}

/** The SDK is an optional dependency: without it everything else works. */
async function loadSdk() {
  try {
    const [{ Server }, types] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/index.js'),
      import('@modelcontextprotocol/sdk/types.js'),
    ]);
    return { Server, ...types };
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const missing = 'this door needs the optional package @modelcontextprotocol/sdk';
    throw badSetting('mcp', missing, 'npm install @modelcontextprotocol/sdk@1');
  }
}
