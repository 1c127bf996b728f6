import { z } from 'zod';
import type { PlacedDiagnostic } from '../../diagnostics/index.ts';
import type { Frozen } from '../../frozen.ts';
import { MoneyOverflow } from '../../ledger/index.ts';
import { notYetKnownLine } from '../../report/index.ts';
import { notYetKnownShape } from '../../situation/result.ts';
import { ReadError, WriteError } from '../../store/index.ts';
import {
  allBlocks,
  type Catalogue,
  catalogues,
  type Document,
  document,
  note,
  textOf,
} from '../../words/index.ts';
import { type Idle, refuseIdle } from './idle.ts';
import { parseInput } from './run.ts';
import { warningsShape } from './shapes.ts';
import {
  type Answer,
  type Context,
  InputError,
  type Operation,
  type OutputAppend,
  type OutputFile,
  type SettingsSchema,
} from './types.ts';

/** How an operation is written: its schemas, and functions of what they describe. */
export interface Definition<Input extends SettingsSchema, Output extends z.ZodType<object>>
  extends Omit<Operation, 'answer'> {
  readonly input: Input;
  readonly output: Output;
  readonly examples: readonly { readonly input: z.output<Input>; readonly says: string }[];
  /** What is refused as changing nothing; `run` asks about what hangs on the kind of input. */
  readonly idle?: readonly Idle<z.output<Input>>[];
  /** Chooses and combines what the stages find; the only place with logic of the operation's own. */
  readonly run: (input: z.output<Input>, context: Context) => Promise<Frozen<z.output<Output>>>;
  /** The same output in prose and tables. */
  readonly words: (output: Frozen<z.output<Output>>, catalogue: Catalogue) => Document;
  /** Output keys that hold files to be written. */
  readonly writes?: (output: Frozen<z.output<Output>>) => readonly OutputFile[];
  /** The file that it makes longer, and how; undefined where it adds nothing. */
  readonly appends?: (output: Frozen<z.output<Output>>) => Appending<Output> | undefined;
  /** Its words are about the diagnostics: the doors need not say them again. */
  readonly tellsDiagnostics?: boolean;
  readonly exitCode?: (output: Frozen<z.output<Output>>) => number;
}

/** How a file grows: what stands there decides the new text, and the output that tells of it. */
export interface Appending<Output extends z.ZodType<object>> {
  readonly path: string;
  readonly onto: (old: string | undefined) => {
    readonly text: string;
    readonly output: Frozen<z.output<Output>>;
  };
}

/** An operation with its types, for callers inside the project. */
export type DefinedOperation<Input extends SettingsSchema, Output extends z.ZodType<object>> = Definition<
  Input,
  Output
> &
  Pick<Operation, 'answer'>;

/** Closes a definition over its types, so that the doors may treat all operations alike. */
export function defineOperation<Input extends SettingsSchema, Output extends z.ZodType<object>>(
  given: Definition<Input, Output>,
): DefinedOperation<Input, Output> {
  return {
    ...given,
    async answer(raw, context) {
      const input = parseInput(given, raw);
      refuseIdle(given, input);
      return answerOf(given, await given.run(input, context).catch(refused));
    },
  };
}

function answerOf<Input extends SettingsSchema, Output extends z.ZodType<object>>(
  given: Definition<Input, Output>,
  output: Frozen<z.output<Output>>,
): Answer {
  const appends = given.appends?.(output);
  return {
    output,
    words: (locale) => withLeftOut(given.words(output, catalogues[locale]), output, catalogues[locale]),
    warnings: given.tellsDiagnostics === true ? [] : warningsIn(output),
    files: given.writes?.(output) ?? [],
    ...(appends !== undefined && { append: appendOf(given, appends) }),
    exitCode: given.exitCode?.(output) ?? 0,
  };
}

function appendOf<Input extends SettingsSchema, Output extends z.ZodType<object>>(
  given: Definition<Input, Output>,
  { path, onto }: Appending<Output>,
): OutputAppend {
  return {
    path,
    onto(old) {
      const { text, output } = onto(old);
      return { text, answer: answerOf(given, output) };
    },
  };
}

const dated = z.object({ asOf: z.string(), notYetKnown: notYetKnownShape });
const told = z.object({
  about: dated.optional().catch(undefined),
  aboutB: dated.optional().catch(undefined),
  knowledge: dated.optional().catch(undefined),
});

/** The words, and below them what was left out as it was not yet known: in every operation, in one line a day. */
function withLeftOut(words: Document, output: object, catalogue: Catalogue): Document {
  const sides = Object.values(told.parse(output)).flatMap((side) => side ?? []);
  const notes = sides.flatMap(({ asOf, notYetKnown }) => {
    const line = notYetKnownLine(asOf, notYetKnown, catalogue);
    return line === undefined || holds(words, line) ? [] : [note(line)];
  });
  return notes.length === 0 ? words : { ...words, blocks: [...words.blocks, ...document(...notes).blocks] };
}

/** Words that are set already, or that have a place for it, tell it themselves. */
function holds(words: Document, line: string): boolean {
  return allBlocks(words).some((block) => {
    if (block.kind === 'verbatim') return block.text.includes(line);
    return block.kind === 'paragraph' && textOf(block.content) === line;
  });
}

/** The warnings that an output holds. */
function warningsIn(output: object): readonly PlacedDiagnostic[] {
  const found = z.object({ diagnostics: warningsShape }).safeParse(output);
  return found.success ? found.data.diagnostics : [];
}

/** What to do where a place cannot be written. */
export const placeHint = 'name a place in a folder where you may make files';

/** A file that the system or a limit of the door refuses, or sums that its numbers grow beyond what can be counted. */
function refused(error: unknown): never {
  if (error instanceof MoneyOverflow)
    throw new InputError(
      [{ code: 'too-much-money', severity: 'error', message: error.message, file: 'ledger' }],
      new Map(),
    );
  if (!(error instanceof ReadError || error instanceof WriteError)) throw error;
  const { path, message } = error;
  throw new InputError(
    [
      {
        code: error instanceof ReadError ? 'cannot-read' : 'cannot-write',
        severity: 'error',
        message,
        ...(error instanceof WriteError && { hint: placeHint }),
        file: path,
      },
    ],
    new Map(),
  );
}
