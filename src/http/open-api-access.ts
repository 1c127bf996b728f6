import { content, failure, inPath, inQuery, pageOfList, text } from './open-api-parts.ts';

const object = content({ type: 'object' });
const wrongPage = failure('limit or before is wrong');

/** Who asks, who did what, and what was asked. */
export const accessPaths = {
  '/health': {
    get: {
      operationId: 'health',
      summary: 'Whether the process lives; anybody may ask',
      responses: { 200: { description: 'it does', ...content({ type: 'object', example: { ok: true } }) } },
    },
  },
  '/ready': {
    get: {
      operationId: 'ready',
      summary: 'Whether questions would be answered now',
      responses: {
        200: {
          description: 'questions at work and waiting',
          ...content({ type: 'object', example: { ok: true, working: 1, waiting: 0 } }),
        },
        503: failure('the files cannot be reached'),
      },
    },
  },
  '/metrics': {
    get: {
      operationId: 'metrics',
      summary: 'Counts and times in the text format of Prometheus',
      responses: { 200: { description: 'the metrics', ...text }, 404: failure('none are kept') },
    },
  },
  '/login': {
    get: {
      operationId: 'login',
      summary: 'Log in by the provider of a shared server',
      parameters: [inQuery('to', 'the path of this server to go to afterwards')],
      responses: {
        303: { description: 'to the provider' },
        404: failure('people do not log in here'),
        503: failure('the provider cannot be asked'),
      },
    },
  },
  '/session': {
    get: {
      operationId: 'session',
      summary: 'Who asks, and what they may do',
      responses: {
        200: { description: 'name, roles, and the x-csrf-token that changes by a session need', ...object },
        401: failure('nobody that is known asks'),
      },
    },
  },
  '/logout': {
    post: {
      operationId: 'logout',
      summary: 'End the session',
      responses: { 204: { description: 'ended' }, 403: failure('the request comes from no page of ours') },
    },
  },
  '/audit': {
    get: {
      operationId: 'audit',
      summary: 'Who did what, for owners',
      parameters: [inQuery('folder', 'what was done below it alone'), ...pageOfList],
      responses: {
        200: { description: 'the newest first', ...object },
        403: failure('only owners see it'),
        404: failure('none is kept'),
        422: wrongPage,
      },
    },
  },
  '/remarks': {
    get: {
      operationId: 'list-remarks',
      summary: 'Reviews and comments in all files of a database that you may read',
      parameters: [
        inQuery('folder', 'those below it alone'),
        inQuery('by', 'those of one account'),
        ...pageOfList,
      ],
      responses: {
        200: { description: 'the newest first, each with its file and line', ...object },
        404: failure('files are a folder’s'),
        422: wrongPage,
      },
    },
  },
  '/runs': {
    get: {
      operationId: 'list-runs',
      summary: 'What was asked, where a database keeps it',
      parameters: pageOfList,
      responses: {
        200: { description: 'the newest first', ...object },
        404: failure('files are a folder’s'),
        422: wrongPage,
      },
    },
  },
  '/runs/{hash}': {
    get: {
      operationId: 'read-run',
      summary: 'The bytes of a result, by their hash',
      parameters: [inPath('hash')],
      responses: {
        200: { description: 'as they were answered', ...text },
        404: failure('there is no such run that you may see'),
      },
    },
  },
  '/runs/{hash}/inputs': {
    get: {
      operationId: 'read-run-inputs',
      summary: 'The questions that a result answered, and the files that it was made of',
      parameters: [inPath('hash')],
      responses: {
        200: { description: 'each file with the hash of its text', ...object },
        404: failure('there is no such run that you may see'),
      },
    },
  },
};
