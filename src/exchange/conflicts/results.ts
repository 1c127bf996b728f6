import { type Concept, concepts, type Stability, stateCount } from '../../stability/index.ts';
import { csvCell } from '../../text/index.ts';
import { statePattern } from './state-pattern.ts';
import type { ConflictFile } from './types.ts';

/**
 * Stability as CSV (RFC 4180, lines end in CRLF): a row a state with its number, decimal and pattern; then by concept a
 * column an actor, 1 where the state is stable for it, and one for equilibria.
 *
 * @example
 * const text = 'conflict: c\nactors: { a: A }\noptions: { go: { controller: a } }\npreferences: { a: { statements: [go] } }';
 * const { conflict } = readConflict('c.yaml', text);
 * stabilityCsv(conflict, stability(conflict.conflict)).split('\r\n')[0].startsWith('state,decimal,pattern') // => true
 */
export function stabilityCsv(file: ConflictFile, stability: Stability): string {
  const { actors, graph } = file.conflict;
  const asked = conceptsOf(stability);
  const head = ['state', 'decimal', 'pattern'];
  for (const concept of asked)
    head.push(...actors.map((actor) => `${concept} ${actor}`), `${concept} equilibrium`);
  const lines = [head.map(csvCell).join(',')];
  for (let state = 0; state < stateCount(graph); state++) {
    const cells: (string | number)[] = [state + 1, file.decimals?.[state] ?? '', statePattern(file, state)];
    for (const concept of asked)
      cells.push(
        ...stability.stable[concept].map((own) => own[state] ?? 0),
        stability.equilibria[concept][state] ?? 0,
      );
    lines.push(cells.map((cell) => (typeof cell === 'number' ? cell : csvCell(cell))).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function conceptsOf(stability: Stability): readonly Concept[] {
  return concepts.filter((concept) => stability.stable[concept] !== undefined);
}
