import { nearestName, type SourceTexts } from '../../diagnostics/index.ts';
import { InputError } from './types.ts';

/** A setting names an actor that the file does not know. */
export function unknownActor(
  id: string,
  known: readonly string[],
  file: string,
  texts: SourceTexts,
): InputError {
  const near = nearestName(id, known);
  const hint = near === undefined ? `actors are: ${known.join(', ')}` : `did you mean '${near}'?`;
  return new InputError(
    [{ code: 'unknown-actor', severity: 'error', message: `'${id}' is no actor`, hint, file }],
    texts,
  );
}
