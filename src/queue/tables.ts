import { type Database, throughBreaks } from './database.ts';
import { sweepSchema } from './schemas.ts';

// One statement after the other in one transaction; once, whoever comes first: two that make the same table at once would collide.
const tables = `
create table if not exists detente_sweep.plan (
  hash text primary key, text text not null, made timestamptz not null default now());
create table if not exists detente_sweep.part (
  plan text not null references detente_sweep.plan on delete cascade, part integer not null, gives_up boolean not null,
  text text not null, made timestamptz not null default now(), primary key (plan, part, gives_up));
create table if not exists detente_sweep.try (
  plan text not null references detente_sweep.plan on delete cascade, part integer not null, gives_up boolean not null,
  tries integer not null, because text not null, primary key (plan, part, gives_up));
create table if not exists detente_sweep.aside (
  plan text primary key references detente_sweep.plan on delete cascade, because text not null);`;

const tableCount = 4;

/**
 * Makes the tables of sweeps where they are not there yet. Nothing is asked for that is there already: making a schema that exists takes
 * the right to make one.
 */
export async function makeTables({ pool }: Database): Promise<void> {
  await throughBreaks(async () => {
    const { rows } = await pool.query(
      `select exists (select from pg_namespace where nspname = $1) as is_there,
        (select count(*) from pg_tables where schemaname = $1)::int as tables`,
      [sweepSchema],
    );
    const [{ is_there: isThere = false, tables: made = 0 } = {}] = rows;
    if (made >= tableCount) return;
    const schema = isThere ? '' : `create schema if not exists ${sweepSchema};`;
    await pool.query(`select pg_advisory_xact_lock(hashtext('${sweepSchema}')); ${schema} ${tables}`);
  });
}
