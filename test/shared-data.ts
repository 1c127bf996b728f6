import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, type TestOptions, test } from 'vitest';

/**
 * Large comparisons with the answers of other programs, which are not the project's to carry. They stand beside a clone in
 * `../shared`; where something that a suite needs is absent, its tests are skipped with the reason in their names, by which
 * `.ci/run` counts them. Whatever they show is proved by small cases of the project's own as well.
 */
export interface Needing {
  readonly isThere: boolean;
  readonly describe: (name: string, body: () => void) => void;
  readonly test: (name: string, body: () => void | Promise<void>, options?: TestOptions) => void;
}

/** Suites that need what may be absent on this machine. */
export function needing(what: string, isThere: boolean): Needing {
  const named = (name: string) => (isThere ? name : `${name} (${what} is absent)`);
  return {
    isThere,
    describe: (name, body) => describe.skipIf(!isThere)(named(name), body),
    test: (name, body, options = {}) => test.skipIf(!isThere)(named(name), options, body),
  };
}

/** Files beside the project; a folder that is absent has no names. */
export interface SharedFolder extends Needing {
  readonly has: (name: string) => boolean;
  readonly names: (ending?: string) => readonly string[];
  readonly text: (name: string) => string;
}

const shared = new URL('../../shared/', import.meta.url);

/** A folder of `../shared`, there only if all that the suite also needs is. */
export function sharedFolder(path: string, ...others: readonly string[]): SharedFolder {
  const folder = new URL(`${path}/`, shared);
  const isThere = [folder, ...others.map((other) => new URL(other, shared))].every((one) => existsSync(one));
  return {
    ...needing('../shared', isThere),
    has: (name) => existsSync(new URL(name, folder)),
    names: (ending = '') =>
      isThere
        ? readdirSync(folder)
            .filter((name) => name.endsWith(ending))
            .sort()
        : [],
    text: (name) => readFileSync(new URL(name, folder), 'utf8'),
  };
}
