import type { Factor } from '../../stability/index.ts';
import { lookUp } from './look-up.ts';
import type { ConflictReading } from './reading.ts';
import type { ConflictData } from './schema.ts';
import type { FactorNames } from './types.ts';

export interface Factors {
  readonly names: readonly FactorNames[];
  readonly factors: readonly Factor[];
}

/** The options and issues of a file, in its order, options first. */
export function readFactors(
  data: ConflictData,
  actorIds: readonly string[],
  reading: ConflictReading,
): Factors {
  const options = Object.entries(data.options ?? {}).map(([id, option]) =>
    optionFactor(id, option, actorIds, reading),
  );
  const issues = Object.entries(data.issues ?? {}).map(([id, issue]) =>
    issueFactor(id, issue, actorIds, reading),
  );
  for (const id of Object.keys(data.issues ?? {}))
    if (Object.hasOwn(data.options ?? {}, id))
      reading.atKeys.fail(
        'name-twice',
        ['issues', id],
        `'${id}' is an option and an issue`,
        'rename one of them',
      );
  const both = [...options, ...issues];
  return { names: both.map(({ names }) => names), factors: both.map(({ factor }) => factor) };
}

interface Both {
  readonly names: FactorNames;
  readonly factor: Factor;
}

function optionFactor(
  id: string,
  { label = id, controller, moves = 'both' }: NonNullable<ConflictData['options']>[string],
  actorIds: readonly string[],
  reading: ConflictReading,
): Both {
  const controllers = readControllers(controller, actorIds, ['options', id], reading);
  const factor = { name: label, options: ['N', 'Y'], controllers };
  return {
    names: { id, label, options: ['no', 'yes'], isBinary: true },
    factor:
      moves === 'both'
        ? factor
        : { ...factor, allowed: Uint8Array.from(moves === 'forward' ? [1, 1, 0, 1] : [1, 0, 1, 1]) },
  };
}

function issueFactor(
  id: string,
  { label = id, controller, options, moves }: NonNullable<ConflictData['issues']>[string],
  actorIds: readonly string[],
  reading: ConflictReading,
): Both {
  const ids = Array.isArray(options) ? options : Object.keys(options);
  const labels = Array.isArray(options) ? options : Object.values(options);
  const path = ['issues', id];
  if (new Set(ids).size < ids.length)
    reading.fail('name-twice', [...path, 'options'], `${id} names an option twice`, 'name each once');
  if (ids.length < 2)
    reading.fail('too-few', [...path, 'options'], `${id} has ${ids.length} options; it needs two`);
  const controllers = readControllers(controller, actorIds, path, reading);
  const factor = { name: label, options: labels, controllers };
  return {
    names: { id, label, options: ids, isBinary: false },
    factor:
      moves === undefined ? factor : { ...factor, allowed: allowedMoves(id, ids, moves.never, reading) },
  };
}

function allowedMoves(
  id: string,
  options: readonly string[],
  never: readonly string[],
  reading: ConflictReading,
): Uint8Array {
  const allowed = new Uint8Array(options.length ** 2).fill(1);
  for (const [k, text] of never.entries()) {
    const path = ['issues', id, 'moves', 'never', k];
    const [from, to] = splitMove(text).map((name) => lookUp(name, options, 'option', path, reading));
    if (from === undefined || to === undefined) continue;
    if (from === to) reading.fail('bad-move', path, 'a move to itself cannot be barred', 'name two options');
    else allowed[from * options.length + to] = 0;
  }
  return allowed;
}

/** `collateral -> returned`; the schema has checked the form. */
export function splitMove(text: string): readonly [string, string] {
  const [from = '', to = ''] = text.split('->').map((part) => part.trim());
  return [from, to];
}

function readControllers(
  controller: string | readonly string[] | undefined,
  actorIds: readonly string[],
  path: readonly string[],
  reading: ConflictReading,
): readonly number[] {
  if (controller === undefined) {
    reading.warn('no-controller', path, 'nobody controls this; it is never moved', 'name a controller');
    return [];
  }
  const names = typeof controller === 'string' ? [controller] : controller;
  const found = names.flatMap(
    (name) => lookUp(name, actorIds, 'actor', [...path, 'controller'], reading) ?? [],
  );
  return [...new Set(found)].sort((a, b) => a - b);
}
