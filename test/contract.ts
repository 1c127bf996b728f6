import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';

type Json = Readonly<Record<string, unknown>>;

interface DescribedAnswer {
  readonly content?: Readonly<Record<string, { readonly schema?: Json; readonly example?: unknown }>>;
}

interface DescribedRoute {
  readonly requestBody?: {
    readonly content: Readonly<
      Record<
        string,
        { readonly schema: Json; readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }
      >
    >;
  };
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
}

/** What a server says of its routes, as far as answers can be held to it. */
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedRoute>>>>;
  readonly components: Json;
}

export interface Contract {
  /** What is wrong with an answer by the description; null where nothing is. */
  readonly wrongWith: (method: string, path: string, answer: Response) => Promise<string | null>;
  /** Examples that the description gives and that its own schemas refuse. */
  readonly wrongExamples: () => readonly string[];
}

/** Holds answers to what the server says of them: status, type and schema. */
export function contractOf({ paths, components }: Described): Contract {
  // Another program than the one that made the schemas, as a client of the protocol for assistants brings it along.
  const validator = new AjvJsonSchemaValidator();
  const made = new Map<Json, ReturnType<typeof validator.getValidator>>();
  const check = (schema: Json, value: unknown): string | null => {
    const known =
      made.get(schema) ?? validator.getValidator(JSON.parse(JSON.stringify({ ...schema, components })));
    made.set(schema, known);
    const { valid, errorMessage } = known(value);
    return valid ? null : (errorMessage ?? 'refused').slice(0, 300);
  };
  const routes = Object.entries(paths)
    .map(([path, ways]) => ({ ways, path, pattern: patternOf(path) }))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length || b.path.length - a.path.length);
  return {
    wrongWith: async (method, address, answer) => {
      const [path = ''] = address.split('?');
      const route = routes.find(({ pattern }) => pattern.test(path))?.ways[method.toLowerCase()];
      const asked = `${method} ${address}: ${answer.status}`;
      const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
      if (route === undefined)
        return answer.status >= 400 && type === 'application/problem+json'
          ? null
          : `${asked} is not described`;
      const said = route.responses[answer.status];
      if (said === undefined) return `${asked} is not described`;
      if (answer.body === null) return null;
      const content = said.content?.[type];
      if (content === undefined) return `${asked} has the type '${type}', which is not described`;
      if (!type.endsWith('json') || content.schema === undefined) return null;
      const wrong = check(content.schema, JSON.parse(await answer.clone().text()));
      return wrong === null ? null : `${asked}: ${wrong}`;
    },
    wrongExamples: () =>
      Object.entries(paths).flatMap(([path, ways]) =>
        Object.entries(ways).flatMap(([method, { requestBody, responses }]) => {
          const sent = Object.values(requestBody?.content ?? {}).flatMap(({ schema, examples = {} }) =>
            Object.values(examples).map(({ value }) => check(schema, value)),
          );
          const given = Object.values(responses).flatMap(({ content = {} }) =>
            Object.values(content).map(({ schema, example }) =>
              schema === undefined || example === undefined ? null : check(schema, example),
            ),
          );
          return [...sent, ...given].flatMap((wrong) =>
            wrong === null ? [] : [`${method} ${path}: ${wrong}`],
          );
        }),
      ),
  };
}

/** A path may have strokes of its own; every other part of an address has none. */
function patternOf(path: string): RegExp {
  const parts = path.split(/(\{\w+\})/).map((part) => {
    if (part === '{path}') return '.+';
    return part.startsWith('{') ? '[^/]+' : part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}
