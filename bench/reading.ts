import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readText } from '../src/reading/index.ts';
import { clock, clockMany, root, startBench } from './harness.ts';

/** Reading news texts into drafts, warm. No peer reads them by rules alone on this machine. */
const bench = startBench('reading', 'Reading a news text into draft claims');
const names = ['en-strait', 'en-debt'];
const texts = names.map((name) => readFileSync(resolve(root, `test/reading/${name}.txt`), 'utf8'));
/** As long as the article that the worked example began with. */
const article = `${texts.join('\n\n')}\n\n`.repeat(3).slice(0, 5400);
const long = article.repeat(47).slice(0, 250_000);
const settings = { published: '2031-05-14' };
for (let k = 0; k < 50; k++) readText(article, settings);

await bench.row({
  work: 'an article of 5,400 characters, warm',
  ours: clockMany(20, () => readText(article, settings)),
  peer: 'no peer: a tagger alone gives no attributions',
  fair: '-',
  wanted: { ms: 100 },
});
await bench.row({
  work: '250,000 characters of articles, warm',
  ours: clock(() => readText(long, settings)),
  peer: 'no peer: a tagger alone gives no attributions',
  fair: '-',
  wanted: { ms: 1000 },
});
await bench.row({
  work: '1,000,000 characters without a full stop',
  ours: clock(() => readText('the minister said that he said '.repeat(32_000), settings)),
  peer: 'no peer: a tagger alone gives no attributions',
  fair: '-',
  runs: 3,
});
bench.end();
