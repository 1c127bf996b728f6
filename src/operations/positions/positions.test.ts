import { expect, test } from 'vitest';
import { changed, small } from '../../../test/helpers.ts';
import { memoryStore } from '../../store/index.ts';
import { renderTerminal } from '../../words/index.ts';
import { operation } from './positions.ts';

const evidence = `${small.evidence}
  p1: { statement: We want half of it., type: position, report: story, passages: [{ fingerprint: "0123456789abcdef", length: 5 }], source: north_voice, chain: [paper, north_voice], credibility: 2, said: "2026-01-02" }
  p2: { statement: We want all of it., type: position, report: story, passages: [{ fingerprint: "0123456789abcdef", length: 5 }], source: north_voice, chain: [paper, north_voice], credibility: 2, said: "2026-01-04" }
  p3: { statement: We want peace., type: position, report: story, passages: [{ fingerprint: "0123456789abcdef", length: 5 }], source: north_voice, chain: [paper, north_voice], credibility: 2, said: "2026-01-03" }
  p4: { statement: We want nothing., type: position, report: story, passages: [{ fingerprint: "0123456789abcdef", length: 5 }], source: north_voice, chain: [paper, north_voice], credibility: 2, said: "2026-01-05", status: draft }
`.replace(
  'sources:\n',
  'sources:\n  north_voice: { name: Voice of the North, kind: government, actor: north, reliability: [{ grade: C }] }\n',
);
const situation = changed(
  small.situation,
  'water: { position: 80, salience: 0.5, assumption: says so }',
  'water: { position: { readings: { p1: 40 to 60, p2: 100 } }, salience: 0.5, assumption: says so }',
);
const store = memoryStore(
  new Map([
    ['case/situation.yaml', situation],
    ['case/evidence.yaml', evidence],
  ]),
);

test('each accepted claim stands where its own reading puts it, on its day; a draft nowhere', async () => {
  const { output, files } = await operation.answer(
    { situation: 'case', actor: 'north', figures: 'out' },
    { store },
  );
  const { positions } = operation.output.parse(output);
  expect(
    positions.map(({ on, claim, issue, low, high, basis }) => [on, claim, issue, low, high, basis]),
  ).toEqual([
    ['2026-01-02', 'p1', 'water', 40, 60, 'reading'],
    ['2026-01-03', 'p3', null, null, null, null],
    ['2026-01-04', 'p2', 'water', 100, 100, 'reading'],
  ]);
  const svg = files.find(({ path }) => path === 'out/positions-over-time-water.svg')?.text ?? '';
  expect(svg).toContain('<title>We want half of it.</title>');
  expect(svg).toContain('<title>We want all of it.</title>');
  expect(svg.match(/<circle/g)).toHaveLength(4);
});

test.each(['2025', '2025-11', '2025-11-03/2025-11-05'])('said in %s: it is drawn', async (said) => {
  const files = new Map([
    ['case/situation.yaml', situation],
    ['case/evidence.yaml', evidence.replace('said: "2026-01-02"', `said: "${said}"`)],
  ]);
  const { files: made } = await operation.answer(
    { situation: 'case', actor: 'north', figures: 'out' },
    { store: memoryStore(files) },
  );
  expect(made.find(({ path }) => path.endsWith('water.csv'))?.text).toContain(said);
});

test('a day before it was said knows nothing of it', async () => {
  const { output } = await operation.answer(
    { situation: 'case', actor: 'north', asOf: '2026-01-03' },
    { store },
  );
  const { positions } = operation.output.parse(output);
  expect(positions.map(({ claim }) => claim)).toEqual(['p1', 'p3']);
});

test('a name that the file does not know is refused, and a known one is told in words', async () => {
  await expect(operation.answer({ situation: 'case', actor: 'nort' }, { store })).rejects.toThrow(
    "'nort' is no actor",
  );
  await expect(operation.answer({ situation: 'case', issue: 'waters' }, { store })).rejects.toThrow(
    "'waters' is no issue",
  );
  const { words } = await operation.answer({ situation: 'case' }, { store });
  const said = renderTerminal(words('en'));
  expect(said).toContain('North');
  expect(said).toContain('How much water?');
});
