import { existsSync } from 'node:fs';

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine. */
export function chromiumPath(): string {
  const found = [process.env['CHROMIUM'], ...paths].find((path) => path !== undefined && existsSync(path));
  if (found === undefined)
    throw new Error('no Chromium found: install Debian’s chromium, or name one in CHROMIUM');
  return found;
}
