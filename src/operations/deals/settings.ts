import type { SourceTexts } from '../../diagnostics/index.ts';
import { InputError } from '../shared/types.ts';

/** A party counts once; naming it twice says something that is not meant. */
export function refuseTwice(parties: readonly string[] = [], file: string): void {
  const twice = parties.find((name, i) => parties.indexOf(name) !== i);
  if (twice !== undefined)
    throw badSetting(
      'bad-setting',
      `parties names '${twice}' twice`,
      'name each party once',
      file,
      new Map(),
    );
}

export function badSetting(
  code: string,
  message: string,
  hint: string,
  file: string,
  texts: SourceTexts,
): InputError {
  return new InputError([{ code, severity: 'error', message, hint, file }], texts);
}
