import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Postgres, postgresPrograms, startPostgres } from '../../test/postgres.ts';
import { needing } from '../../test/shared-data.ts';
import { DatabaseError, openQueue, type PartMaker, type Queue, UnusablePlanError } from './index.ts';

const postgres = needing('PostgreSQL', postgresPrograms() !== undefined);

postgres.describe('parts in a database', () => {
  let server: Postgres | undefined;
  let queue: Queue;
  beforeAll(async () => {
    server = await startPostgres();
    queue = await openQueue(server.url, { version: 'a', lease: 2 });
  });
  afterAll(async () => {
    await queue?.close();
    server?.stop();
  });

  /** Asks for parts of a plan and works on them with so many workers at once. */
  async function worked(plan: string, count: number, make: PartMaker, workers = 1) {
    await queue.keepPlan(plan, `text of ${plan}`);
    const stop = new AbortController();
    const told: string[] = [];
    const settings = { signal: stop.signal, untilEmpty: false, tell: (words: string) => told.push(words) };
    const working = Array.from({ length: workers }, () => queue.work(make, settings));
    const parts = Array.from({ length: count }, (_, part) => part);
    const aside = await queue.awaitParts({ plan, parts, givesUp: false }, { onPart: async () => {} });
    stop.abort();
    const made = (await Promise.all(working)).reduce((sum, one) => sum + one, 0);
    return { aside, made, told };
  }

  postgres.test('are made once, whoever makes them, from the plan that is in the database', async () => {
    const { aside, made } = await worked('once', 12, async (text, { part }) => `${text}: ${part}`, 3);
    expect([aside, made]).toEqual([[], 12]);
    expect(await queue.partText({ plan: 'once', part: 7, givesUp: false })).toBe('text of once: 7');
    // Asked again nothing is left to do.
    const again = await worked('once', 12, async () => 'other');
    expect([again.aside, again.made]).toEqual([[], 0]);
  });

  postgres.test(
    'that always fail are set aside after three tries with their reason, and tried again when asked again',
    async () => {
      const tries = new Map<number, number>();
      const make: PartMaker = async (_, { part }) => {
        tries.set(part, (tries.get(part) ?? 0) + 1);
        if (part === 1) throw new Error('a number that is none');
        return 'made';
      };
      const { aside, told } = await worked('poisoned', 3, make);
      expect(aside).toEqual([{ part: 1, because: 'a number that is none' }]);
      expect([...tries].sort(([a], [b]) => a - b)).toEqual([
        [0, 1],
        [1, 3],
        [2, 1],
      ]);
      expect(told.filter((words) => words.startsWith('part 1 failed'))).toHaveLength(3);
      const mended = await worked('poisoned', 3, async () => 'made');
      expect([mended.aside, mended.made]).toEqual([[], 1]);
    },
  );

  postgres.test(
    'of a plan that no worker can use are set aside together, the worker goes on, and whoever waits hears why',
    async () => {
      await queue.keepPlan('foreign', 'of another kind');
      const told: string[] = [];
      const make: PartMaker = async (text) => {
        if (text === 'of another kind') throw new UnusablePlanError('it is of another kind');
        return text;
      };
      const stop = new AbortController();
      const working = queue.work(make, {
        signal: stop.signal,
        untilEmpty: false,
        tell: (words) => told.push(words),
      });
      const waiting = (plan: string) =>
        queue.awaitParts({ plan, parts: [0, 1, 2], givesUp: false }, { onPart: async () => {} });
      await expect(waiting('foreign')).rejects.toThrow(
        'a worker has set this sweep aside: it is of another kind',
      );
      expect((await worked('others', 3, make)).aside).toEqual([]);
      expect(told.filter((words) => words.includes('set aside'))).toEqual([
        'a sweep is set aside, the others go on: it is of another kind; asked for again it is tried again',
      ]);
      // Written again as it was meant, it is worked out.
      await queue.keepPlan('foreign', 'of ours');
      expect(await waiting('foreign')).toEqual([]);
      stop.abort();
      await working;
      expect(await queue.partText({ plan: 'foreign', part: 2, givesUp: false })).toBe('of ours');
    },
  );

  postgres.test('are handed to workers of the same version alone', async () => {
    const newer = await openQueue(server?.url ?? '', { version: 'b', lease: 2 });
    const settings = { signal: new AbortController().signal, untilEmpty: true, tell: () => {} };
    await queue.keepPlan('older', '');
    await queue.addJobs([{ plan: 'older', part: 0, givesUp: false }]);
    expect(await newer.work(async () => '', settings)).toBe(0);
    expect(await queue.work(async () => '', settings)).toBe(1);
    await newer.close();
  });

  postgres.test('of a worker that never comes back are handed out again', async () => {
    await queue.keepPlan('lost', '');
    await queue.addJobs([{ plan: 'lost', part: 0, givesUp: false }]);
    const began = new Promise<void>((resolve) => {
      const lost: PartMaker = () => {
        resolve();
        return new Promise(() => {});
      };
      void queue.work(lost, {
        signal: new AbortController().signal,
        untilEmpty: true,
        tell: () => {},
      });
    });
    await began;
    const stop = new AbortController();
    const other: PartMaker = async () => {
      stop.abort();
      return 'by another';
    };
    await queue.work(other, { signal: stop.signal, untilEmpty: false, tell: () => {} });
    expect(await queue.partText({ plan: 'lost', part: 0, givesUp: false })).toBe('by another');
  });

  postgres.test('outlive a crash of the server in the middle', async () => {
    let count = 0;
    const { aside } = await worked(
      'crash',
      8,
      async (_, { part }) => {
        if (++count === 3) server?.crashAndRestart();
        return `part ${part}`;
      },
      2,
    );
    expect(aside).toEqual([]);
    expect([...(await queue.presentParts('crash', false))].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  postgres.test(
    'of a plan that was removed are left, whenever it goes, and whoever waits for them is told',
    async () => {
      const remove = (plan: string) =>
        execFileSync('psql', [
          server?.url ?? '',
          '-qc',
          `delete from detente_sweep.plan where hash = '${plan}'`,
        ]);
      const told: string[] = [];
      const settings = {
        signal: new AbortController().signal,
        untilEmpty: true,
        tell: (words: string) => told.push(words),
      };
      for (const plan of ['before', 'during']) {
        await queue.keepPlan(plan, '');
        await queue.addJobs([{ plan, part: 4, givesUp: false }]);
      }
      remove('before');
      const make: PartMaker = async () => {
        remove('during');
        return 'for nobody';
      };
      expect(await queue.work(make, settings)).toBe(0);
      const left = 'part 4 is left: its plan is no longer in the database';
      expect(told).toEqual([left, left]);
      await queue.keepPlan('waiting', '');
      const waited = queue.awaitParts(
        { plan: 'waiting', parts: [0], givesUp: false },
        { onPart: async () => {}, tick: async () => void remove('waiting') },
      );
      await expect(waited).rejects.toThrow('the plan of this sweep was removed from the database');
    },
  );

  postgres.describe('of an account with few rights', () => {
    const psql = (url: string, sql: string) =>
      execFileSync('psql', [url, '-qv', 'ON_ERROR_STOP=1', '-c', sql]);

    /** A database of its own, as the administrator and as an account that may only connect. */
    function databaseOf(name: string) {
      const url = server?.url ?? '';
      psql(url, `create role ${name} login`);
      psql(url, `create database ${name}`);
      const admin = url.replace(/postgres$/, name);
      return { admin, account: admin.replace('detente@', `${name}@`) };
    }

    const refusedHint = async (url: string, version = 'a') => {
      const error: unknown = await openQueue(url, { version }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof DatabaseError)) throw new Error(`not refused as it should be: ${error}`);
      return [error.message.replace(/127.0.0.1:\d+/, 'here'), error.hint] as const;
    };

    /** What the hint tells the administrator to run: from the first command in capitals on. */
    const commandsIn = (hint: string) => hint.match(/(GRANT|CREATE SCHEMA)[^;]*(;|$)/g) ?? [];

    const makesOne = async (url: string, version = 'a') => {
      const opened = await openQueue(url, { version });
      await opened.keepPlan('few', '');
      await opened.addJobs([{ plan: 'few', part: 0, givesUp: false }]);
      const settings = { signal: new AbortController().signal, untilEmpty: true, tell: () => {} };
      expect(await opened.work(async () => 'made', settings)).toBe(1);
      await opened.dropPart({ plan: 'few', part: 0, givesUp: false });
      await opened.close();
    };

    postgres.test('are refused with the commands that help, either of which does', async () => {
      const one = databaseOf('clerk');
      const [message, hint] = await refusedHint(one.account);
      expect(message).toBe(
        'the account of the database at here/clerk has too few rights: permission denied for database clerk',
      );
      const [grant = '', ...schemas] = commandsIn(hint);
      expect(grant).toBe('GRANT CREATE ON DATABASE clerk TO clerk;');
      expect(schemas).toEqual([
        'CREATE SCHEMA detente_sweep AUTHORIZATION clerk;',
        'CREATE SCHEMA detente_queue AUTHORIZATION clerk;',
      ]);
      psql(one.admin, schemas.join(' '));
      await makesOne(one.account);
      const other = databaseOf('other_clerk');
      psql(other.admin, (commandsIn((await refusedHint(other.account))[1])[0] ?? '').trim());
      await makesOne(other.account);
    });

    postgres.test(
      'work in tables of another owner once they are let, and say what a new version needs',
      async () => {
        const { admin, account } = databaseOf('reader');
        await makesOne(admin);
        const denied = 'permission denied for';
        expect((await refusedHint(account))[0]).toContain(denied);
        psql(admin, 'grant usage on schema detente_sweep, detente_queue to reader');
        const [message, hint] = await refusedHint(account);
        expect(message).toContain(denied);
        psql(admin, 'grant select on all tables in schema detente_sweep, detente_queue to reader');
        await refusedHint(account);
        psql(admin, 'grant insert, update, delete on all tables in schema detente_queue to reader');
        expect((await refusedHint(account))[0]).toContain(
          'it may not read and change all tables of the schema detente_sweep',
        );
        psql(admin, commandsIn(hint).join(' '));
        await makesOne(account);
        const [, newer] = await refusedHint(account, 'b');
        expect(newer).toContain('run detente worker --until-empty once with that account');
        await makesOne(admin, 'b');
        psql(admin, commandsIn(hint).join(' '));
        await makesOne(account, 'b');
      },
    );
  });

  postgres.test(
    'need an address of PostgreSQL: no other machine is looked for where it is none',
    async () => {
      for (const url of ['', 'not-an-address', 'mysql://a:secret@h/x', '127.0.0.1:5432']) {
        const refused = await openQueue(url, { version: 'a' }).catch((error: unknown) => error);
        expect(refused).toMatchObject({
          message: expect.stringContaining(
            'cannot be used: an address of PostgreSQL begins with postgresql://',
          ),
        });
        expect(String(refused)).not.toContain('secret');
      }
    },
  );

  postgres.test('are nobody’s where the address is wrong', async () => {
    await expect(openQueue('postgresql://nobody:secret@127.0.0.1:1/none', { version: 'a' })).rejects.toThrow(
      'the database at 127.0.0.1:1/none cannot be used: connect ECONNREFUSED 127.0.0.1:1',
    );
  });
});
