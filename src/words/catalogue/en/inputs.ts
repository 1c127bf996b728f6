const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** What each number of a file is called, in full: the name stands alone, far from the proposal and the body that it belongs to. */
const full = {
  stance: (actor: string, what: string, issue: string) => `${possessive(actor)} ${what} on ${issue}`,
  ofActor: (actor: string, what: string) => `${possessive(actor)} ${what}`,
  movingAlone: (actor: string, issue: string) =>
    `${possessive(actor)} unilateral cost of moving ${issue} alone`,
  optionAlone: (actor: string, option: string, issue: string) =>
    `${possessive(actor)} unilateral cost of “${option}” on ${issue}`,
  value: (actor: string, option: string, issue: string) =>
    `${possessive(actor)} value of “${option}” on ${issue}`,
  place: (option: string, issue: string) => `place of “${option}” on the scale of ${issue}`,
  linkage: (what: string, actor: string) => `what “${what}” is worth to ${actor}`,
  limit: (what: string) => `how much there is of ${what}`,
  limitUse: (what: string, option: string) => `how much “${option}” uses of ${what}`,
  worthOfMoney: (actor: string) => `what money is worth to ${actor}`,
  mostPaid: (actor: string) => `the most that ${actor} can pay`,
  standingAlone: (body: string) => `what standing alone costs in the ${body}`,
  upheld: (base: string, body: string) => `chance that a court upholds ${base} in the ${body}`,
  takingPart: (what: string, body: string) => `what taking part in ${what} costs a member of the ${body}`,
  memberApart: (member: string, body: string) => `what sets ${member} apart in the ${body}`,
  device: (what: string, device: string, issue: string, proposal: string) =>
    `${what} of the ${device} on ${issue} in “${proposal}”`,
  discount: 'rate at which money is discounted',
  exchange: (per: string, of: string) => `exchange rate, ${per} per ${of}`,
  opening: (account: string, currency: string) => `what ${account} holds at the start, in ${currency}`,
  overdraft: (account: string, currency: string) => `how far ${account} can overdraw, in ${currency}`,
  instrument: (what: string, instrument: string, which: readonly string[]) =>
    `${what} of “${instrument}”${which.length === 0 ? '' : ` (${which.join(' ')})`}`,
};

/** What they are called beside the proposal that they move, where a line has to hold name and answers. */
const terse: typeof full = {
  ...full,
  movingAlone: (actor, issue) => `${possessive(actor)} cost of moving ${issue} alone`,
  optionAlone: (actor, option) => `${possessive(actor)} cost of “${option}” alone`,
  value: (actor, option) => `${possessive(actor)} value of “${option}”`,
  place: (option) => `place of “${option}” on its scale`,
  linkage: (what, actor) => `worth of “${what}” to ${actor}`,
  limit: (what) => `amount of ${what}`,
  limitUse: (what, option) => `use of ${what} by “${option}”`,
  worthOfMoney: (actor) => `worth of money to ${actor}`,
  mostPaid: (actor) => `most that ${actor} can pay`,
  standingAlone: () => 'cost of standing alone in a vote',
  upheld: (base) => `chance that a court upholds ${base}`,
  takingPart: (what) => `cost of joining ${what}`,
  memberApart: (member) => `${possessive(member)} own leaning`,
  device: (what, device, issue) => `${what} of the ${device} on ${issue}`,
  discount: 'discount rate',
  opening: (account, currency) => `opening holdings of ${account}, ${currency}`,
  overdraft: (account, currency) => `overdraft of ${account}, ${currency}`,
};

/** Numbers of a file in words. */
export const inputsEnglish = {
  full,
  terse,
  /** What would be measured at once, where a number is a judgement. */
  every: {
    stance: (actor: string, what: string) => `${possessive(actor)} ${what} on every issue`,
    movingAlone: (actor: string) => `${possessive(actor)} unilateral cost of every move alone`,
    ofActor: (actor: string, what: string) => `${possessive(actor)} ${what} of every kind`,
    value: (actor: string, issue: string) => `what every option on ${issue} is worth to ${actor}`,
    place: (issue: string) => `place of every option on the scale of ${issue}`,
    ofBody: (what: string, body: string) => `every ${what} in the ${body}`,
  },
  /** One of several payments of an instrument. */
  numbered: (place: number) => `no. ${place}`,
  either: (options: readonly string[]) => options.join(' or '),
  someActor: 'its actor',
  someDevice: 'device',
};
