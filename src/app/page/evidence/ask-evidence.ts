import type { Client } from '../client.ts';
import type { WrittenText } from '../use-workshop.ts';
import type { DroppedText } from './text-drop.tsx';

/** A draft as the page shows it. */
export interface DraftView {
  readonly number: number;
  readonly id: string;
  readonly speaker: string;
  readonly chain: readonly string[];
  readonly statement: string;
  /** What it is in the evidence; null: it does not stand there. */
  readonly status: 'accepted' | 'draft' | 'rejected' | 'retracted' | null;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A text as it was read: its clean words, in which all places count, and its drafts. */
export interface ReadArticle {
  readonly source: DroppedText;
  readonly title: string;
  readonly text: string;
  readonly published: string | null;
  /** Id of its report in the evidence, once one is written. */
  readonly report: string;
  readonly drafts: readonly DraftView[];
}

export interface EvidenceDesk {
  readonly client: Client;
  readonly situation: string;
  readonly texts: Readonly<Record<string, string>>;
}

interface ReadOutput {
  readonly title: { readonly text: string } | null;
  readonly text: string | null;
  readonly about: { readonly published: string | null };
  readonly claims: readonly { readonly passages: DraftView['spans'] }[];
}

interface AcceptOutput {
  readonly report: string;
  readonly drafts: readonly Omit<DraftView, 'spans'>[];
  readonly files: readonly WrittenText[];
}

/** Reads a dropped text into drafts, and says what each of them is in the evidence already. */
export async function readArticle(desk: EvidenceDesk, source: DroppedText): Promise<ReadArticle> {
  const { output } = await desk.client.run(
    'read',
    { file: fileOf(desk, source), text: true, situation: desk.situation, ...dayOf(source) },
    undefined,
    withRaw(desk, source),
  );
  const { title, text, claims, about } = output as ReadOutput;
  const { report, drafts } = await accept(desk, source, { dryRun: true });
  return {
    source,
    title: title?.text ?? source.name,
    text: text ?? '',
    published: about.published,
    report,
    drafts: drafts.map((draft, k) => ({ ...draft, spans: claims[k]?.passages ?? [] })),
  };
}

/** Writes what was decided on the drafts, by the code of `accept`: the evidence file, if anything was. */
export async function decide(
  desk: EvidenceDesk,
  source: DroppedText,
  decisions: ReadonlyMap<number, 'accepted' | 'rejected'>,
): Promise<{ readonly files: readonly WrittenText[]; readonly drafts: AcceptOutput['drafts'] }> {
  let { texts } = desk;
  let drafts: AcceptOutput['drafts'] = [];
  const files = new Map<string, WrittenText>();
  for (const status of ['accepted', 'rejected'] as const) {
    const numbers = [...decisions].flatMap(([number, one]) => (one === status ? [number] : []));
    if (numbers.length === 0) continue;
    const done = await accept({ ...desk, texts }, source, { claims: numbers.join(','), status });
    drafts = done.drafts;
    for (const file of done.files) {
      texts = { ...texts, [file.path]: file.text };
      files.set(file.path, file);
    }
  }
  return { files: [...files.values()], drafts };
}

/** Writes the report of a text in which nothing was found, so that what it says can be marked. */
export async function keepReport(desk: EvidenceDesk, source: DroppedText): Promise<readonly WrittenText[]> {
  return (await accept(desk, source, { all: true })).files;
}

async function accept(desk: EvidenceDesk, source: DroppedText, more: object): Promise<AcceptOutput> {
  const publisher = source.publisher.trim();
  const { output } = await desk.client.run(
    'accept',
    {
      situation: desk.situation,
      file: fileOf(desk, source),
      ...(publisher !== '' && { publisher }),
      ...dayOf(source),
      ...more,
    },
    undefined,
    withRaw(desk, source),
  );
  return output as AcceptOutput;
}

/** A claim that somebody marked. */
export interface MarkedClaim {
  readonly quote: string;
  readonly statement: string;
  readonly speaker: string;
  readonly type: string;
  readonly credibility: number;
}

/** Adds a marked claim, by the code of `claim add`. */
export async function addClaim(
  { client, situation, texts }: EvidenceDesk,
  { report, text }: Pick<ReadArticle, 'report' | 'text'>,
  claim: MarkedClaim,
): Promise<{ readonly id: string; readonly files: readonly WrittenText[] }> {
  const at = `${folderOf(situation)}/marked.txt`;
  const settings = { action: 'add', situation, report, text: at, ...claim };
  const { output } = await client.run('claim', settings, undefined, { ...texts, [at]: text });
  return output as { readonly id: string; readonly files: readonly WrittenText[] };
}

/** Lets a claim say what a number is, by the code of `cite`. */
export async function attach(
  { client, situation, texts }: EvidenceDesk,
  claim: string,
  number: string,
  value: string,
): Promise<readonly WrittenText[]> {
  const { output } = await client.run('cite', { situation, number, claim, value }, undefined, texts);
  return (output as { readonly files: readonly WrittenText[] }).files;
}

/** The file beside the case in which a text is kept, as its places count in it. */
export function keptText({ situation }: EvidenceDesk, { report, text }: ReadArticle): WrittenText {
  return { path: `${folderOf(situation)}/${report}.txt`, text };
}

function withRaw(desk: EvidenceDesk, source: DroppedText): Readonly<Record<string, string>> {
  return { ...desk.texts, [fileOf(desk, source)]: source.raw };
}

/** A name beside the situation that no file of the case has. */
function fileOf({ situation, texts }: EvidenceDesk, { name }: DroppedText): string {
  const plain = name.replace(/[/\\\0]/g, '_');
  const path = `${folderOf(situation)}/${plain}`;
  return /\.(ya?ml|jsonl?)$/i.test(plain) || texts[path] !== undefined
    ? `${folderOf(situation)}/dropped_${plain}.txt`
    : path;
}

function folderOf(situation: string): string {
  return situation.split('/').slice(0, -1).join('/');
}

function dayOf({ published }: DroppedText): object {
  return published === '' ? {} : { published };
}
