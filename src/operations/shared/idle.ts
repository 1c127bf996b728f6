import type { z } from 'zod';
import { fieldsOf } from './fields.ts';
import { InputError, type SettingsSchema } from './types.ts';

/** Settings that change nothing: of one kind of input, or beside others. */
export interface Idle<Given> {
  readonly settings: readonly (keyof Given & string)[];
  /** Kind of input of which it is true; of all where none is named. */
  readonly kind?: string;
  readonly when?: (given: Given) => boolean;
  /** Why, as the second half of a sentence. */
  readonly why: string;
}

/**
 * Refuses what was set and changes nothing: a what-if that is not asked must not look answered. What equals its default
 * counts as not set.
 */
export function refuseIdle<Input extends SettingsSchema>(
  {
    name,
    input,
    idle = [],
  }: { readonly name: string; readonly input: Input; readonly idle?: readonly Idle<z.output<Input>>[] },
  given: z.output<Input>,
  kind?: string,
): void {
  const values = new Map<string, unknown>(Object.entries(given));
  const set = fieldsOf({ input }).filter(({ key, defaultValue }) => isSet(values.get(key), defaultValue));
  const diagnostics = idle
    .filter((one) => one.kind === kind && (one.when?.(given) ?? true))
    .flatMap(({ settings, why }) =>
      set
        .filter(({ key }) => settings.includes(key))
        .map(({ flag }) => ({
          code: 'bad-setting',
          severity: 'error' as const,
          message: `${flag.slice(2)} has no effect: ${why}`,
          hint: `leave out ${flag}`,
          file: name,
        })),
    );
  if (diagnostics.length > 0) throw new InputError(diagnostics, new Map());
}

function isSet(value: unknown, defaultValue: unknown): boolean {
  if (value === undefined || value === defaultValue) return false;
  return !(Array.isArray(value) && value.length === 0);
}

/** Options make a package of the user's own: a proposal beside them is not asked about. */
export const proposalBesideOptions = {
  settings: ['proposal'],
  when: ({ option }: { readonly option?: readonly string[] | undefined }) => option !== undefined,
  why: 'the options name the package',
} as const;

export const noDraws = {
  settings: ['seed'],
  when: ({ samples }: { readonly samples: number }) => samples === 0,
  why: 'nothing is drawn',
} as const;
