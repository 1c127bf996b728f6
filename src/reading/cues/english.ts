import { buildLexicon, type LexiconLine } from './lexicon.ts';

/** English cues with their frames, written for newswire prose. */
const lines: readonly LexiconLine[] = [
  {
    stance: 'speech',
    frames: ['that', 'bare', 'wh', 'quote', 'object'],
    verbs: 'say',
  },
  {
    stance: 'speech',
    frames: ['that', 'bare', 'quote'],
    verbs:
      'add argue claim explain insist stress emphasize emphasise reiterate assert contend maintain concede acknowledge admit allege suggest warn predict note observe remark conclude caution recall complain joke quip boast counter testify estimate write tweet state report confirm lament muse hint point+out proclaim reckon believe+not tweet',
  },
  {
    stance: 'speech',
    frames: ['that', 'bare', 'quote', 'wh', 'object'],
    verbs: 'announce declare disclose reveal repeat indicate',
  },
  {
    stance: 'speech',
    frames: ['that', 'quote', 'object'],
    verbs:
      'mention signal affirm certify underscore underline highlight detail describe outline list cite imply deny dispute',
  },
  { stance: 'speech', frames: ['that', 'bare', 'wh'], verbs: 'show find demonstrate explain' },
  { stance: 'speech', frames: ['that', 'quote'], verbs: 'reply respond answer opine' },
  { stance: 'speech', frames: ['quote'], verbs: 'put+it' },
  { stance: 'speech', frames: ['that', 'bare'], verbs: 'make+clear rule' },
  { stance: 'attitude', frames: ['object'], verbs: 'expect' },
  {
    stance: 'speech',
    frames: ['quote', 'object'],
    verbs: 'speak+of talk+of talk+about speak+about comment+on elaborate+on hint+at allude+to',
  },
  {
    stance: 'speech',
    frames: ['quote'],
    verbs:
      'ask continue begin reply call go+on comment exclaim shout wonder agree question post say shoot+back chime+in',
  },
  {
    stance: 'speech',
    frames: ['told', 'quote'],
    verbs: 'tell inform assure remind advise notify warn convince persuade',
  },
  {
    stance: 'speech',
    frames: ['as'],
    verbs:
      'describe dismiss characterize characterise denounce condemn criticize criticise praise call label brand dub hail decry depict portray regard view see refer+to slam deride blast mock reject',
  },
  {
    stance: 'speech',
    frames: ['object', 'quote'],
    verbs:
      'criticize criticise condemn denounce praise dismiss reject deny accuse blame applaud deplore question dispute blast slam rebuke refute rebut propose recommend demand urge',
  },
  {
    stance: 'speech',
    frames: ['that', 'quote', 'object'],
    verbs: 'demand propose recommend urge pledge promise',
  },
  {
    stance: 'speech',
    frames: ['to', 'that', 'quote'],
    verbs: 'promise pledge vow threaten swear offer agree claim',
  },
  {
    stance: 'speech',
    frames: ['told'],
    verbs: 'urge call+on call+upon ask beg order instruct encourage press challenge',
  },
  {
    stance: 'speech',
    frames: ['object'],
    verbs:
      'call+for appeal+for advocate+for push+for argue+for argue+against campaign+for advocate insist+on warn+of warn+against warn+about complain+about complain+of boast+of apologize+for object+to',
  },
  { stance: 'speech', frames: ['wh', 'that'], verbs: 'ask wonder question inquire explain describe' },
  { stance: 'silence', frames: ['object', 'to'], verbs: 'decline refuse' },
  {
    stance: 'attitude',
    frames: ['that', 'bare'],
    verbs:
      'believe think suspect fear worry hope guess doubt feel know realize realise understand assume learn expect',
  },
  {
    stance: 'attitude',
    frames: ['to', 'that'],
    verbs: 'hope wish plan intend decide resolve aim want expect seek prefer prepare aspire',
  },
  {
    stance: 'attitude',
    frames: ['object'],
    verbs: 'want hope+for long+for plan+for favor favour oppose prioritize prioritise',
  },
  { stance: 'attitude', frames: ['wh', 'that'], verbs: 'know understand consider doubt' },
  { stance: 'attitude', frames: ['ing'], verbs: 'consider contemplate' },
];

const irregular: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  feel: 'felt',
  know: 'knew known',
  find: 'found',
  show: 'showed shown',
  understand: 'understood',
  swear: 'swore sworn',
  see: 'saw seen',
  seek: 'sought',
  begin: 'began begun',
  go: 'went gone',
  speak: 'spoke spoken',
  shoot: 'shot',
  put: 'put',
  make: 'made',
  learn: 'learned learnt',
};

export const englishCues = buildLexicon(lines, irregular);

/** Adjectives after a form of "be": "is most willing to", "are determined". */
export const englishAdjectives: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    willing: ['to'],
    ready: ['to'],
    prepared: ['to'],
    determined: ['to'],
    eager: ['to'],
    keen: ['to', 'on'],
    reluctant: ['to'],
    unwilling: ['to'],
    committed: ['to'],
    interested: ['in'],
    confident: ['that', 'of', 'in', 'about'],
    convinced: ['that', 'of'],
    certain: ['that'],
    sure: ['that', 'of'],
    aware: ['that', 'of'],
    worried: ['that', 'about'],
    concerned: ['that', 'about'],
    afraid: ['that', 'of'],
    hopeful: ['that', 'about'],
    optimistic: ['that', 'about'],
    opposed: ['to'],
    trying: ['to'],
    glad: ['that', 'to'],
    surprised: ['that'],
  }),
);

/** Nouns that a clause with "that" says the content of: "its claim that", "fears among traders that". */
/** Verbs that put such a noun into words: "expressed concern that". */
export const englishVoicing =
  /^(?:express|voic|rais|issu|repeat|reiterat|reject|dismiss|den|deni|echo|shar|air|rebuff)(?:e|ed|es|ing|s|ied|ies)?$|^(?:made|make|makes|making|gave|give|gives|has|have|had)$/;

export const englishNouns: ReadonlySet<string> = new Set(
  'claim claims statement warning warnings announcement allegation allegations accusation accusations assertion assertions belief view argument fear fears concern concerns hope hopes promise pledge prediction suggestion conviction insistence admission assurance assurances demand demands contention complaint complaints conclusion assumption suspicion suspicions charge doubts confidence'.split(
    ' ',
  ),
);
