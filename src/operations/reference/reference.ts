import { z } from 'zod';
import { operations } from '../../operations.ts';
import { catalogues, document, sentence, verbatim } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { exampleLine, fieldsOf, type InputField } from '../shared/fields.ts';
import { filesShape } from '../shared/shapes.ts';
import type { Operation } from '../shared/types.ts';

const about = catalogues.en.operations.reference;

const { reference: setting } = catalogues.en.settings;

const input = z.strictObject({ out: z.string().optional().describe(setting.out) });
const output = z.strictObject({
  markdown: z.string().describe('the reference'),
  files: filesShape,
});

export const operation = defineOperation({
  name: 'reference',
  summary: about.summary,
  description: about.description,
  input,
  output,
  positional: [],
  examples: [{ input: {}, says: 'print the reference' }],
  async run({ out }) {
    const loaded = await Promise.all(operations.map((entry) => entry.load()));
    const markdown = `${head}${loaded.map(section).join('\n')}`;
    return { markdown, files: out === undefined ? [] : [{ path: out, text: markdown }] };
  },
  words: ({ markdown, files }, { files: say }) =>
    document(files[0] === undefined ? verbatim(markdown, 'markdown') : sentence(say.wroteOne(files[0].path))),
  writes: ({ files }) => files,
});

const head = `# Reference

Made from the registry by \`npm run reference\`; do not edit. Every operation is a command, \`POST /api/<operation>\` (\`detente serve\`) and the tool
\`detente_<operation>\` (\`detente mcp\`), with the same settings: a JSON key \`asOf\` is the flag \`--as-of\`. Every command takes \`--json\`,
\`--no-color\`, \`--quiet\`, \`--force\` and \`--help\`. Exit codes: 0 fine, 1 failure, 2 bad input, 130 stopped. Schemas of inputs and results stand in
\`schema/\`.

`;

function section(operation: Operation): string {
  const rows = fieldsOf(operation).map((field) => `| \`${nameOf(field, operation)}\` | ${meaning(field)} |`);
  const settings = rows.length === 0 ? '' : `| setting | meaning |\n|---|---|\n${rows.join('\n')}\n\n`;
  const examples = operation.examples.map(
    ({ input: given, says }) => `${exampleLine(operation, given)}   # ${says}`,
  );
  return `## ${operation.name}\n\n${operation.summary}. ${operation.description}\n\n${settings}\`\`\`\n${examples.join('\n')}\n\`\`\`\n`;
}

function nameOf({ key, flag, isRequired }: InputField, { positional }: Operation): string {
  if (!positional.includes(key)) return flag;
  return isRequired ? `<${key}>` : `[${key}]`;
}

function meaning({ description, choices, defaultValue, type }: InputField): string {
  const options = choices === undefined ? '' : `: ${choices.join(', ')}`;
  const shown = defaultValue === undefined || defaultValue === false ? '' : `; default ${defaultValue}`;
  const many = type === 'list' ? ' (repeatable)' : '';
  return `${description}${options}${description.includes('repeatable') ? '' : many}${shown}`.replaceAll(
    '|',
    '\\|',
  );
}
