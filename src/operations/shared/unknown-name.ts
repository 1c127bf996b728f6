import { nearestName, type SourceTexts } from '../../diagnostics/index.ts';
import { InputError } from './types.ts';

/** A setting names an actor that the file does not know. */
export function unknownActor(
  id: string,
  known: readonly string[],
  file: string,
  texts: SourceTexts,
): InputError {
  return unknownName('actor', id, known, file, texts);
}

/** A setting names an issue that the file does not know. */
export function unknownIssue(
  id: string,
  known: readonly string[],
  file: string,
  texts: SourceTexts,
): InputError {
  return unknownName('issue', id, known, file, texts);
}

function unknownName(
  kind: 'actor' | 'issue',
  id: string,
  known: readonly string[],
  file: string,
  texts: SourceTexts,
): InputError {
  const near = nearestName(id, known);
  const hint = near === undefined ? `${kind}s are: ${known.join(', ')}` : `did you mean '${near}'?`;
  return new InputError(
    [{ code: `unknown-${kind}`, severity: 'error', message: `'${id}' is no ${kind}`, hint, file }],
    texts,
  );
}
