import type { Situation } from '../situation/index.ts';
import { catalogues } from '../words/index.ts';

const { full, terse, numbered, either, someActor, someDevice } = catalogues.en.inputs;
type Say = typeof full;

/**
 * An estimate's path in words: `stances.pl.frozen_assets.salience` → "Poland’s salience on frozen assets".
 *
 * @example
 * describeInput('stances.south.water.salience', situation) // => 'South’s salience on water'
 */
export function describeInput(path: string, situation: Situation): string {
  return inWords(path, situation, full);
}

/**
 * The same as short as it can be beside the proposal that it moves, which says of which body and which issue it speaks.
 *
 * @example
 * terseInput('issues.water.options.half.position', situation) // => 'place of “Half each” on its scale'
 */
export function terseInput(path: string, situation: Situation): string {
  return inWords(path, situation, terse);
}

function inWords(path: string, situation: Situation, say: Say): string {
  const [kind = '', a = '', b = '', c = '', d = '', e] = path.split('.');
  const actor = (id: string) => situation.actors.find((one) => one.id === id)?.name ?? id;
  const issue = (id: string) => spaced(id, situation);
  const option = (issueId: string, id: string) =>
    situation.issues.find((one) => one.id === issueId)?.options.find((one) => one.id === id)?.label ??
    spaced(id);
  switch (kind) {
    case 'stances':
      return say.stance(actor(a), c, issue(b));
    case 'actors':
      if (b !== 'unilateral_cost') return say.ofActor(actor(a), spaced(b));
      return e === undefined
        ? say.movingAlone(actor(a), issue(c))
        : say.optionAlone(actor(a), option(c, e), issue(c));
    case 'values':
      return say.value(actor(a), option(b, c), issue(b));
    case 'issues':
      return say.place(option(a, c), issue(a));
    case 'linkages': {
      const linkage = situation.linkages.find(({ id }) => id === a);
      const who = linkage === undefined ? someActor : inText(actor(linkage.actor));
      return say.linkage(linkage?.label ?? spaced(a.replaceAll('-', ' ')), who);
    }
    case 'limits': {
      const label = situation.limits.find(({ id }) => id === a)?.label ?? spaced(a);
      return b === 'at_most' ? say.limit(label) : say.limitUse(label, option(c, d));
    }
    case 'side_payments':
      return c === 'worth' ? say.worthOfMoney(inText(actor(b))) : say.mostPaid(inText(actor(b)));
    case 'institutions':
      return institutionInWords(path.split('.').slice(1), situation, say);
    case 'proposals':
      return deviceInWords(path.split('.').slice(1), situation, say);
    case 'ledger':
      return moneyInWords(path.split('.').slice(1), situation, say) ?? path;
    default:
      return path;
  }
}

/** A number of a body: of a member, of a legal base, or of all that it decides. */
function institutionInWords(
  [id = '', kind = '', of = '']: readonly string[],
  { institutions }: Situation,
  say: Say,
): string {
  const institution = institutions.find((one) => one.id === id);
  const name = institution?.name ?? spaced(id);
  switch (kind) {
    case 'dissent_cost':
      return say.standingAlone(name);
    case 'legal_bases': {
      const base = institution?.bases.find((one) => one.id === of);
      return say.upheld(base?.label ?? spaced(of), name);
    }
    case 'decides': {
      const decided = institution?.decides[Number(of)]?.options ?? [of];
      return say.takingPart(either(decided.map((one) => spaced(one))), name);
    }
    default:
      return say.memberApart(of.replaceAll('-', ' '), name);
  }
}

/** A number of what holds a proposal together: of a bond, of a watch. */
function deviceInWords(
  [id = '', , place = '', key = '']: readonly string[],
  { proposals }: Situation,
  say: Say,
): string {
  const proposal = proposals.find((one) => one.id === id);
  const device = proposal?.devices[Number(place)];
  const kind = device?.kind ?? someDevice;
  return say.device(spaced(key), kind, spaced(device?.on ?? ''), proposal?.title ?? spaced(id));
}

/** A number of the ledger: `instruments.levy.rate` → “rate of the windfall levy”. */
function moneyInWords(
  [kind = '', id = '', ...rest]: readonly string[],
  { ledger }: Situation,
  say: Say,
): string | undefined {
  const account = (of: string) => inText(ledger?.accounts.find((one) => one.id === of)?.name ?? spaced(of));
  const [key = '', ...places] = rest;
  switch (kind) {
    case 'discount_rate':
      return say.discount;
    case 'rates':
      return say.exchange(ledger?.rates[Number(id)]?.per ?? '', ledger?.rates[Number(id)]?.of ?? '');
    case 'accounts':
      return key === 'opening'
        ? say.opening(account(id), places[0] ?? '')
        : say.overdraft(account(id), places[0] ?? '');
    case 'worth_of_money':
      return say.worthOfMoney(spaced(id));
    case 'instruments': {
      const label = ledger?.instruments.find((one) => one.id === id)?.label ?? spaced(id);
      const which = places.filter((place) => place !== 'amount' && place !== 'total');
      return say.instrument(spaced(key), label, which.map(placeName));
    }
    default:
      return undefined;
  }
}

function placeName(place: string): string {
  return /^\d+$/.test(place) ? numbered(Number(place) + 1) : spaced(place);
}

/**
 * `frozen_assets` → "frozen assets"; names of actors, abbreviations of states and what the issue’s own question writes with a capital
 * stay capital: `european_market` → "European market".
 */
export function spaced(id: string, situation?: Pick<Situation, 'actors' | 'issues'>): string {
  const names = situation?.actors.map(({ name }) => name) ?? [];
  const question = situation?.issues.find((one) => one.id === id)?.question ?? '';
  // A question begins with a capital, whatever its first word.
  const capitals = question
    .split(/[^\p{L}]+/u)
    .slice(1)
    .filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return id
    .split(/[_-]/)
    .map((word) => {
      if (/^(us|eu|un|uk)$/.test(word)) return word.toUpperCase();
      return [...names, ...capitals].find((name) => name.toLowerCase() === word) ?? word;
    })
    .join(' ');
}

/** A name as it stands inside a sentence: some take the article. */
export function inText(name: string): string {
  return /^(United|EU |European |Netherlands|Philippines|Gulf )/.test(name) ? `the ${name}` : name;
}
