import { loadavg } from 'node:os';
import { dragMany } from './drag-many.ts';
import { heldBy } from './held-by.ts';
import { openExample } from './open-example.ts';

/**
 * Minutes of dragging without a rest, one number after the other, and what the page and its threads hold after each. Run after
 * `npm run build`: `npm run bench:soak`.
 */
const minutes = Number(process.env.DETENTE_MINUTES ?? '10');

/** One of each kind, in turn. */
const paths = [
  'stances.be.frozen_assets.position',
  'court upholds',
  'actors.ru.impatience',
  'ledger.instruments.overnight_interest.rate',
];

const { address, browser, close } = await openExample();
try {
  const tab = await browser.newPage();
  await tab.goto(address);
  await tab.locator('.draws.at-10000').waitFor({ timeout: 600_000 });
  await tab.getByRole('button', { name: 'What if' }).click();
  const start = performance.now();
  let drags = 0;
  const tell = async () => {
    const held = [...(await heldBy(tab))].map(([what, size]) => `${what} ${size}`);
    const took = ((performance.now() - start) / 60_000).toFixed(1);
    console.log(`${took} min, ${drags} drags, load ${loadavg()[0]?.toFixed(1)}: ${held.join('; ')} MB`);
  };
  await tell();
  for (let minute = 1; minute <= minutes; minute++) {
    for (let k = 0; performance.now() - start < minute * 60_000; k++) {
      await tab.getByRole('button', { name: 'The file as it is' }).click();
      await tab.getByRole('searchbox').fill(paths[(minute + k) % paths.length] ?? '');
      await tab.locator('.what-if .number input[type=range]').first().waitFor();
      await tab.evaluate(dragMany, 10);
      drags += 10;
    }
    await tell();
  }
} finally {
  await close();
}
