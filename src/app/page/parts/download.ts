/** Gives a text to the reader as a file. */
export function download(path: string, text: string): void {
  const kind = path.endsWith('.html') ? 'text/html' : 'text/plain';
  const address = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: path.split('/').at(-1) ?? 'situation.yaml',
  });
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
