/** An account's name; its id where there is none. */
export function accountName(
  accounts: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return accounts.find((one) => one.id === id)?.name ?? id;
}
