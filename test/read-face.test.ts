import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildCli } from './build.ts';
import { root } from './helpers.ts';

const span = z.looseObject({ start: z.int(), end: z.int(), text: z.string() });
/** What a program that scores the reading asks of `detente read FILE --json`. */
const face = z.looseObject({
  attributions: z.array(
    z.looseObject({
      source: span,
      cue: span,
      content: z.array(span).min(1),
      kind: z.enum(['direct', 'indirect', 'partial', 'headline']),
      nested: z.int().nullable(),
      hedges: z.array(span),
    }),
  ),
  claims: z.array(z.looseObject({ statement: z.string() })),
  quantities: z.array(span.extend({ value: z.number(), unit: z.string() })),
  dates: z.array(span.extend({ value: z.string().nullable() })),
});

const command = buildCli();
const run = (input: string | Uint8Array, ...more: readonly string[]) =>
  spawnSync(process.execPath, [command, 'read', '-', ...more], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });

const said = 'The minister said that the port would open. ';
const inputs: readonly (readonly [string, string])[] = [
  ['an article', `Talks go on\n\nMay 3, 2032\n\n${said}"We pay 20 million euros," said Ilda Reyn.\n`],
  ['one word', 'port'],
  [
    'emoji and combining characters',
    `👩‍🚀 ${said}Le ministre a déclaré : « Nous sommes e\u0301mus 🙂 ». 外交部长说：“我们同意。”`,
  ],
  ['quotation marks that nobody closes', `${'“« "'.repeat(2000)}${said}`],
  [
    'signs that nobody sees',
    `\ufeffThe mini\u0007ster\tsaid \u001b[31mthat\u200b the \u202eport\u202c would open.\u2028${said}`,
  ],
  ['no full stop', 'the minister said that he said '.repeat(3000)],
  ['one line of a page', `<html><body>${'<div>'.repeat(3000)}${said}</body></html>`],
];

describe('the built command gives every span to the letter, in units of the text that --text prints', () => {
  test.each(inputs)(
    '%s',
    (_, input) => {
      const [answer, text] = [run(input, '--json'), run(input, '--text')];
      expect([answer.status, text.status, answer.stderr]).toEqual([0, 0, '']);
      const { attributions, quantities, dates } = face.parse(JSON.parse(answer.stdout));
      const spans = [
        ...attributions.flatMap(({ source, cue, content, hedges }) => [source, cue, ...content, ...hedges]),
        ...quantities,
        ...dates,
      ];
      for (const { start, end, text: words } of spans) expect(text.stdout.slice(start, end)).toBe(words);
      for (const [i, { nested }] of attributions.entries())
        if (nested !== null) expect(attributions[nested] !== undefined && nested !== i).toBe(true);
    },
    600_000,
  );

  test.each([['a picture', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)]] as const)(
    '%s is refused with a message',
    (_, input) => {
      const { status, stdout, stderr } = run(input, '--json');
      expect(status).toBe(2);
      const { diagnostics } = z
        .object({ diagnostics: z.array(z.object({ message: z.string() })) })
        .parse(JSON.parse(stdout));
      expect(diagnostics).toHaveLength(1);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
  );
});
