import { z } from 'zod';
import { badSetting } from '../operations/shared/served-store.ts';
import { appendText, type Rights } from '../store/index.ts';
import { freshLines, type LineFile } from './line-file.ts';
import { rightsFields } from './tokens.ts';

const accountShape = z.strictObject({
  account: z.string().regex(/^[^\s\p{Cc}]{1,200}$/u),
  ...rightsFields,
});
type Account = z.infer<typeof accountShape>;

/** A file with a line for each person: the address or the subject that the provider vouches for, and their rights. */
export function accountFile(file: string): LineFile<Account> {
  return {
    file,
    shape: accountShape,
    keyOf: ({ account }) => account,
    isA: 'account',
    madeBy: 'detente account',
  };
}

/** What the person of an account may do; undefined where the file does not name them. */
export type AccountCheck = (account: string) => Promise<Rights | undefined>;

export function checkAccounts(file: string): AccountCheck {
  const lines = freshLines(accountFile(file));
  return async (account) => {
    const found = (await lines()).get(account);
    return found === undefined ? undefined : { role: found.role, situations: found.situations };
  };
}

/**
 * Adds a person to a file of accounts; a later line of the same person is the one that counts.
 *
 * @example
 * addAccount('accounts.jsonl', { account: 'two words', role: 'reader', situations: {} }) // throws an account has
 */
export async function addAccount(file: string, given: Rights & { readonly account: string }): Promise<void> {
  const found = accountShape.safeParse(given);
  if (!found.success)
    throw badSetting('account', 'an account has 1 to 200 characters without blanks, and known roles');
  await appendText(file, (old = '') => `${old}${JSON.stringify(found.data)}\n`);
}
