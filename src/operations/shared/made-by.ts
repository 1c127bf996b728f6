import { z } from 'zod';
import { version } from '../../version.ts';

/** What computed a result. The same input gives the same bytes on one major version of Node. */
export const madeByShape = {
  detente: z.string().describe('version of Détente'),
  node: z
    .string()
    .describe(
      'major version of Node: its exp, log and pow decide the last digits; 20 and 22 agree, 24 does not',
    ),
};

/** A browser has no Node: its own engine decides. */
const node = typeof process === 'undefined' ? 'browser' : (process.versions.node.split('.')[0] ?? '');

export const madeBy = { detente: version, node };
