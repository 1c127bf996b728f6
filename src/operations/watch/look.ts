import { z } from 'zod';
import { InputError } from '../shared/types.ts';

/** What was in when somebody looked last. */
export interface LastLook {
  readonly asOf: string;
  /** Ids of the claims that were accepted. */
  readonly accepted: readonly string[];
}

const lookFile = z.object({ detente: z.literal('look'), asOf: z.string(), accepted: z.array(z.string()) });

export function writeLook({ asOf, accepted }: LastLook): string {
  return `${JSON.stringify({ detente: 'look', asOf, accepted: [...accepted].sort() }, null, 2)}\n`;
}

/** The last look as its file keeps it; undefined where there was none. */
export function readLook(
  path: string,
  text: string | undefined,
  say: { readonly noLook: string; readonly nameOther: string },
): LastLook | undefined {
  if (text === undefined) return undefined;
  try {
    return lookFile.parse(JSON.parse(text));
  } catch {
    const diagnostic = {
      code: 'bad-look',
      severity: 'error',
      message: say.noLook,
      hint: say.nameOther,
      file: path,
    } as const;
    throw new InputError([diagnostic], new Map());
  }
}
