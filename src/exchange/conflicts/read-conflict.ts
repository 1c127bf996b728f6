import { hasErrors, sortDiagnostics } from '../../diagnostics/index.ts';
import { readYaml } from '../../text/index.ts';
import { readDetente } from './read-detente.ts';
import { readGmcr } from './read-gmcr.ts';
import { startReading } from './reading.ts';
import type { ReadConflict } from './types.ts';

/**
 * Reads a conflict: what GMCR+ or gmcr-py saved, or our own format in YAML or JSON. What the file holds decides, not its
 * name. Never throws for what is wrong in it; all of that is said at once.
 *
 * @example
 * const text = 'conflict: c\nactors: { a: A }\noptions: { go: { controller: a } }\npreferences: { a: { statements: [go] } }';
 * readConflict('c.yaml', text).conflict.conflict.actors // => ['A']
 */
export function readConflict(path: string, text: string): ReadConflict {
  const source = readYaml(path, text);
  if (hasErrors(source.diagnostics)) return { diagnostics: sortDiagnostics(source.diagnostics) };
  const reading = startReading(source);
  const isGmcr =
    typeof source.value === 'object' && source.value !== null && 'decisionMakers' in source.value;
  const { conflict, diagnostics } = isGmcr ? readGmcr(source, reading) : readDetente(source, reading);
  const all = [...source.diagnostics, ...diagnostics, ...reading.report.diagnostics()];
  const isRight = conflict !== undefined && !hasErrors(all);
  return { ...(isRight ? { conflict } : {}), diagnostics: sortDiagnostics(all) };
}
