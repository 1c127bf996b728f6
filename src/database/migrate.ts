import type { Migration } from 'kysely';
import type { Pool } from 'pg';
import { DatabaseError, schemaExists } from '../queue/index.ts';
import { catalogues } from '../words/index.ts';

const { database: say } = catalogues.en;

/** What was done to the tables, step by step; a step that was ever released is never changed. */
const steps: Readonly<Record<string, string>> = {
  '1-files': `
    create table file (
      path text collate "C" primary key, version integer not null, hash text not null, text text not null,
      changed timestamptz not null default now(), changed_by text not null);
    create table version (
      path text collate "C" not null, version integer not null, hash text not null, text text not null,
      changed timestamptz not null, changed_by text not null, primary key (path, version));
    create index file_words on file using gin (to_tsvector('simple', left(text, 250000)))
      where path ~ '\\.(txt|md)$';`,
  '2-audit-and-runs': `
    create table audit (
      id bigint generated always as identity primary key, at timestamptz not null, who text not null, what text not null,
      path text collate "C", hash text, version integer, program text not null);
    create function audit_stays() returns trigger language plpgsql as
      $$ begin raise exception 'what was done is not undone: the audit log is only added to'; end $$;
    create trigger audit_stays before update or delete or truncate on audit execute function audit_stays();
    create table result (hash text primary key, text text not null);
    create table run (
      id bigint generated always as identity primary key, hash text not null references result, operation text not null,
      settings json not null, inputs json not null, program text not null,
      asked timestamptz not null default now(), asked_by text not null);
    create unique index run_once on run (operation, md5(settings::text), md5(inputs::text), hash);
    create index run_hash on run (hash);`,
  '3-remarks': `
    create table remark (
      id bigint generated always as identity primary key, path text collate "C" not null, line integer not null, entry jsonb not null);
    create unique index remark_place on remark (path, line);
    create index remark_by on remark ((entry ->> 'by'), id);
    create function remarks_in(given text) returns table (line integer, entry jsonb) language plpgsql immutable as $$
      declare
        part text;
      begin
        line := 0;
        foreach part in array string_to_array(given, E'\\n') loop
          line := line + 1;
          begin
            entry := part::jsonb;
            if jsonb_typeof(entry) = 'object' then return next; end if;
          exception when others then null;
          end;
        end loop;
      end $$;
    create function remarks_follow() returns trigger language plpgsql set search_path from current as $$
      declare
        known text := '';
      begin
        if tg_op = 'UPDATE' and right(old.text, 1) = E'\\n' and starts_with(new.text, old.text) then
          known := old.text;
        else
          delete from remark where path = new.path;
        end if;
        insert into remark (path, line, entry)
          select new.path, found.line + length(known) - length(replace(known, E'\\n', '')), found.entry
          from remarks_in(substr(new.text, length(known) + 1)) as found order by found.line;
        return new;
      end $$;
    create trigger remarks_follow after insert or update of text on file for each row
      when (new.path ~ '(^|/)(reviews|comments).jsonl$') execute function remarks_follow();
    insert into remark (path, line, entry)
      select path, found.line, found.entry from file, remarks_in(text) as found
      where path ~ '(^|/)(reviews|comments).jsonl$' order by found.entry ->> 'at', path, found.line;`,
};

/**
 * Brings the tables of a schema to what this version needs; two that come at once wait for each other (Kysely's migrator and its lock).
 *
 * @throws DatabaseError where a step fails, or the tables were made by a newer version.
 */
export async function migrate(pool: Pool, schema: string): Promise<void> {
  const { Kysely, Migrator, PostgresDialect, sql } = await import('kysely').catch(() => {
    throw new DatabaseError(say.noPackage, say.noPackageHint);
  });
  if (!(await schemaExists(pool, schema)))
    await pool.query(`create schema if not exists ${schema}`).catch((error: unknown) => {
      // Two that make it at once collide in the catalogue; then it is there.
      if (codeOf(error) !== '23505') throw error;
    });
  const made = ([name, text]: readonly [string, string]): [string, Migration] => [
    name,
    { up: async (at) => void (await sql.raw(text).execute(at)) },
  ];
  const migrations = Object.fromEntries(Object.entries(steps).map(made));
  // Its own handle of the same pool: the pool stays open.
  const db = new Kysely<Readonly<Record<string, never>>>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: schema,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Whoever opens the store says what an administrator may do about it.
  if (codeOf(error) === '42501') throw error;
  const words = error instanceof Error ? error.message : String(error);
  throw new DatabaseError(say.cannotMigrate(words), say.cannotMigrateHint);
}

const codeOf = (error: unknown) => (error as { readonly code?: unknown }).code;
