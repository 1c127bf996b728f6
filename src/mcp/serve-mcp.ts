import { placedInOrder } from '../diagnostics/index.ts';
import { jsonSchemaOf } from '../operations/shared/json-schema.ts';
import { runOperation, toJson } from '../operations/shared/run.ts';
import { badSetting, servedStore } from '../operations/shared/served-store.ts';
import { type Context, InputError } from '../operations/shared/types.ts';
import { operations } from '../operations.ts';
import { version } from '../version.ts';
import { printPlaced } from '../words/index.ts';

/** Serves the operations as tools over standard input and output until the other side closes. */
export async function serveMcp({ root }: { readonly root: string }): Promise<void> {
  const store = await servedStore(root, 'mcp');
  const { Server, StdioServerTransport, CallToolRequestSchema, ListToolsRequestSchema } = await loadSdk();
  const server = new Server({ name: 'detente', version }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: await tools() }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) =>
    callTool({ store, signal }, params.name, params.arguments),
  );
  const transport = new StdioServerTransport();
  await server.connect(transport);
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
}

const prefix = 'detente_';

interface ObjectSchema {
  readonly [key: string]: unknown;
  readonly type: 'object';
}

async function tools() {
  return Promise.all(
    operations.map(async (entry) => {
      const operation = await entry.load();
      return {
        name: `${prefix}${entry.name}`,
        title: entry.summary,
        description: operation.description,
        inputSchema: jsonSchemaOf(operation.input, entry.name) as unknown as ObjectSchema,
        // Files are returned, never written: the assistant's side decides.
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      };
    }),
  );
}

async function callTool(context: Context, name: string, given: unknown) {
  const entry = operations.find((one) => `${prefix}${one.name}` === name);
  if (entry === undefined) {
    const names = operations.map((one) => prefix + one.name);
    return failure(`'${name}' is no tool; tools are: ${names.join(', ')}`);
  }
  try {
    const output = await runOperation(await entry.load(), given, context);
    return {
      content: [{ type: 'text' as const, text: toJson(output) }],
      structuredContent: output as Record<string, unknown>,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return failure(printPlaced(placedInOrder(error.diagnostics, error.texts)));
  }
}

function failure(text: string) {
  return { isError: true, content: [{ type: 'text' as const, text }] };
}

/** The SDK is an optional dependency: without it everything else works. */
async function loadSdk() {
  try {
    const [{ Server }, { StdioServerTransport }, types] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/index.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
      import('@modelcontextprotocol/sdk/types.js'),
    ]);
    return { Server, StdioServerTransport, ...types };
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const missing = 'this door needs the optional package @modelcontextprotocol/sdk';
    throw badSetting('mcp', missing, 'npm install @modelcontextprotocol/sdk@1');
  }
}
