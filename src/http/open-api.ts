import { fieldsOf } from '../operations/shared/fields.ts';
import type { Operation } from '../operations/shared/types.ts';
import type { OperationEntry } from '../operations.ts';
import { version } from '../version.ts';
import { changeShape } from './changed-meanwhile.ts';
import { accessPaths } from './open-api-access.ts';
import {
  content,
  failure,
  inHeader,
  inPath,
  inQuery,
  jsonOf,
  type OpenApiPart,
  pageOfList,
  text,
} from './open-api-parts.ts';
import { problemShape } from './problem.ts';

/** The OpenAPI 3.1 description of every route, from the same schemas that check the input. */
export async function openApi(operations: readonly OperationEntry[]): Promise<OpenApiPart> {
  const paths = await Promise.all(
    operations.map(
      async (entry) => [`/api/${entry.name}`, pathOf(entry.summary, await entry.load())] as const,
    ),
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Détente', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: { ...Object.fromEntries(paths), '/schema/{of}': schemaPath, ...filePaths, ...accessPaths },
    components: {
      schemas: {
        problem: jsonOf(problemShape, 'problem'),
      },
    },
  };
}

function pathOf(summary: string, operation: Operation): OpenApiPart {
  const { name, description } = operation;
  const examples = Object.fromEntries(
    operation.examples.map(({ input, says }, i) => [`example${i + 1}`, { summary: says, value: input }]),
  );
  const responses = {
    200: {
      description: 'the result; with accept: text/event-stream its progress first, as server-sent events',
      headers: { etag: { schema: { type: 'string' }, description: 'SHA-256 of the answer’s bytes' } },
      content: {
        'application/json': { schema: jsonOf(operation.output, `${name}-output`) },
        'text/event-stream': { schema: { type: 'string' } },
      },
    },
    ...failures,
  };
  const input = content(jsonOf(operation.input, `${name}-input`), examples);
  return {
    post: {
      operationId: name,
      summary,
      description,
      parameters: [
        inHeader('if-none-match', 'etag of the answer that you have: 412 where it is still the same'),
      ],
      requestBody: { required: isRequired(operation), ...input },
      responses,
    },
  };
}

const failures = {
  400: failure('the body is not JSON'),
  403: failure('the request is for, or from, another machine, or your rights have changed meanwhile'),
  412: failure('the answer is still the one that you have'),
  413: failure('the request is too large'),
  422: failure('what is wrong with the input, and where'),
  500: failure('the server failed'),
  503: failure('too many questions wait, or this one needs too much memory'),
  504: failure('the question took too long'),
};

const schemaPath = {
  get: {
    operationId: 'schema-of',
    summary: 'The JSON Schema of a file format or of an operation, by itself',
    parameters: [{ name: 'of', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      200: { description: 'JSON Schema, draft 2020-12', ...content({ type: 'object' }) },
      404: failure('there is no such schema'),
    },
  },
};

const etag = { etag: { schema: { type: 'string' }, description: 'names the text' } };
const path = inPath('path');

const filePaths = {
  '/files': {
    get: {
      operationId: 'list-files',
      summary: 'Names in a folder, a page at a time',
      parameters: [
        inQuery('folder', 'the top where left out'),
        inQuery('limit', 'names on a page, at most 200'),
        inQuery('after', 'the last name of the page before'),
      ],
      responses: {
        200: { description: 'files, then folders with a stroke', ...content({ type: 'object' }) },
        404: failure('there is no such folder'),
        422: failure('a setting is wrong'),
      },
    },
  },
  '/versions/{path}': {
    get: {
      operationId: 'list-versions',
      summary: 'Every state of a file in a database, or the text of one',
      parameters: [path, inQuery('version', 'the number of one state'), ...pageOfList],
      responses: {
        200: {
          description: 'the states, newest first; the text where one is asked for',
          content: { 'application/json': { schema: { type: 'object' } }, ...text.content },
        },
        404: failure('there is no such file or version, or files are a folder’s'),
      },
    },
  },
  '/search': {
    get: {
      operationId: 'search-texts',
      summary: 'Texts in a database that hold some words',
      parameters: [
        inQuery('words', 'as in a web search: quotation marks, or, -'),
        inQuery('limit', 'texts at most, up to 100'),
      ],
      responses: {
        200: { description: 'the best first, each with an excerpt', ...content({ type: 'object' }) },
        404: failure('files are a folder’s'),
        422: failure('a setting is wrong'),
      },
    },
  },
  '/files/{path}': {
    get: {
      operationId: 'read-file',
      summary: 'The text of a file',
      parameters: [path, inHeader('if-none-match', 'etags that you have already')],
      responses: {
        200: { description: 'the text', headers: etag, ...text },
        304: { description: 'you have it already' },
        404: failure('there is no such file'),
        422: failure('the file cannot be read'),
      },
    },
    put: {
      operationId: 'write-file',
      summary: 'Write a file in the place of the text that you read',
      parameters: [
        path,
        inHeader('if-match', 'the etag of the text that you replace'),
        inHeader('if-none-match', '* for a new file'),
        inQuery(
          'reconcile',
          'send text and base as JSON; a change that comes too late is answered with both',
        ),
      ],
      requestBody: {
        required: true,
        content: { ...text.content, 'application/json': { schema: jsonOf(changeShape, 'change') } },
      },
      responses: {
        201: { description: 'a new file', headers: etag },
        204: { description: 'written', headers: etag },
        400: failure('with ?reconcile: the body is not a text and its base'),
        403: failure('this server writes no files, you may not change it, or you speak in another’s name'),
        409: failure('the file cannot be written'),
        412: { ...failure('somebody has changed it meanwhile: what stands there now'), headers: etag },
        413: failure('the file is too large'),
        422: failure('a file of this kind is not written'),
        428: failure('it is not said which text is replaced'),
      },
    },
  },
};

function isRequired(operation: Operation): boolean {
  return fieldsOf(operation).some((field) => field.isRequired);
}
