import type { Report } from '../../evidence/index.ts';

/** A report's address as other tools take one: with its scheme. Pages are often written down without. */
export function addressOf({ url }: Pick<Report, 'url'>): string | undefined {
  if (url === undefined) return undefined;
  const found = [url, `https://${url}`].find(
    (one) => /^https?:\/\/[^\s/]+\.[^\s]*$/iu.test(one) && URL.canParse(one),
  );
  // A URI has ASCII letters alone.
  return found === undefined || /^[\x21-\x7e]*$/.test(found) ? found : new URL(found).href;
}
