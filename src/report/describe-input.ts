import type { Situation } from '../situation/index.ts';

/** An estimate's path in words: `stances.pl.frozen_assets.salience` → "Poland’s salience on frozen assets". */
export function describeInput(path: string, situation: Situation): string {
  const [kind = '', a = '', b = '', c = ''] = path.split('.');
  const actor = (id: string) => situation.actors.find((one) => one.id === id)?.name ?? id;
  const issue = (id: string) => spaced(id, situation);
  const option = (issueId: string, id: string) =>
    situation.issues.find((one) => one.id === issueId)?.options.find((one) => one.id === id)?.label ??
    spaced(id);
  switch (kind) {
    case 'stances':
      return `${possessive(actor(a))} ${c} on ${issue(b)}`;
    case 'actors':
      return `${possessive(actor(a))} ${spaced(b)}`;
    case 'values':
      return `${possessive(actor(a))} value of “${option(b, c)}” on ${issue(b)}`;
    case 'issues':
      return `place of “${option(a, c)}” on the scale of ${issue(a)}`;
    case 'linkages': {
      const linkage = situation.linkages.find(({ id }) => id === a);
      const what = linkage?.label ?? spaced(a.replaceAll('-', ' '));
      return `what “${what}” is worth to ${linkage === undefined ? 'its actor' : inText(actor(linkage.actor))}`;
    }
    case 'limits': {
      const label = situation.limits.find(({ id }) => id === a)?.label ?? spaced(a);
      return b === 'at_most'
        ? `how much there is of ${label}`
        : `how much “${option(c, path.split('.')[4] ?? '')}” uses of ${label}`;
    }
    case 'side_payments':
      return c === 'worth'
        ? `what money is worth to ${inText(actor(b))}`
        : `the most that ${inText(actor(b))} can pay`;
    default:
      return path;
  }
}

/** `frozen_assets` → "frozen assets"; names of actors and abbreviations of states stay capital. */
export function spaced(id: string, situation?: Pick<Situation, 'actors'>): string {
  const names = situation?.actors.map(({ name }) => name) ?? [];
  return id
    .split(/[_-]/)
    .map((word) => {
      if (/^(us|eu|un|uk)$/.test(word)) return word.toUpperCase();
      return names.find((name) => name.toLowerCase() === word) ?? word;
    })
    .join(' ');
}

/** A name as it stands inside a sentence: some take the article. */
export function inText(name: string): string {
  return /^(United|EU |European |Netherlands|Philippines|Gulf )/.test(name) ? `the ${name}` : name;
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
