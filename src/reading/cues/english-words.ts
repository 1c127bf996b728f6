const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Closed classes of English words, by which phrases and clauses are told apart without a tagger. */
export const determiners = set(
  'the a an this that these those some any every each no his her its their our my your several many few most all both another two three four five six seven eight nine ten dozens hundreds one other more',
);
export const pronouns = set(
  'he she it they we i you everyone everybody someone somebody nobody none who many some others both people',
);
export const prepositions = set(
  'of in on at by for with from to into onto about against among between through during without within under over after before since until near across behind beyond despite despite like unlike via per amid toward towards upon outside inside around along as than',
);
export const conjunctions = set('and but or nor yet so');
export const subordinators = set(
  'because although though while whereas if unless when whenever where since as until after before once whether that which who whom whose what how why',
);
export const auxiliaries = set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot mustn't shouldn't it's he's she's they're we're i'm they've we've i've he'd she'd they'd i'd we'd that's there's he'll she'll they'll we'll it'll",
);
export const contractedSubjects = /^(?:it|he|she|they|we|i|that|there)'(?:s|re|m|ve|d|ll)$/;
export const modals = set(
  "will would can could may might must shall should to won't wouldn't can't couldn't cannot did does do didn't don't doesn't",
);
const adverbs = set(
  'also then later now often never ever always still just even only once again soon already recently earlier previously not first twice repeatedly further furthermore moreover long most more so very much well quite rather almost nearly perhaps thus therefore however meanwhile instead too both all yesterday today tomorrow afterward afterwards subsequently since currently once have',
);
const notAdverbs = set(
  'family supply reply ally rally italy july assembly monopoly anomaly early fly apply rely only',
);
export const timeWords = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight week month year morning afternoon evening night weekend day days weeks months years jan feb mar apr jun jul aug sept sep oct nov dec',
);
export const timeOpeners = set(
  'on in last next this earlier late early since during by until before after that',
);

/** Verbs of everyday that are no cues, in finite forms: where one stands, a phrase before it has ended. */
export const commonVerbs = set(
  'came went took gave got made became began ran met left held kept led lost won fell rose grew sent built brought bought sold paid put set cut broke spoke drove drew threw stood sat read heard let meant spent turned moved used needed worked helped started stopped opened closed ended followed included remained appeared seemed continued failed lost triggered shocked comes goes takes gives gets makes becomes begins runs keeps leads loses wins falls rises grows means remains appears seems includes needs chaired refers lies covers focuses threatens served joined left voted passed signed backed visited attended upheld withheld overturned fought hit shot caught taught chose struck swept flew hung dealt shut quit spread bore wore tore woke sank laid bound bent lent fed fled slept kept dug won withdrew overcame arose drank ate drove rode stole threw began shook forgave forgot grew hid blew broke froze awoke',
);

/** Where something is said: what follows "in a …" and is no part of what is said. */
export const venue =
  /^(?:statement|interview|speech|letter|report|briefing|conference|telephone|phone|call|news|press|post|tweet|video|televised|email|e-mail|address|testimony|filing|memo|message|release|remarks|rally|debate|hearing|ruling)$/;

export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower));
}
