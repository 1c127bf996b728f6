import type { Evidence, Source } from '../../evidence/index.ts';

/** A speaker as a source of the evidence: one that it knows, or a new one with the line that adds it. */
export interface SpeakerSource {
  readonly id: string;
  /** False for unnamed officials, analysts and the like. */
  readonly isNamed: boolean;
  /** Line under `sources:`; absent where the evidence knows it. */
  readonly line?: string;
}

/** Finds or makes the source of each speaker; whoever was made once is the same the next time. */
export function sourceFinder({ sources }: Pick<Evidence, 'sources'>) {
  const known = [...sources.values()].map(({ id, name, actor }) => ({ id, name: plainName(name), actor }));
  const taken = new Set(sources.keys());
  return (speaker: string, actor: string | null, kind = kindOf(speaker, actor)): SpeakerSource => {
    const name = plainName(speaker);
    const same = known.find((one) => isSameName(one.name, name));
    const isNamed = same !== undefined || actor !== null || holdsName(speaker);
    if (same !== undefined) return { id: same.id, isNamed };
    const id = freeId(name, taken);
    taken.add(id);
    known.push({ id, name, actor: actor ?? undefined });
    const speaksFor = actor === null ? '' : `, actor: ${actor}`;
    const line = `${id}: { name: ${JSON.stringify(speaker.slice(0, 200))}, kind: ${kind}, reliability: [{ grade: F, why: not graded yet }]${speaksFor} }`;
    return { id, isNamed, line };
  };
}

/** Without article, possessive, marks and case. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?(?:the|a|an|le|la|les) /u, '')
    .trim();
}

/** The same words, or a family name and the whole name: "Reyn" and "Foreign Minister Ilda Reyn". */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = short.split(' ');
  const isFamilyName = short.length > 2 && !generic.test(short) && long.endsWith(` ${short}`);
  return isFamilyName && words.length <= 2;
}

const generic =
  /\b(?:ministry|minister|government|officials?|president|spokes\w+|report|agency|institute|bank|council|министр|министерство|ministre|gouvernement|部|政府)$/u;
const unnamed =
  /\b(?:officials?|analysts?|sources?|experts?|diplomats?|people|traders|observers|lawmakers|insiders)\b|消息人士|官员|分析|专家|чиновник|источник|эксперт|аналитик|responsables?|experts/iu;

function holdsName(speaker: string): boolean {
  if (/\p{Script=Han}/u.test(speaker)) return !unnamed.test(speaker);
  const words = speaker.split(/\s+/u);
  const rest = words.length > 1 ? words.slice(1) : words;
  return rest.some((word) => /^\p{Lu}/u.test(word)) && !/^(?:\w+ )?\p{Ll}*s\b.* familiar/u.test(speaker);
}

const kinds: readonly (readonly [Source['kind'], RegExp])[] = [
  [
    'document',
    /^(?:the |a |an )?(?:\p{L}+ )?(?:report|statement|draft|document|memo|study|survey)\b|доклад|rapport|报告|声明/iu,
  ],
  [
    'person',
    /\b(?:minister|president|envoy|spokes(?:man|woman|person)|secretary|ambassador|lecturer|professor|governor|chair\w*)\b|министр(?!ерств)|президент|\bministre\b|président|部长|总统|发言人/iu,
  ],
  [
    'outlet',
    /\b(?:courier|times|post|journal|daily|herald|gazette|news|broadcaster|quotidien)\b|газета|агентство|报》?$|社$/iu,
  ],
  ['government', /\b(?:government|gouvernement|cabinet)\b|правительств|政府/iu],
  [
    'institution',
    /\b(?:ministry|institute|agency|bank|council|commission|university|court|fund|union|ministère|banque)\b|министерств|банк|部$|银行|委员会/iu,
  ],
];

/** What kind of source a speaker is, by the words that name it. */
export function kindOf(speaker: string, actor: string | null): Source['kind'] {
  if (unnamed.test(speaker) && !holdsName(speaker)) return 'group';
  const found = kinds.find(([, pattern]) => pattern.test(speaker))?.[0];
  if (found !== undefined) return found;
  if (actor !== null) return 'government';
  return /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.-]*)+$/u.test(speaker) ? 'person' : 'group';
}

/** A name that the file can take: Latin letters where there are any. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const latin = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '');
  const base = latin === '' || /^(?:true|false|null|yes|no|on|off|y|n)$/.test(latin) ? 'speaker' : latin;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(id)) return id;
  }
}
