import { catalogues } from '../../words/index.ts';
import { madeBy } from '../shared/made-by.ts';

const { queue: say } = catalogues.en;

/** Both decide digits. */
export function versionOf({ detente, node }: { readonly detente: string; readonly node: string }): string {
  return say.version(detente, node);
}

export function isOfThisVersion({
  detente,
  node,
}: {
  readonly detente: string;
  readonly node: string;
}): boolean {
  return detente === madeBy.detente && node === madeBy.node;
}

/** The queue whose jobs a worker of this version may do. */
export const queueVersion = `${madeBy.detente}-node${madeBy.node}`;
