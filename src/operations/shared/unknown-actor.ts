import { nearestName, type SourceTexts } from '../../diagnostics/index.ts';
import { InputError } from './types.ts';

/** A setting names an actor that the file does not know. */
export function unknownActor(
  id: string,
  known: readonly string[],
  file: string,
  texts: SourceTexts,
): InputError {
  const hint = `did you mean '${nearestName(id, known) ?? known[0]}'?`;
  return new InputError(
    [{ code: 'unknown-actor', severity: 'error', message: `'${id}' is no actor`, hint, file }],
    texts,
  );
}
