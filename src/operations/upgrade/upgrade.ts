import { z } from 'zod';
import { textHash } from '../../evidence/index.ts';
import { upgradeSituation } from '../../situation/index.ts';
import { readYaml } from '../../text/index.ts';
import { catalogues, document, group, sentence, verbatim } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { situationInput } from '../shared/inputs.ts';
import { load } from '../shared/load.ts';
import { filesShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';

const about = catalogues.en.operations.upgrade;

const { shared } = catalogues.en.settings;

const input = z.strictObject({
  situation: situationInput.situation,
  dryRun: z.boolean().default(false).describe(shared.dryRun),
});

const output = z.strictObject({
  file: z.string().describe('file that was read'),
  replaces: z.string().describe('SHA-256 of the text that the new one replaces'),
  gaps: z
    .array(
      z.strictObject({
        path: z.string().describe('what was left open: actors.ru.impatience'),
        line: z.string().describe('what is written for it; a comment where only you can know'),
      }),
    )
    .describe('what the file leaves open; empty where nothing is'),
  diff: z.string().describe('the lines that change, - before and + after'),
  files: filesShape,
});

export const operation = defineOperation({
  name: 'upgrade',
  summary: about.summary,
  description: about.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', dryRun: true },
      says: 'what the worked example leaves open',
    },
  ],
  async run({ situation, dryRun }, { store }) {
    const loaded = await load(store, { situation });
    const text = loaded.texts.get(loaded.file);
    if (loaded.situation === undefined || text === undefined)
      throw new InputError(loaded.diagnostics, loaded.texts);
    const { text: upgraded, gaps } = upgradeSituation(readYaml(loaded.file, text));
    const isWritten = !dryRun && upgraded !== text;
    return {
      file: loaded.file,
      replaces: textHash(text),
      gaps,
      diff: lineDiff(text, upgraded),
      files: isWritten ? [{ path: loaded.file, text: upgraded }] : [],
    };
  },
  words({ file, gaps, diff, files }, { files: say }) {
    if (gaps.length === 0) return document(sentence(say.nothingOpen(file)));
    return document(
      verbatim(diff, 'diff'),
      group(
        sentence(files.length === 0 ? say.wouldWrite(gaps.length, file) : say.gapsWritten(gaps.length, file)),
      ),
    );
  },
  writes: ({ files, replaces }) => files.map((file) => ({ ...file, replaces })),
});

/** Lines added and lines that grew, each run of them under its place; nothing is ever taken out. */
function lineDiff(before: string, after: string): string {
  const old = before.split('\n');
  const shown: string[] = [];
  let [at, isRun] = [0, false];
  for (const [n, line] of after.split('\n').entries()) {
    const was = old[at];
    if (line === was) {
      at++;
      isRun = false;
      continue;
    }
    if (!isRun) shown.push(`@@ line ${n + 1}`);
    isRun = true;
    if (was !== undefined && isGrown(was, line)) {
      shown.push(`-${was}`);
      at++;
    }
    shown.push(`+${line}`);
  }
  return shown.join('\n');
}

/** Is it the old line with something put into it? */
function isGrown(old: string, line: string): boolean {
  if (old.trim() === '' || line.length <= old.length) return false;
  let same = 0;
  while (same < old.length && old[same] === line[same]) same++;
  return same > old.search(/\S/) && line.endsWith(old.slice(same));
}
