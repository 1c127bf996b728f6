import { fieldsOf } from '../operations/shared/fields.ts';
import type { Operation } from '../operations/shared/types.ts';
import type { OperationEntry } from '../operations.ts';
import { version } from '../version.ts';
import { fileListShape, schemaShape, searchShape, versionsShape } from './answer-shapes.ts';
import { changeShape } from './changed-meanwhile.ts';
import { accessPaths } from './open-api-access.ts';
import {
  answered,
  content,
  failure,
  inHeader,
  inPath,
  inQuery,
  jsonOf,
  type OpenApiPart,
  pageOfList,
  text,
  wholeInQuery,
  withCommonFailures,
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
    paths: withCommonFailures({
      ...Object.fromEntries(paths),
      '/schema/{of}': schemaPath,
      ...filePaths,
      ...accessPaths,
      ...pagePaths,
    }),
    components: {
      schemas: {
        problem: jsonOf(problemShape, 'problem'),
      },
    },
  };
}

function pathOf(summary: string, operation: Operation) {
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
  400: failure('the body is not JSON, or not UTF-8: what is wrong, and where'),
  403: failure('the request is for, or from, another machine, or your rights have changed meanwhile'),
  412: failure('the answer is still the one that you have'),
  413: failure('the request is too large'),
  415: failure('the body is packed'),
  422: failure('what is wrong with the input, and where'),
  503: failure('too many questions wait, or this one needs too much memory'),
  504: failure('the question took too long'),
};

const schemaPath = {
  get: {
    operationId: 'schema-of',
    summary: 'The JSON Schema of a file format or of an operation, by itself',
    parameters: [{ name: 'of', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      200: {
        description: 'JSON Schema, draft 2020-12',
        content: { 'application/schema+json': { schema: jsonOf(schemaShape, 'json-schema') } },
      },
      404: failure('there is no such schema'),
    },
  },
};

const versionsExample = {
  path: 'river/situation.yaml',
  versions: [
    {
      version: 1,
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      changed: '2026-01-10T09:00:00.000Z',
      changedBy: 'ines',
    },
  ],
  next: null,
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
        wholeInQuery('limit', 'names on a page, 200 where left out', 200),
        inQuery('after', 'the last name of the page before'),
      ],
      responses: {
        200: answered('files, then folders with a stroke', fileListShape, 'file-list', {
          folder: '.',
          names: ['notes.md', 'river/'],
          next: null,
        }),
        404: failure('there is no such folder'),
        422: failure('a setting is wrong'),
      },
    },
  },
  '/versions/{path}': {
    get: {
      operationId: 'list-versions',
      summary: 'Every state of a file in a database, or the text of one',
      parameters: [path, wholeInQuery('version', 'the number of one state'), ...pageOfList],
      responses: {
        200: {
          description: 'the states, newest first; the text where one is asked for',
          content: {
            'application/json': { schema: jsonOf(versionsShape, 'versions'), example: versionsExample },
            ...text.content,
          },
        },
        404: failure('there is no such file or version, or files are a folder’s'),
        422: failure('version, limit or before is wrong'),
      },
    },
  },
  '/search': {
    get: {
      operationId: 'search-texts',
      summary: 'Texts in a database that hold some words',
      parameters: [
        inQuery('words', 'as in a web search: quotation marks, or, -'),
        wholeInQuery('limit', 'texts at most, 20 where left out', 100),
      ],
      responses: {
        200: answered('the best first, each with an excerpt', searchShape, 'search', {
          words: 'shadow fleet',
          found: [{ path: 'river/reports/a.txt', excerpt: 'the «shadow» «fleet» grew' }],
        }),
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
        400: failure('the body is not UTF-8; with ?reconcile: it is not a text and its base'),
        403: failure('this server writes no files, you may not change it, or you speak in another’s name'),
        409: failure('the file cannot be written'),
        412: { ...failure('somebody has changed it meanwhile: what stands there now'), headers: etag },
        413: failure('the file is too large'),
        415: failure('the body is packed'),
        422: failure('a file of this kind is not written'),
        428: failure('it is not said which text is replaced'),
      },
    },
  },
};

const html = { content: { 'text/html': { schema: { type: 'string' } } } };

/** What people and programs are shown rather than asked for. */
const pagePaths = {
  '/': {
    get: {
      operationId: 'index-page',
      summary: 'A page with links to everything here',
      responses: { 200: { description: 'the page', ...html } },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'open-api',
      summary: 'This description',
      responses: { 200: { description: 'OpenAPI 3.1', ...content({ type: 'object' }) } },
    },
  },
  '/mcp': {
    post: {
      operationId: 'assist',
      summary: 'The Model Context Protocol for assistants (streamable HTTP)',
      requestBody: { required: true, ...content({ type: 'object' }) },
      responses: {
        200: {
          description: 'the answer of the protocol',
          content: {
            'application/json': { schema: { type: 'object' } },
            'text/event-stream': { schema: { type: 'string' } },
          },
        },
        202: { description: 'heard' },
        400: orProblem('no message of the protocol, not JSON, or not UTF-8'),
        406: { description: 'no answer in such a type', ...content({ type: 'object' }) },
        413: failure('the message is too large'),
        415: orProblem('no message in such a type, or packed'),
      },
    },
  },
  '/docs/{path}': {
    get: {
      operationId: 'read-document',
      summary: 'The documents as pages',
      parameters: [path, inHeader('if-none-match', 'etags that you have already')],
      responses: {
        200: { description: 'a page, a picture or the search', headers: etag, ...html },
        302: { description: 'to the newest version' },
        304: { description: 'you have it already' },
        404: failure('there is no such page'),
      },
    },
  },
};

/** A failure that the protocol for assistants tells in its own way, or the server before it. */
function orProblem(description: string): OpenApiPart {
  const told = failure(description);
  return { ...told, content: { ...content({ type: 'object' }).content, ...told.content } };
}

function isRequired(operation: Operation): boolean {
  return fieldsOf(operation).some((field) => field.isRequired);
}
