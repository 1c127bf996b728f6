import { type Collector, type Place, quoted } from '../diagnostics/index.ts';
import { onceEach } from './names.ts';

/**
 * The options of an issue, each name once: published files list a value twice, and tools count it twice. Undefined when
 * there are none.
 */
export function optionNames(
  names: readonly string[],
  issue: string,
  place: Place,
  report: Collector,
): readonly string[] | undefined {
  if (names.length === 0) {
    report.error('no-options', place, `issue ${quoted(issue)} has no options`, 'an issue needs at least one');
    return undefined;
  }
  return onceEach(names, (name, own) =>
    report.warning(
      'option-twice',
      place,
      `${quoted(name)} stands twice in issue ${quoted(issue)}; the second is read as ${quoted(own)}`,
      'keep it once, unless both are meant',
    ),
  );
}
