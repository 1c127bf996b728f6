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
      'add argue claim explain insist stress emphasize emphasise reiterate assert contend maintain concede acknowledge admit allege suggest warn predict note observe remark conclude caution recall complain joke quip boast counter testify estimate write tweet state report confirm lament muse hint point+out proclaim reckon tweet affirm aver avow confess confide conjecture deduce enthuse forecast foresee gripe grumble guarantee hypothesize hypothesise infer marvel murmur mutter narrate postulate preach pronounce prophesy protest recollect recount rejoin retort scoff sigh speculate stipulate surmise theorize theorise venture vouch whisper yell promise pledge vow swear agree rule imply affirm make+clear make+it+clear make+plain let+it+be+known',
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
  {
    stance: 'speech',
    frames: ['that', 'quote'],
    verbs:
      'reply respond answer opine submit establish determine posit reason post volunteer clarify elaborate intimate advise counsel decree verify signal caution explain comment blog text',
  },
  {
    stance: 'speech',
    frames: ['object'],
    verbs:
      'confirm acknowledge concede allege report predict reiterate stress emphasize emphasise announce reveal disclose estimate repeat express voice welcome endorse decry bemoan lament tout downplay',
  },
  {
    stance: 'speech',
    frames: ['ing'],
    verbs: 'deny admit acknowledge recall recommend suggest propose',
  },
  { stance: 'speech', frames: ['quote', 'bare'], verbs: 'put+it' },
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
    verbs: 'tell inform assure remind advise notify warn convince persuade promise alert caution',
  },
  {
    stance: 'speech',
    frames: ['as'],
    verbs:
      'describe dismiss characterize characterise denounce condemn criticize criticise praise call label brand dub hail decry depict portray regard view see refer+to slam deride blast mock reject tout disparage ridicule lambaste laud extol pan bill cast paint',
  },
  {
    stance: 'speech',
    frames: ['object', 'quote'],
    verbs:
      'criticize criticise condemn denounce praise dismiss reject deny accuse blame applaud deplore question dispute blast slam rebuke refute rebut propose recommend demand urge challenge contest castigate chastise chide lambaste lambast laud commend ridicule mock deride decry disparage disavow disown renounce repudiate retract defend pan thank congratulate',
  },
  {
    stance: 'speech',
    frames: ['that', 'quote', 'object'],
    verbs: 'demand propose recommend urge pledge promise',
  },
  {
    stance: 'speech',
    frames: ['to', 'that', 'quote'],
    verbs: 'promise pledge vow threaten swear offer agree claim volunteer consent undertake commit',
  },
  {
    stance: 'speech',
    frames: ['told'],
    verbs:
      'urge call+on call+upon ask beg order instruct encourage press challenge implore beseech exhort direct command invite lobby admonish counsel advise request plead+with appeal+to',
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
      'believe think suspect fear worry hope guess doubt feel know realize realise understand assume learn expect anticipate recognize recognise trust presume imagine suppose wish figure',
  },
  {
    stance: 'attitude',
    frames: ['to', 'that'],
    verbs:
      'hope wish plan intend decide resolve aim want expect seek prefer prepare aspire desire yearn opt elect choose love like',
  },
  {
    stance: 'attitude',
    frames: ['object'],
    verbs:
      'want hope+for long+for plan+for favor favour oppose prioritize prioritise doubt fear plan anticipate blame distrust mistrust',
  },
  { stance: 'attitude', frames: ['wh', 'that'], verbs: 'know understand consider doubt wonder see discover' },
  {
    stance: 'attitude',
    frames: ['that'],
    verbs:
      'agree disagree conclude decide determine see appreciate remember forget regret notice discover dream',
  },
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
  let: 'let',
  foresee: 'foresaw foreseen',
  forecast: 'forecast forecasted',
  choose: 'chose chosen',
  forget: 'forgot forgotten',
  undertake: 'undertook undertaken',
  cast: 'cast',
  dream: 'dreamed dreamt',
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
    adamant: ['that', 'about'],
    skeptical: ['that', 'of', 'about'],
    sceptical: ['that', 'of', 'about'],
    doubtful: ['that', 'about'],
    fearful: ['that', 'of'],
    wary: ['of'],
    critical: ['of'],
    supportive: ['of'],
    proud: ['that', 'of', 'to'],
    happy: ['that', 'to', 'with'],
    pleased: ['that', 'to', 'with'],
    disappointed: ['that', 'in', 'by', 'with'],
    angry: ['that', 'about', 'at'],
    grateful: ['that', 'for'],
    sorry: ['that', 'for'],
    unsure: ['that', 'of'],
    unconvinced: ['that', 'by'],
    positive: ['that'],
    open: ['to'],
  }),
);

/** Verbs that put such a noun into words: "expressed concern that". */
export const englishVoicing =
  /^(?:express|voic|rais|issu|repeat|reiterat|reject|dismiss|den|deni|echo|shar|air|rebuff)(?:e|ed|es|ing|s|ied|ies)?$|^(?:made|make|makes|making|gave|give|gives|has|have|had)$/;

/** Nouns that a clause with "that" says the content of: "its claim that", "fears among traders that". */
export const englishNouns: ReadonlySet<string> = new Set(
  'claim claims statement warning warnings announcement allegation allegations accusation accusations assertion assertions belief view argument fear fears concern concerns hope hopes promise pledge prediction suggestion conviction insistence admission assurance assurances demand demands contention complaint complaints conclusion assumption suspicion suspicions charge doubts confidence view views opinion position message contention theory testimony finding findings ruling estimate response answer remark remarks comment declaration vow threat revelation confirmation denial acknowledgement acknowledgment reminder guess expectation expectations understanding speculation worry worries reply proposal suggestions criticism'.split(
    ' ',
  ),
);
