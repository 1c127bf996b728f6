import type { Catalogue } from '../../words/index.ts';
import type { WorldsTold } from './shapes.ts';

/** What a report would say. */
export function statementOf(
  { title, test, actor }: WorldsTold['reports'][number],
  labels: WorldsTold['labels'],
  { worlds: say, tests: { names } }: Catalogue,
): string {
  return actor === null ? say.passes(title, names[test]) : say.accepts(title, labels[actor] ?? actor);
}
