import { jsonSchemaOf } from '../operations/json-schema.ts';
import { operations } from '../operations.ts';
import { version } from '../version.ts';

/** The OpenAPI 3.1 description of every route, from the same schemas that check the input. */
export async function openApi(): Promise<Record<string, unknown>> {
  const paths = await Promise.all(
    operations.map(async (entry) => {
      const operation = await entry.load();
      const content = (schema: Record<string, unknown>, examples?: object) => ({
        'application/json': { schema, ...(examples === undefined ? {} : { examples }) },
      });
      const examples = Object.fromEntries(
        operation.examples.map(({ input, says }, i) => [`example${i + 1}`, { summary: says, value: input }]),
      );
      const input = embedded(jsonSchemaOf(operation.input, `${entry.name}-input`));
      const output = embedded(jsonSchemaOf(operation.output, `${entry.name}-output`));
      return [
        `/api/${entry.name}`,
        {
          post: {
            operationId: entry.name,
            summary: entry.summary,
            description: operation.description,
            requestBody: { required: true, content: content(input, examples) },
            responses: {
              200: { description: 'the result', content: content(output) },
              400: { description: 'the body is not JSON' },
              413: { description: 'the request is too large' },
              422: { description: 'what is wrong with the input, and where' },
            },
          },
        },
      ] as const;
    }),
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Détente', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: Object.fromEntries(paths),
  };
}

/** Inside OpenAPI the dialect is stated once for all. */
function embedded({ $schema: _, ...schema }: Record<string, unknown>): Record<string, unknown> {
  return schema;
}
