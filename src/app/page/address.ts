import type { Locale } from '../../words/index.ts';
import { firstView, type Screen, screens, type Variant, type View } from './state.ts';

/**
 * The view as the part of an address behind `#`: `/proposal/eu_borrowing?set=stances.be.loan.salience=0.4`. It stays on the
 * reader’s machine, as browsers send no such part.
 */
export function addressOf(
  { screen, proposal, changes, package: built, variants, against }: View,
  language: Locale = 'en',
): string {
  const query = new URLSearchParams();
  if (language !== 'en') query.append('lang', language);
  for (const { path, value } of changes) query.append('set', `${path}=${value}`);
  if (built !== null)
    for (const [issue, option] of Object.entries(built)) query.append('option', `${issue}=${option}`);
  if (against !== null) query.append('against', against);
  for (const variant of variants) query.append('variant', variantText(variant));
  const at = proposal === null ? `/${screen}` : `/${screen}/${encodeURIComponent(proposal)}`;
  const asked = query.toString();
  return asked === '' ? `#${at}` : `#${at}?${asked}`;
}

/** The view of an address; what it does not say, or says wrongly, is as at the start. */
export function viewOf(address: string): View {
  const [at = '', asked = ''] = address.replace(/^#/, '').split('?');
  const [, screen = '', proposal] = at.split('/');
  const query = new URLSearchParams(asked);
  const options = query.getAll('option').map(halves);
  return {
    screen: isScreen(screen) ? screen : firstView.screen,
    proposal: proposal === undefined || proposal === '' ? null : decoded(proposal),
    changes: query
      .getAll('set')
      .map(halves)
      .map(([path, value]) => ({ path, value })),
    package: options.length === 0 ? null : Object.fromEntries(options),
    variants: query.getAll('variant').map(variantOf),
    against: query.get('against'),
  };
}

/** `name~path=value~path=value`: a name loses what parts it here. */
function variantText({ name, changes }: Variant): string {
  const parts = changes.map(({ path, value }) => `${path}=${value}`);
  return [name, ...parts].map((part) => part.replaceAll('~', ' ')).join('~');
}

function variantOf(text: string): Variant {
  const [name = '', ...parts] = text.split('~');
  return { name, changes: parts.map(halves).map(([path, value]) => ({ path, value })) };
}

function halves(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function isScreen(text: string): text is Screen {
  return (screens as readonly string[]).includes(text);
}
