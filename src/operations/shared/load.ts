import { type Diagnostic, hasErrors, placedInOrder, type Span } from '../../diagnostics/index.ts';
import {
  type Conventions,
  type Evidence,
  loadEvidence,
  noEvidence,
  readReviews,
  reviewsName,
  type SuppliedText,
  textHash,
  usualConventions,
  withReviews,
} from '../../evidence/index.ts';
import { type Funded, fund, type RunsSettings } from '../../ledger/index.ts';
import type { About } from '../../report/index.ts';
import {
  type CheckedSituation,
  checkSituation,
  type Package,
  type Situation,
  situationKnown,
} from '../../situation/index.ts';
import type { Store } from '../../store/index.ts';
import { makeStudy } from '../../study/index.ts';
import { type Path, readYaml, type YamlSource } from '../../text/index.ts';
import type { SamplingInput, SituationInput } from './inputs.ts';
import { ownLimits, refuseTooMuch, type Taking } from './limits.ts';
import { madeBy } from './made-by.ts';
import { type Context, InputError } from './types.ts';

/** Everything read from a situation's files, errors or not. */
export interface Loaded {
  readonly file: string;
  readonly situation: Situation | undefined;
  readonly evidence: Evidence | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What diagnostics are shown in: of an earlier day no line of the files is, as it may tell what came later. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files as they were read, the situation's own first. */
  readonly sources: ReadonlyMap<string, string>;
  /** Where something of the situation stands in its file. */
  readonly spanOf: (path: Path) => Span | undefined;
  /** Days on which knowledge changed, in order. */
  readonly knowledgeDays: readonly string[];
  /** The same files asked again: on another day, or with claims taken as unsaid. They are neither read nor checked anew. */
  readonly again: (asked: Asking, without?: ReadonlySet<string>) => Loaded;
}

/** What is asked of files: the day, what-if values and what holds without a deal. */
type Asking = Omit<SituationInput, 'situation'> & { readonly noDeal?: Package };

/** Reads a situation and its evidence from where the user pointed; never throws for what is wrong in them. */
export async function load(
  store: Store,
  input: SituationInput & { readonly noDeal?: Package },
  /** Claims to be taken as unsaid, to see what they change. */
  without?: ReadonlySet<string>,
  /** Another table of what a source's letter weighs. */
  letters?: Conventions['letters'],
): Promise<Loaded> {
  const files = await readFiles(store, input.situation, letters);
  return files === undefined ? notFound(input.situation) : loadedFrom(files, input, without);
}

/** The files of a situation, read and checked once. */
interface ReadFiles {
  readonly file: string;
  readonly checked: CheckedSituation;
  readonly evidence: Evidence | undefined;
  readonly evidenceSource: YamlSource | undefined;
  /** What there is to say of the evidence, and of a ledger that is not there. */
  readonly onEvidence: readonly Diagnostic[];
  readonly onLedger: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly veiled: () => ReadonlyMap<string, string>;
  readonly inputsHash: string;
}

async function readFiles(
  store: Store,
  reference: string,
  letters: Conventions['letters'] | undefined,
): Promise<ReadFiles | undefined> {
  const file = await findSituation(store, reference);
  const text = file === undefined ? undefined : await store.readText(file);
  if (file === undefined || text === undefined) return undefined;
  const source = readYaml(file, text);
  const texts = new Map([[file, text]]);
  const read = await readEvidence(store, file, source, texts);
  const evidence = read.evidence && letters ? weighedBy(read.evidence, letters) : read.evidence;
  const ledger = await readLedger(store, file, source, texts);
  const { claimIds } = read;
  let veils: ReadonlyMap<string, string> | undefined;
  return {
    file,
    checked: checkSituation(source, evidence, {
      claimIds,
      ...(ledger.source !== undefined && { ledger: ledger.source }),
    }),
    evidence,
    evidenceSource: read.source,
    onEvidence: read.diagnostics,
    onLedger: ledger.diagnostics,
    texts,
    veiled: () => {
      veils ??= new Map([...texts].map(([name, content]) => [name, veiled(content)]));
      return veils;
    },
    inputsHash: textHash([...texts].map(([name, content]) => `${baseName(name)}\0${content}\0`).join('')),
  };
}

/** The situation of files as they were read: on a day, with what-if values, without claims. */
function loadedFrom(files: ReadFiles, input: Asking, without?: ReadonlySet<string>): Loaded {
  const { file, checked, evidence, evidenceSource, texts, inputsHash } = files;
  const { overrides, bad } = readOverrides(input.set ?? [], file);
  const loaded = situationKnown(checked, {
    inputsHash,
    overrides,
    ...(input.asOf === undefined ? {} : { asOf: input.asOf }),
    ...(without !== undefined && { without }),
    ...(input.noDeal !== undefined && { noDeal: input.noDeal }),
  });
  const known = loaded.situation?.evidence ?? evidence;
  // Places are looked up only where there is something to place.
  const onEvidence =
    files.onEvidence.length === 0 ? [] : files.onEvidence.filter(aboutKnown(evidenceSource, evidence, known));
  const all = [...onEvidence, ...files.onLedger, ...loaded.diagnostics, ...bad];
  const situation = hasErrors(all) ? undefined : loaded.situation;
  const isVeiled = input.asOf !== undefined && situation !== undefined;
  return {
    file,
    situation,
    evidence: known,
    diagnostics: all,
    texts: isVeiled ? files.veiled() : texts,
    sources: texts,
    spanOf: loaded.spanOf,
    knowledgeDays: loaded.knowledgeDays,
    again: (asked, claims) => loadedFrom(files, asked, claims),
  };
}

function weighedBy(evidence: Evidence, letters: Conventions['letters']): Evidence {
  return { ...evidence, conventions: { ...(evidence.conventions ?? usualConventions), letters } };
}

/** What loading needs of the door. */
export type Loading = Pick<Context, 'store' | 'limits'>;

/** The situation, or an InputError with everything that is wrong. */
export async function loadOrThrow(
  { store, limits = ownLimits }: Loading,
  input: SituationInput & Taking & { readonly noDeal?: Package },
): Promise<Loaded & { readonly situation: Situation }> {
  const loaded = await load(store, input);
  if (loaded.situation === undefined) throw new InputError(loaded.diagnostics, loaded.texts);
  refuseTooMuch(limits, loaded.situation, input, loaded.file);
  return { ...loaded, situation: loaded.situation };
}

/** A situation loaded and drawn, with its money: what every operation on packages starts from. */
export interface LoadedStudy extends Loaded, Funded {
  readonly situation: Situation;
}

export async function loadStudy(
  loading: Loading,
  input: SituationInput & SamplingInput & Taking,
  settings: RunsSettings = {},
): Promise<LoadedStudy> {
  const loaded = await loadOrThrow(loading, input);
  return { ...loaded, ...fund(makeStudy(loaded.situation, input), settings) };
}

/** The evidence as its file holds it, later claims too, with the text to be written into. */
export function evidenceFile(loaded: Loaded): { readonly evidence: Evidence; readonly text: string } {
  const { evidence, sources, diagnostics, file } = loaded;
  const text = evidence === undefined ? undefined : sources.get(evidence.file);
  const whole = evidence === undefined || text === undefined ? undefined : wholeEvidence(loaded);
  if (whole !== undefined && text !== undefined) return { evidence: whole, text };
  const none = { code: 'no-evidence', severity: 'error', file, ...noEvidenceWords } as const;
  throw new InputError(hasErrors(diagnostics) ? diagnostics : [none], sources);
}

const noEvidenceWords = {
  message: 'the situation names no evidence file',
  hint: 'add evidence: evidence.yaml, and the file beside it; detente new writes one',
};

/** The evidence with its later claims; of a situation that names none, none. */
export function wholeEvidence({ evidence, sources }: Loaded): Evidence | undefined {
  const text = evidence === undefined ? undefined : sources.get(evidence.file);
  if (evidence === undefined || text === undefined) return evidence;
  return loadEvidence(readYaml(evidence.file, text)).evidence;
}

/** What a result says of itself. */
export function aboutOf(
  operation: string,
  situation: Situation,
  input: SituationInput & Partial<SamplingInput>,
): About {
  return {
    operation,
    ...madeBy,
    seed: input.seed ?? 0,
    samples: input.samples ?? 0,
    asOf: situation.asOf,
    set: input.set ?? [],
    inputs: situation.inputsHash,
    notYetKnown: situation.notYetKnown,
  };
}

/** The day asked about, and what was left out as it was not yet known; null where the situation cannot be read. */
export function knowledgeOf(situation: Situation | undefined) {
  return situation === undefined ? null : { asOf: situation.asOf, notYetKnown: situation.notYetKnown };
}

/** Sorted and placed diagnostics, for results. */
export function placed({ diagnostics, texts }: Pick<Loaded, 'diagnostics' | 'texts'>) {
  return placedInOrder(diagnostics, texts);
}

/** The texts in a folder that the user supplies to read passages again. */
export async function readReports(
  store: Store,
  folder: string | undefined,
): Promise<readonly SuppliedText[]> {
  if (folder === undefined) return [];
  if (!(await store.isFolder(folder))) {
    const message = `'${folder}' is no folder`;
    const hint = 'name a folder with the texts of the reports';
    throw new InputError(
      [{ code: 'no-such-folder', severity: 'error', message, hint, file: folder }],
      new Map(),
    );
  }
  const names = await store.list(folder);
  const read = await Promise.all(
    names.map(async (name) => ({ name, text: await store.readText(join(folder, name)) })),
  );
  return read.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
}

export async function findSituation(store: Store, reference: string): Promise<string | undefined> {
  const trimmed = reference.replace(/\/+$/, '');
  const candidates = /\.ya?ml$/.test(trimmed)
    ? [trimmed]
    : ['', 'situations/', 'catalog/'].map((place) => `${place}${trimmed}/situation.yaml`);
  for (const candidate of candidates) if ((await store.readText(candidate)) !== undefined) return candidate;
  return undefined;
}

function notFound(reference: string): Loaded {
  const diagnostic: Diagnostic = {
    code: 'no-such-file',
    severity: 'error',
    message: `there is no situation at '${reference}'`,
    hint: 'name a folder that holds a situation.yaml, or the file; detente init makes one',
    file: reference,
  };
  const nothing: Loaded = {
    file: reference,
    situation: undefined,
    evidence: undefined,
    diagnostics: [diagnostic],
    texts: new Map(),
    sources: new Map(),
    spanOf: () => undefined,
    knowledgeDays: [],
    again: () => nothing,
  };
  return nothing;
}

async function readEvidence(
  store: Store,
  file: string,
  source: ReturnType<typeof readYaml>,
  texts: Map<string, string>,
) {
  const named = (source.value as { evidence?: unknown } | undefined)?.evidence;
  const none = { claimIds: undefined, diagnostics: [], source: undefined };
  if (typeof named !== 'string') return { evidence: noEvidence, ...none };
  const path = join(file.replace(/[^/]*$/, ''), named);
  const text = await store.readText(path);
  if (text === undefined) {
    const span = source.spanOf(['evidence']);
    const message = `there is no evidence file at '${path}'`;
    const missing: Diagnostic = { code: 'no-such-file', severity: 'error', message, file, span };
    return { ...none, evidence: undefined, diagnostics: [missing] };
  }
  texts.set(path, text);
  const written = readYaml(path, text);
  const read = loadEvidence(written);
  if (read.evidence?.reviewsNeeded === undefined) return { ...read, source: written };
  const log = join(path.replace(/[^/]*$/, ''), reviewsName);
  const reviews = (await store.readText(log)) ?? '';
  texts.set(log, reviews);
  return { ...read, evidence: withReviews(read.evidence, readReviews(reviews).entries), source: written };
}

/** The lines and columns of a text without what stands there. */
function veiled(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

/** Is it about evidence that was known, or about the file as a whole? */
function aboutKnown(source: YamlSource | undefined, all: Evidence | undefined, known: Evidence | undefined) {
  if (source === undefined || all === undefined || known === undefined || all === known) return () => true;
  const parts = ['claims', 'reports', 'sources'] as const;
  const later = parts.flatMap((part) =>
    [...all[part].keys()].flatMap((id) =>
      known[part].has(id)
        ? []
        : [{ start: source.spanOfKey([part, id]).start, end: source.spanOf([part, id]).end }],
    ),
  );
  return ({ span }: Diagnostic) =>
    span === undefined || !later.some(({ start, end }) => span.start >= start && span.start < end);
}

async function readLedger(
  store: Store,
  file: string,
  source: YamlSource,
  texts: Map<string, string>,
): Promise<{ readonly source?: YamlSource; readonly diagnostics: readonly Diagnostic[] }> {
  const named = (source.value as { ledger?: unknown } | undefined)?.ledger;
  if (typeof named !== 'string') return { diagnostics: [] };
  const path = join(file.replace(/[^/]*$/, ''), named);
  const text = await store.readText(path);
  if (text === undefined) {
    const message = `there is no ledger file at '${path}'`;
    const span = source.spanOf(['ledger']);
    return { diagnostics: [{ code: 'no-such-file', severity: 'error', message, file, span }] };
  }
  texts.set(path, text);
  return { source: readYaml(path, text), diagnostics: [] };
}

function readOverrides(set: readonly string[], file: string) {
  const overrides = new Map<string, string>();
  const bad: Diagnostic[] = [];
  for (const entry of set) {
    const [name, value] = [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)];
    if (entry.includes('=') && name.trim() !== '') overrides.set(name.trim(), value);
    else
      bad.push({
        code: 'bad-setting',
        severity: 'error',
        message: `set '${entry}' has no value`,
        hint: 'write path=value',
        file,
      });
  }
  return { overrides, bad };
}

function join(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
