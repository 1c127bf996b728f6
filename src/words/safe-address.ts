/**
 * An address that a reader may follow: of the web or of mail. Undefined for `javascript:`, `data:`, `file:` and what is no address.
 *
 * @example
 * safeAddress('javascript:1') // => undefined
 */
export function safeAddress(address: string): string | undefined {
  // Browsers drop tabs and line ends inside an address before they look at its scheme.
  const bare = address.replace(/[\t\n\r]/g, '').trim();
  if (!/^(https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(bare)) return undefined;
  return URL.canParse(bare) ? bare : undefined;
}
