import { z } from 'zod';
import { hasErrors, nearestName } from '../../diagnostics/index.ts';
import { idSchema, textHash } from '../../evidence/index.ts';
import { loadSituation } from '../../situation/index.ts';
import { readYaml, setKeys } from '../../text/index.ts';
import { catalogues, document, sentence, verbatim } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { situationInput } from '../shared/inputs.ts';
import { evidenceFile, load } from '../shared/load.ts';
import { filesShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';

const { cite: say } = catalogues.en;

const { cite: setting, shared } = catalogues.en.settings;

const input = z.strictObject({
  situation: situationInput.situation,
  number: z.string().min(1).describe(setting.number),
  claim: idSchema.describe(setting.claim),
  value: z.string().min(1).describe(setting.value),
  dryRun: z.boolean().default(false).describe(shared.dryRun),
});

const output = z.strictObject({
  file: z.string().describe('situation file'),
  replaces: z.string().describe('SHA-256 of the text that the new one replaces'),
  number: z.string().describe('path of the number'),
  written: z.string().describe('the number as it is written now'),
  low: z.number().describe('its lower end, or its 5 %, on the file’s own day'),
  median: z.number().describe('its median on that day'),
  high: z.number().describe('its upper end, or its 95 %, on that day'),
  files: filesShape,
});

export const operation = defineOperation({
  name: 'cite',
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation', 'number'],
  examples: [
    {
      input: {
        situation: 'situations/us-russia-2025',
        number: 'stances.ru.us_sanctions.position',
        claim: 'c17',
        value: '0 to 20',
        dryRun: true,
      },
      says: 'what would be written for a number that a claim speaks of',
    },
  ],
  async run({ situation, number, claim, value, dryRun }, { store }) {
    const loaded = await load(store, { situation });
    const { evidence } = evidenceFile(loaded);
    const old = loaded.sources.get(loaded.file);
    if (loaded.situation === undefined || old === undefined)
      throw new InputError(loaded.diagnostics, loaded.texts);
    const cited = evidence.claims.get(claim);
    if (cited === undefined)
      throw refused(
        evidence.file,
        say.noClaim(claim),
        say.areClaims(nearestName(claim, [...evidence.claims.keys()])),
      );
    if (cited.status !== 'accepted')
      throw refused(evidence.file, say.notAccepted(claim, cited.status), say.acceptFirst);
    const paths = loaded.situation.estimates.map(({ path }) => path);
    if (!paths.includes(number))
      throw refused(loaded.file, say.noNumber(number), say.areNumbers(nearestName(number, paths)));
    const { text, written } = withReading(loaded.file, old, number, claim, value);
    const after = loadSituation(readYaml(loaded.file, text), evidence, { inputsHash: '' });
    const found = after.situation?.estimates.find(({ path }) => path === number);
    if (found === undefined || hasErrors(after.diagnostics))
      throw new InputError(after.diagnostics, new Map([[loaded.file, text]]));
    return {
      file: loaded.file,
      replaces: textHash(old),
      number,
      written,
      low: found.low,
      median: found.median,
      high: found.high,
      files: dryRun ? [] : [{ path: loaded.file, text }],
    };
  },
  words({ number, written, file, files }, { cite: words }) {
    return document(
      verbatim(`+ ${number}: ${written}`, 'diff'),
      sentence(files.length === 0 ? words.wouldWrite(file) : words.written(file)),
    );
  },
  writes: ({ files, replaces }) => files.map((file) => ({ ...file, replaces })),
});

/** The file with the claim's reading of the number: beside other readings, or in place of what stood there. */
function withReading(file: string, old: string, number: string, claim: string, value: string) {
  const path = number.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const holder = path.slice(0, -1);
  const key = String(path.at(-1));
  const whole = readYaml(file, old).value;
  const map = at(whole, holder);
  if (typeof map !== 'object' || map === null) throw refused(file, say.noNumber(number), say.notHere);
  const before = at(whole, [...holder, key]);
  const readings = at(before, ['readings']);
  const reading = /^\s*-?[\d.]+\s*$/.test(value) ? value.trim() : value;
  if (typeof readings === 'object' && readings !== null) {
    const text = setKeys(old, [{ path: [...holder, key, 'readings'], key: claim, value: reading }]);
    return { text, written: `{ readings: { …, ${claim}: ${reading} } }` };
  }
  const written = `{ readings: { ${claim}: ${reading} } }`;
  return { text: setKeys(old, [{ path: holder, key, value: written }]), written };
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  );
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'bad-claim', severity: 'error', message, hint, file }], new Map());
}
