import { placedInOrder } from '../diagnostics/index.ts';
import { exampleLine } from '../operations/shared/fields.ts';
import { jsonSchemaOf } from '../operations/shared/json-schema.ts';
import { servedLimits } from '../operations/shared/limits.ts';
import { badSetting, servedStore } from '../operations/shared/served-store.ts';
import { type Answer, type Context, InputError } from '../operations/shared/types.ts';
import { operations } from '../operations.ts';
import { version } from '../version.ts';
import { printPlaced, renderTerminal } from '../words/index.ts';
import { withinSize } from './within-size.ts';

/**
 * Serves the operations as tools over standard input and output until the other side closes.
 *
 * @example
 * serveMcp({ root: 'no-such-folder' }) // throws no-such-folder
 */
export async function serveMcp({ root }: { readonly root: string }): Promise<void> {
  const store = await servedStore(root, 'mcp');
  const { Server, StdioServerTransport, CallToolRequestSchema, ListToolsRequestSchema } = await loadSdk();
  const server = new Server({ name: 'detente', version }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: await tools() }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) =>
    callTool({ store, signal, limits: servedLimits }, params.name, params.arguments),
  );
  const transport = new StdioServerTransport();
  await server.connect(transport);
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
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

async function callTool(context: Context, name: string, given: object | undefined) {
  const entry = operations.find((one) => `${prefix}${one.name}` === name);
  if (entry === undefined) {
    const names = operations.map((one) => prefix + one.name);
    return failure(`'${name}' is no tool; tools are: ${names.join(', ')}`);
  }
  try {
    const operation = await entry.load();
    const answer = await operation.answer(given, context);
    return shown(answer, exampleLine(operation, given ?? {}));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return failure(printPlaced(placedInOrder(error.diagnostics, error.texts)));
  }
}

/** Clients read an answer as one line, and more than this is no answer to an assistant. */
const mostSent = 1_000_000;
const mostWords = 8_000;

/** The answer once in words, short, and once as data; what does not fit is named, with the way to get it. */
function shown({ output, words, warnings }: Answer, command: string) {
  const { value, leftOut } = withinSize(output, mostSent);
  const said = [printPlaced(warnings), renderTerminal(words('en'))].filter((text) => text !== '').join('\n');
  const cut = said.length <= mostWords ? said : `${said.slice(0, said.lastIndexOf('\n', mostWords))}\n…`;
  const rest =
    leftOut.length === 0
      ? ''
      : `\n\nleft out of the data, over ${mostSent} characters: ${leftOut.slice(0, 20).join(', ')}; all of it: ${command} --json`;
  return {
    content: [{ type: 'text' as const, text: `${cut}${rest}` }],
    structuredContent: value as Record<string, unknown>,
  };
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
