import {
  auditShape,
  healthShape,
  readyShape,
  remarksShape,
  runInputsShape,
  runsShape,
  sessionShape,
} from './answer-shapes.ts';
import { answered, failure, inPath, inQuery, pageOfList, text } from './open-api-parts.ts';

const wrongPage = failure('limit or before is wrong');
const instant = '2026-01-10T09:00:00.000Z';
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const run = {
  id: 7,
  hash: sha256,
  operation: 'check',
  settings: { situation: 'river' },
  inputs: [{ path: 'river/situation.yaml', hash: sha256 }],
  program: '0.1.0',
  asked: instant,
  askedBy: 'ines',
};

/** Who asks, who did what, and what was asked. */
export const accessPaths = {
  '/health': {
    get: {
      operationId: 'health',
      summary: 'Whether the process lives; anybody may ask',
      responses: { 200: answered('it does', healthShape, 'health', { ok: true }) },
    },
  },
  '/ready': {
    get: {
      operationId: 'ready',
      summary: 'Whether questions would be answered now',
      responses: {
        200: answered('questions at work and waiting', readyShape, 'ready', {
          ok: true,
          working: 1,
          waiting: 0,
        }),
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
  '/login/done': {
    get: {
      operationId: 'login-done',
      summary: 'Where the provider sends people back to',
      parameters: [inQuery('state', 'of the login that was begun'), inQuery('code', 'of the provider')],
      responses: {
        303: { description: 'logged in; to where the login was to lead' },
        400: failure('this login was not begun by this browser, or too long ago'),
        401: failure('the provider does not vouch for whoever comes'),
        403: failure('whoever comes has no account here'),
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
        200: answered('name, roles, and what changes by a session need', sessionShape, 'session', {
          name: 'ines@example.org',
          role: 'reader',
          situations: { river: 'owner' },
          csrf: 'Zk3mUq0F6cVbq1S8hB2rY7xNw4tLpA9e',
          secondsLeft: 43_200,
        }),
        404: failure('people do not log in here'),
      },
    },
  },
  '/logout': {
    post: {
      operationId: 'logout',
      summary: 'End the session',
      responses: {
        204: { description: 'ended' },
        403: failure('the request comes from no page of ours'),
        404: failure('people do not log in here'),
      },
    },
  },
  '/audit': {
    get: {
      operationId: 'audit',
      summary: 'Who did what, for owners',
      parameters: [inQuery('folder', 'what was done below it alone'), ...pageOfList],
      responses: {
        200: answered('the newest first', auditShape, 'audit', {
          entries: [
            {
              id: 41,
              time: instant,
              who: 'ines',
              what: 'changed',
              path: 'river/situation.yaml',
              hash: sha256,
              version: 3,
              program: '0.1.0',
            },
          ],
          next: null,
        }),
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
        200: answered('the newest first, each with its file and line', remarksShape, 'remarks', {
          entries: [
            {
              id: 12,
              path: 'river/reviews.jsonl',
              line: 2,
              kind: 'review',
              entry: {
                at: instant,
                by: 'ines',
                claim: 'k1',
                decision: 'accept',
                reason: 'read the original',
              },
            },
          ],
          next: 12,
        }),
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
        200: answered('the newest first', runsShape, 'runs', { entries: [run], next: null }),
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
        200: {
          description: 'as they were answered: what the output of its operation describes',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
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
        200: answered('each file with the hash of its text', runInputsShape, 'run-inputs', {
          hash: sha256,
          runs: [run],
        }),
        404: failure('there is no such run that you may see'),
      },
    },
  },
};
