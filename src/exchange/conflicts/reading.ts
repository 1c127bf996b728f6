import { type Collector, newCollector, type Place, type Span } from '../../diagnostics/index.ts';
import type { Path, YamlSource } from '../../text/index.ts';

type Say = (code: string, path: Path, message: string, hint?: string) => void;

/** A file while it is read: collects what is wrong with it, at the path in it that is meant. */
export interface ConflictReading {
  readonly report: Collector;
  readonly fail: Say;
  readonly warn: Say;
  readonly placeOf: (path: Path) => Place;
  /** Is there time for so many more looks at states? Says once where there is not: a hostile file must not take long. */
  readonly spend: (looks: number, path: Path) => boolean;
  /** The same, but what is wrong is the key at the path, or the whole of what stands under it. */
  readonly atKeys: Omit<ConflictReading, 'atKeys' | 'spend'>;
}

export function startReading(source: YamlSource): ConflictReading {
  const report = newCollector();
  const sayAt = (spanOf: (path: Path) => Span): ConflictReading['atKeys'] => {
    const placeOf = (path: Path): Place => ({ file: source.file, span: spanOf(path) });
    return {
      report,
      placeOf,
      fail: (code, path, message, hint) => report.error(code, placeOf(path), message, hint),
      warn: (code, path, message, hint) => report.warning(code, placeOf(path), message, hint),
    };
  };
  const atValues = sayAt(source.spanOf);
  let left = mostLooks;
  const spend: ConflictReading['spend'] = (looks, path) => {
    if (left < 0) return false;
    left -= looks;
    if (left < 0)
      atValues.fail(
        'too-large',
        path,
        'this takes too long for so many states',
        'write fewer patterns or statements',
      );
    return left >= 0;
  };
  return { ...atValues, atKeys: sayAt(source.spanOfKey), spend };
}

// Some ten seconds.
const mostLooks = 1e9;
