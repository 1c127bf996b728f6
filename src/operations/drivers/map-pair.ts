import { nearestName } from '../../diagnostics/index.ts';
import type { Study } from '../../study/index.ts';
import { catalogues } from '../../words/index.ts';
import { InputError } from '../shared/types.ts';

const { drivers: say } = catalogues.en;

/** The two inputs of a map, where one is asked for: known before anything long is done. */
export function mapPair({ compiled }: Study, map: string | undefined): readonly [string, string] | null {
  if (map === undefined) return null;
  const [a, b, ...more] = map.split(',').map((one) => one.trim());
  if (a === undefined || b === undefined || more.length > 0 || a === b)
    throw refusal('bad-setting', say.problems.pair(map), say.problems.pairHint);
  const known = compiled.inputs.map(({ path }) => path);
  for (const one of [a, b]) {
    if (known.includes(one)) continue;
    const near = nearestName(one, known);
    throw refusal(
      'unknown-input',
      say.problems.unknown(one),
      near === undefined ? say.problems.list : say.problems.near(near),
    );
  }
  return [a, b];
}

function refusal(code: string, message: string, hint: string): InputError {
  return new InputError([{ code, severity: 'error', message, hint, file: '--map' }], new Map());
}
