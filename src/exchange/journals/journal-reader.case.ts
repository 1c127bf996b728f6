/** A journal as text, read by nothing but lines: what a user would check with a pencil. */
export interface ReadJournal {
  readonly transactions: readonly ReadTransaction[];
  /** What an account is said to hold, and how many transactions stand before. */
  readonly assertions: readonly (ReadPosting & { readonly after: number })[];
  /** Names in the order of the head: currencies, accounts, rows, flows. */
  readonly names: readonly string[];
}

export interface ReadTransaction {
  readonly date: string;
  readonly head: string;
  readonly notes: readonly string[];
  readonly postings: readonly ReadPosting[];
}

export interface ReadPosting {
  readonly name: string;
  readonly minor: bigint;
  readonly commodity: string;
}

const posting =
  /^ {2,4}\[?([A-Za-z][^;[\]]*?:[^;[\]]*?)\]? {2,}(-?[\d.]+) "?([^"]+?)"?(?: = +(-?[\d.]+) "([^"]+)")?$/;
const balance = /^\d{4}-\d\d-\d\d balance (\S+) +(-?[\d.]+) ~ 0 (\S+)$/;

export function readJournal(text: string): ReadJournal {
  const transactions: (ReadTransaction & { postings: ReadPosting[]; notes: string[] })[] = [];
  const assertions: (ReadPosting & { after: number })[] = [];
  const minor = (digits: string) => BigInt(digits.replace('.', ''));
  for (const line of text.split('\n')) {
    const [, date, head] = /^(\d{4}-\d\d-\d\d) \* (.*)$/.exec(line) ?? [];
    const [, name = '', amount, commodity = '', asserted] = posting.exec(line) ?? [];
    const [, holder = '', held, unit = ''] = balance.exec(line) ?? [];
    if (date !== undefined && head !== undefined) transactions.push({ date, head, notes: [], postings: [] });
    else if (amount !== undefined)
      transactions.at(-1)?.postings.push({ name, minor: minor(amount), commodity });
    else if (/^ /.test(line)) transactions.at(-1)?.notes.push(line.trim());
    const after = transactions.length;
    if (asserted !== undefined) assertions.push({ name, minor: minor(asserted), commodity, after });
    if (held !== undefined) assertions.push({ name: holder, minor: minor(held), commodity: unit, after });
  }
  const names = text.split('\n').flatMap((line) => /^; {3}(.+?) = /.exec(line)?.[1] ?? []);
  return { transactions, assertions, names };
}
