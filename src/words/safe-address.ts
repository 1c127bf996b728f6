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

/**
 * The address of a page as people write it down: without a scheme it is one of the web.
 *
 * @example
 * pageAddress('example.org/a') // => 'https://example.org/a'
 */
export function pageAddress(address: string): string | undefined {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(address)
    ? safeAddress(`https://${address}`)
    : safeAddress(address);
}
