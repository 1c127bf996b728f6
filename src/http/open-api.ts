import { z } from 'zod';
import { diagnosticShape } from '../diagnostics/result.ts';
import { fieldsOf } from '../operations/shared/fields.ts';
import { jsonSchemaOf } from '../operations/shared/json-schema.ts';
import type { Operation } from '../operations/shared/types.ts';
import type { OperationEntry } from '../operations.ts';
import { version } from '../version.ts';

type Schema = Record<string, unknown>;

/** The OpenAPI 3.1 description of every route, from the same schemas that check the input. */
export async function openApi(operations: readonly OperationEntry[]): Promise<Schema> {
  const paths = await Promise.all(
    operations.map(
      async (entry) => [`/api/${entry.name}`, pathOf(entry.summary, await entry.load())] as const,
    ),
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Détente', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: { ...Object.fromEntries(paths), '/schema/{of}': schemaPath },
    components: {
      schemas: {
        problems: jsonOf(z.strictObject({ diagnostics: z.array(diagnosticShape) }), 'problems'),
        failure: jsonOf(z.strictObject({ error: z.string(), hint: z.string().optional() }), 'failure'),
      },
    },
  };
}

function pathOf(summary: string, operation: Operation): Schema {
  const { name, description } = operation;
  const examples = Object.fromEntries(
    operation.examples.map(({ input, says }, i) => [`example${i + 1}`, { summary: says, value: input }]),
  );
  const responses = {
    200: { description: 'the result', ...content(jsonOf(operation.output, `${name}-output`)) },
    ...failures,
  };
  const input = content(jsonOf(operation.input, `${name}-input`), examples);
  return {
    post: {
      operationId: name,
      summary,
      description,
      requestBody: { required: isRequired(operation), ...input },
      responses,
    },
  };
}

const failures = {
  400: { description: 'the body is not JSON', ...reference('failure') },
  403: { description: 'the request is for, or from, another machine', ...reference('failure') },
  413: { description: 'the request is too large', ...reference('failure') },
  422: { description: 'what is wrong with the input, and where', ...reference('problems') },
  500: { description: 'the server failed', ...reference('failure') },
};

const schemaPath = {
  get: {
    operationId: 'schema-of',
    summary: 'The JSON Schema of a file format or of an operation, by itself',
    parameters: [{ name: 'of', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      200: { description: 'JSON Schema, draft 2020-12', ...content({ type: 'object' }) },
      404: { description: 'there is no such schema', ...reference('problems') },
    },
  },
};

function isRequired(operation: Operation): boolean {
  return fieldsOf(operation).some((field) => field.isRequired);
}

function reference(name: string): Schema {
  return content({ $ref: `#/components/schemas/${name}` });
}

function content(schema: Schema, examples?: object): Schema {
  const all = examples === undefined ? { schema } : { schema, examples };
  return { content: { 'application/json': all } };
}

/** Inside OpenAPI the dialect is stated once for all. */
function jsonOf(schema: z.ZodType, title: string): Schema {
  const { $schema: _, ...rest } = jsonSchemaOf(schema, title);
  return rest;
}
