import type { Situation } from '../situation/index.ts';

/**
 * An estimate's path in words: `stances.pl.frozen_assets.salience` → "Poland’s salience on frozen assets".
 *
 * @example
 * describeInput('stances.south.water.salience', situation) // => 'South’s salience on water'
 */
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
      return `${possessive(actor(a))} ${spaced(b)}${b === 'unilateral_cost' ? costPlace(c, path.split('.')[5]) : ''}`;
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
    case 'institutions':
      return describeInstitution(path.split('.').slice(1), situation);
    case 'proposals':
      return describeDevice(path.split('.').slice(1), situation);
    case 'ledger':
      return describeMoney(path.split('.').slice(1), situation) ?? path;
    default:
      return path;
  }

  function costPlace(issueId: string, optionId: string | undefined): string {
    return optionId === undefined
      ? ` of moving ${issue(issueId)} alone`
      : ` of “${option(issueId, optionId)}” on ${issue(issueId)}`;
  }
}

/** A number of a body: of a member, of a legal base, or of all that it decides. */
function describeInstitution([id = '', kind = '', of = '']: readonly string[], { institutions }: Situation) {
  const institution = institutions.find((one) => one.id === id);
  const name = institution?.name ?? spaced(id);
  switch (kind) {
    case 'dissent_cost':
      return `what standing alone costs in the ${name}`;
    case 'legal_bases': {
      const base = institution?.bases.find((one) => one.id === of);
      return `chance that a court upholds ${base?.label ?? spaced(of)} in the ${name}`;
    }
    case 'decides': {
      const decided = institution?.decides[Number(of)];
      return `what taking part in ${spaced(decided?.options.join('_or_') ?? of)} costs a member of the ${name}`;
    }
    default:
      return `what sets ${of.replaceAll('-', ' ')} apart in the ${name}`;
  }
}

/** A number of what holds a proposal together: of a bond, of a watch. */
function describeDevice([id = '', , place = '', key = '']: readonly string[], { proposals }: Situation) {
  const proposal = proposals.find((one) => one.id === id);
  const device = proposal?.devices[Number(place)];
  return `${spaced(key)} of the ${device?.kind ?? 'device'} on ${spaced(device?.on ?? '')} in “${proposal?.title ?? spaced(id)}”`;
}

/** A number of the ledger: `instruments.levy.rate` → “rate of the windfall levy”. */
function describeMoney([kind = '', id = '', ...rest]: readonly string[], { ledger }: Situation) {
  const account = (of: string) => ledger?.accounts.find((one) => one.id === of)?.name ?? spaced(of);
  switch (kind) {
    case 'discount_rate':
      return 'rate at which money is discounted';
    case 'rates':
      return `exchange rate, ${ledger?.rates[Number(id)]?.per ?? ''} per ${ledger?.rates[Number(id)]?.of ?? ''}`;
    case 'accounts':
      return rest[0] === 'opening'
        ? `what ${inText(account(id))} holds at the start, in ${rest[1]}`
        : `how far ${inText(account(id))} can overdraw, in ${rest[1]}`;
    case 'worth_of_money':
      return `what money is worth to ${spaced(id)}`;
    case 'instruments': {
      const label = ledger?.instruments.find((one) => one.id === id)?.label ?? spaced(id);
      const [key = '', ...places] = rest;
      const which = places.filter((place) => place !== 'amount' && place !== 'total').map(placeName);
      return `${spaced(key)} of “${label}”${which.length === 0 ? '' : ` (${which.join(' ')})`}`;
    }
    default:
      return undefined;
  }

  function placeName(place: string): string {
    return /^\d+$/.test(place) ? `no. ${Number(place) + 1}` : spaced(place);
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
