import { nearestName, type SourceTexts } from '../../diagnostics/index.ts';
import { InputError } from '../shared/types.ts';

interface Settings {
  readonly situation: string;
  readonly asOf?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly parties?: readonly string[] | undefined;
  readonly at?: number | undefined;
  readonly eps?: number | undefined;
}

/** Settings that would change nothing are refused: a what-if that is not asked must not look answered. */
export function refuseIdle(
  { situation, asOf, set, parties = [], at = 0, eps }: Settings,
  isDomain: boolean,
): void {
  const idle = isDomain
    ? [
        { name: 'as-of', isGiven: asOf !== undefined, why: 'a domain of another program has no days' },
        { name: 'set', isGiven: (set ?? []).length > 0, why: 'a domain of another program has no estimates' },
      ]
    : [
        { name: 'at', isGiven: at > 0, why: 'a situation has no discount factors; a delay is an issue' },
        { name: 'eps', isGiven: eps !== undefined, why: 'the grids of a situation have their own steps' },
      ];
  const twice = parties.find((name, i) => parties.indexOf(name) !== i);
  const diagnostics = [
    ...idle
      .filter(({ isGiven }) => isGiven)
      .map(({ name, why }) => ({ message: `${name} has no effect: ${why}`, hint: `leave out --${name}` })),
    ...(twice === undefined
      ? []
      : [{ message: `parties names '${twice}' twice`, hint: 'name each party once' }]),
  ];
  if (diagnostics.length > 0)
    throw new InputError(
      diagnostics.map((one) => ({ code: 'bad-setting', severity: 'error', ...one, file: situation })),
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

export function unknownParty(
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
