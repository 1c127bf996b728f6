import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Client } from '../client.ts';
import type { CaseFiles } from '../files.ts';
import { catalogue } from '../language.ts';
import type { Texts } from '../use-texts.ts';
import type { Workshop, WrittenText } from '../use-workshop.ts';
import type { Others } from './use-others.ts';

const { talk: say } = catalogue;

/** What somebody has said, and when. */
interface Said {
  readonly by: string;
  readonly at: string;
}

/** A claim that waits or was decided on, with who decided what. */
export interface ReviewedClaim {
  readonly id: string;
  readonly status: 'draft' | 'accepted' | 'rejected' | 'retracted';
  readonly reviews: readonly (Said & {
    readonly decision: 'accept' | 'reject' | 'change';
    readonly reason: string;
  })[];
}

/** A comment with what was answered. */
export interface TalkThread extends Said {
  readonly id: string;
  readonly on: string;
  readonly text: string;
  readonly replies: readonly (Said & { readonly text: string })[];
  readonly resolved: Said | null;
}

export type NewComment =
  | { readonly on: string; readonly text: string }
  | { readonly reply: string; readonly text: string }
  | { readonly resolve: string };

/** What is said about the case beside its numbers. */
export interface Talk {
  /** Read once somebody wants it: whoever only looks at answers does not wait for it. */
  readonly want: () => void;
  readonly isKnown: boolean;
  readonly reviewed: ReadonlyMap<string, ReviewedClaim>;
  /** People who must stand by a claim; 0: nobody need. */
  readonly needed: number;
  readonly on: (path: string) => readonly TalkThread[];
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly decide: (claim: string, decision: 'accept' | 'reject', reason: string) => Promise<void>;
  readonly comment: (entry: NewComment) => Promise<void>;
}

interface TalkDesk {
  readonly client: Client;
  readonly files: CaseFiles;
  readonly texts: Texts;
  readonly save: Others['save'];
  readonly write: Workshop['write'];
  readonly fail: (error: unknown) => void;
}

interface Known {
  readonly claims: readonly ReviewedClaim[];
  readonly needed: number;
  readonly comments: readonly TalkThread[];
}

/** Whoever is overtaken so often in a row has it put together as it is saved. */
const mostTries = 5;

const nothing: Known = { claims: [], needed: 0, comments: [] };

/** Reviews and comments as `review` and `comment` answer them, and the way to add to them. */
export function useTalk(desk: TalkDesk): Talk {
  const { client, files, texts, fail } = desk;
  // What is said goes to the desk as it then is; for whoever only shows it nothing changes with each drag.
  const latest = useRef(desk);
  latest.current = desk;
  const [isWanted, setIsWanted] = useState(false);
  const [known, setKnown] = useState<Known | null>(null);
  const [name, setName] = useState(keptName);
  const ask = async (operation: 'review' | 'comment', settings: object, of = texts.now()) =>
    (await client.run(operation, { situation: files.situation, ...settings }, undefined, of)).output;
  /** What is to be written, of the texts with what others have said meanwhile: two last words may together let a claim count. */
  const ofNewest = async (operation: 'review' | 'comment', settings: object) => {
    for (let tried = 1; ; tried++) {
      const madeOf = texts.now();
      const { files: written } = (await ask(operation, settings, madeOf)) as Written;
      if (tried === mostTries || talkKey(texts.now()) === talkKey(madeOf)) return { written, madeOf };
    }
  };
  // Of what is edited by hand meanwhile only what can be read tells anything new.
  const key = useMemo(() => talkKey(texts.shown), [texts.shown]);
  useEffect(() => {
    if (!isWanted) return;
    let isLast = true;
    Promise.all([ask('review', {}), ask('comment', {})]).then(([reviews, comments]) => {
      if (isLast)
        setKnown({ ...(reviews as Omit<Known, 'comments'>), ...(comments as Pick<Known, 'comments'>) });
    }, fail);
    return () => {
      isLast = false;
    };
  }, [isWanted, key]);
  return useMemo(() => {
    const { claims, needed, comments } = known ?? nothing;
    return {
      want: () => setIsWanted(true),
      isKnown: known !== null,
      reviewed: new Map(claims.map((one) => [one.id, one])),
      needed,
      on: (path) => comments.filter((one) => one.on === path),
      name,
      setName: (by) => {
        keepName(by);
        setName(by);
      },
      decide: async (claim, decision, reason) => {
        const asked = { claim, decision, reason, by: name.trim() };
        const { written, madeOf } = await ofNewest('review', asked);
        await latest.current.write(written, say.because[decision](claim), madeOf);
      },
      comment: async (entry) => {
        const { written, madeOf } = await ofNewest('comment', { ...entry, by: name.trim() });
        await keep(written, madeOf, latest.current);
      },
    };
  }, [known, name]);
}

/** No number hangs on a comment: its file is saved, and nothing judged anew. */
async function keep(
  written: readonly WrittenText[],
  madeOf: CaseFiles['texts'],
  { files, texts, save }: TalkDesk,
) {
  for (const { path, text } of written) {
    const saved = files.isOwn ? await save(path, text, madeOf[path] ?? '') : null;
    if (saved !== null && saved.kind !== 'saved')
      throw new Error(saved.kind === 'failed' ? saved.words : say.changed);
    texts.put({ [path]: saved?.text ?? text });
  }
}

interface Written {
  readonly files: readonly WrittenText[];
}

/** What reviews and comments are read from: a slider that is dragged changes none of it. */
function talkKey(texts: CaseFiles['texts']): string {
  return Object.entries(texts)
    .filter(([path]) => /(?:evidence\.ya?ml|\.jsonl)$/.test(path))
    .map(([path, text]) => `${path}\n${text}`)
    .join('\n');
}

const place = 'detente-name';

function keptName(): string {
  try {
    return localStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
}

function keepName(name: string): void {
  try {
    localStorage.setItem(place, name);
  } catch {
    // Private windows may refuse: the name is then asked for again.
  }
}
