import { readFileSync } from 'node:fs';
import type { Store } from '../store/index.ts';

/** A store in which `-` is what is piped in. */
export function withStandardInput(store: Store): Store {
  return {
    ...store,
    readText: (path) => (path === '-' ? Promise.resolve(readFileSync(0, 'utf8')) : store.readText(path)),
  };
}
