// node .ci/tell.mjs FIRST [SECOND]: what the tests have shown, from vitest's JSON. With --failed FIRST: the files that failed, a line each.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const read = (path) => JSON.parse(readFileSync(path, 'utf8')).testResults;
const didFail = ({ status }) => status === 'failed';

if (process.argv[2] === '--failed') {
  for (const { name } of read(process.argv[3]).filter(didFail)) console.log(relative('.', name));
} else {
  const [first, second = []] = process.argv.slice(2).map(read);
  const again = new Map(second.map((suite) => [suite.name, suite]));
  const suites = first.map((suite) => again.get(suite.name) ?? suite);
  const testsOf = (all) => all.flatMap(({ assertionResults }) => assertionResults);
  const count = (status) => testsOf(suites).filter((test) => test.status === status).length;
  // What fails once and passes alone hangs on what else goes on: it counts, and is named, so that it is looked into.
  for (const { name, message } of first.filter((suite) => didFail(suite) && again.has(suite.name)))
    if (!didFail(again.get(name))) {
      const tests = testsOf(first.filter((suite) => suite.name === name)).filter(didFail);
      const which = tests.map(({ fullName }) => fullName).join('; ') || message.split('\n')[0];
      console.log(`passed when run alone, not beside others: ${relative('.', name)}: ${which}`);
    }
  // Tests that need what is not on this machine end their names with it (test/shared-data.ts).
  const skipped = testsOf(suites).filter(({ status }) => status === 'skipped' || status === 'pending');
  const reasons = skipped.map(
    ({ fullName }) => /\(([^()]+ is absent)\)/.exec(fullName)?.[1] ?? 'no reason given',
  );
  for (const reason of [...new Set(reasons)].sort())
    console.log(`${reasons.filter((one) => one === reason).length} skipped: ${reason}`);
  // A suite that fails to load counts as a failure even when none of its tests ran.
  const unloaded = suites.filter((suite) => didFail(suite) && !suite.assertionResults.some(didFail)).length;
  const failed = count('failed') + unloaded;
  console.log(
    `${count('passed')} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}
