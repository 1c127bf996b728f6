import type { Collector, Severity } from '../diagnostics/index.ts';
import type { Path } from './yaml-place.ts';
import type { YamlSource } from './yaml-source.ts';

/** Takes down what is wrong at a path of a text; a hint that takes work to find is only looked for when it is listed. */
export type SayAt = (
  code: string,
  message: string,
  path: Path,
  hint?: string | (() => string),
  severity?: Severity,
) => void;

/**
 * What is wrong at paths of one text, collected. Places and hints of what is only counted are not looked for.
 *
 * @example
 * const report = newCollector();
 * sayAt(readYaml('a.yaml', 'a: 1'), report)('odd', '1 is odd', ['a']);
 * report.errors() // => 1
 */
export function sayAt(source: YamlSource, report: Collector, usual: Severity = 'error'): SayAt {
  return (code, message, path, hint, severity = usual) => {
    const { file } = source;
    if (report.isFull()) report[severity](code, { file }, message);
    else {
      const place = { file, span: source.spanOf(path) };
      report[severity](code, place, message, typeof hint === 'function' ? hint() : hint);
    }
  };
}
