import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operations } from '../src/operations.ts';
import { memoryStore } from '../src/store/index.ts';
import { root } from './helpers.ts';

const first = readFileSync(`${root}/test/reading/en-strait.txt`, 'utf8');
const second = `Tarsk turns against strait deal

By the project's own desk, May 20, 2031

Tarsk's parliament said on Monday that the country rejects any deal that would reopen the strait in exchange for grain. "We want the strait to stay closed," said Trade Envoy Pavo Lind.

This text is fictional.
`;

/** A person at the command line: each answer's files are written before the next question. */
function desk() {
  const files = new Map([
    ['first.txt', first],
    ['second.txt', second],
  ]);
  const posted: string[] = [];
  const post = async ({ body }: { readonly body: string }) => {
    posted.push(body);
    return { kind: 'reply', status: 200, text: '' } as const;
  };
  return {
    files,
    posted,
    async ask(name: string, input: object): Promise<Readonly<Record<string, unknown>>> {
      const entry = operations.find((one) => one.name === name);
      if (entry === undefined) throw new Error(name);
      const { output, files: made } = await (await entry.load()).answer(input, {
        store: memoryStore(files),
        post,
      });
      for (const { path, text } of made) files.set(path, text);
      return output as Readonly<Record<string, unknown>>;
    },
  };
}

interface Change {
  readonly change: { readonly joint: number | null };
  readonly credits: readonly { readonly claim: string; readonly joint: number | null }[];
  readonly together: { readonly joint: number | null };
}

test('an article becomes drafts, claims, a situation that runs, and a second text changes the answer', async () => {
  const { files, posted, ask } = desk();
  const answers = async () => {
    const { proposals } = (await ask('verdicts', { situation: 'case', seed: 1, samples: 400 })) as {
      readonly proposals: readonly {
        readonly proposal: string;
        readonly joint: { readonly probability: number | null };
      }[];
    };
    return new Map(proposals.map(({ proposal, joint }) => [proposal, joint.probability]));
  };

  await ask('new', { folder: 'case', from: ['first.txt'] });
  const drafted = await answers();
  expect(drafted.get('half')).toBeGreaterThan(0);

  // Drafts support no number: a claim must be accepted before a number may rest on it.
  const situation = files.get('case/situation.yaml') ?? '';
  const [issue = ''] = /^ {2}(\w+):\n {4}question/m.exec(situation)?.slice(1) ?? [];
  const about = { situation: 'case', number: `stances.velmar.${issue}.position` };
  await expect(ask('cite', { ...about, claim: 'first_1', value: '60 to 100' })).rejects.toThrow('is a draft');
  await ask('accept', { situation: 'case', file: 'first.txt', tier: 1 });
  await ask('cite', { ...about, claim: 'first_1', value: '60 to 100' });
  const accepted = await answers();
  expect(accepted).not.toEqual(drafted);

  // The first look keeps what is in.
  const watched = { situation: 'case', look: 'look.json', samples: 200, notify: 'https://news.example/' };
  expect(await ask('watch', watched)).toMatchObject({ lastLook: null, fresh: [], isNews: false });

  // Half a week later another text says otherwise of the other side; the day asked about moves with it.
  await ask('accept', { situation: 'case', file: 'second.txt', all: true });
  files.set(
    'case/situation.yaml',
    (files.get('case/situation.yaml') ?? '').replace(/as_of: \S+/, 'as_of: 2031-05-20'),
  );
  await ask('cite', {
    situation: 'case',
    number: `stances.tarsk.${issue}.position`,
    claim: 'second_1',
    value: '0 to 10',
  });
  const changed = await answers();
  expect(changed.get('whole')).toBeLessThan(accepted.get('whole') ?? 0);

  // The second look says what the second text did, and the change is the sum of what is credited.
  const looked = await ask('watch', watched);
  expect(looked).toMatchObject({ lastLook: '2031-05-14', gone: [], isNews: true });
  expect(looked['fresh']).toContain('second_1');
  const { changes } = looked as { readonly changes: readonly Change[] };
  for (const { change, credits, together } of changes) {
    const credited = credits.reduce((sum, { joint }) => sum + (joint ?? 0), together.joint ?? 0);
    expect(credited).toBeCloseTo(change.joint ?? 0, 12);
  }
  expect(changes.flatMap(({ credits }) => credits.map(({ claim }) => claim))).toContain('second_1');
  expect(await ask('watch', watched)).toMatchObject({ fresh: [], isNews: false });
  expect(posted.map((body) => JSON.parse(body).fresh)).toEqual([looked['fresh']]);

  // Every number that was moved leads back to the words of its text.
  const traced = JSON.stringify(await ask('trace', { target: `case#stances.tarsk.${issue}.position` }));
  expect(traced).toContain('second_1');
  const { texts } = (await ask('evidence', { situation: 'case', report: 'second' })) as {
    readonly texts: unknown;
  };
  expect(texts).toBeNull();
});
