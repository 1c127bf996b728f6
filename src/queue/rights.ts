import type { Pool } from 'pg';
import { catalogues } from '../words/index.ts';
import { DatabaseError } from './database-error.ts';
import { hostOf, reasonOf } from './open-pool.ts';

const { queue: say } = catalogues.en;

/** A right that is missing, by PostgreSQL's name for it (`insufficient_privilege`). */
const noRight = '42501';

/**
 * Does what needs rights in schemas of a database. Where the account has not enough of them, what its administrator may run is said.
 *
 * @throws DatabaseError where a right is missing.
 * @example
 * await withRights(undefined, 'postgresql://db.example/cases', ['detente'], async () => 'done') // => 'done'
 */
export async function withRights<T>(
  pool: Pool,
  url: string,
  schemas: readonly string[],
  use: () => Promise<T>,
): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== noRight) throw error;
    const reason = reasonOf(error);
    throw new DatabaseError(say.noRight(hostOf(url), reason), await remedy(pool, schemas, reason));
  }
}

/**
 * Whether a schema is there: to make one that is takes the right to make one.
 *
 * @example
 * await schemaExists({ query: async () => ({ rows: [] }) }, 'detente') // => false
 */
export async function schemaExists(pool: Pool, schema: string): Promise<boolean> {
  const { rows } = await pool.query('select 1 from pg_namespace where nspname = $1', [schema]);
  return rows.length > 0;
}

/** Rows of every table in the schemas are read, added, changed and removed: better refused at the start than amid the work. */
export async function refuseMissingRights(pool: Pool, schemas: readonly string[]): Promise<void> {
  const { rows } = await pool.query(
    `select n.nspname as schema from pg_namespace n left join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p')
     where n.nspname = any($1) group by n.oid, n.nspname having not has_schema_privilege(n.oid, 'usage') or not bool_and(
       has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
       and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))`,
    [schemas],
  );
  const [first] = rows;
  if (first !== undefined)
    throw Object.assign(new Error(say.noTables(String(first.schema))), { code: noRight });
}

async function remedy(pool: Pool, schemas: readonly string[], reason: string): Promise<string> {
  const { rows } = await pool.query(
    `select wanted as schema, quote_ident(current_user) as account, quote_ident(current_database()) as database,
       quote_ident(pg_get_userbyid(n.nspowner)) as owner, pg_has_role(n.nspowner, 'usage') as is_ours
     from unnest($1::text[]) with ordinality as given(wanted, place) left join pg_namespace n on n.nspname = wanted order by place`,
    [schemas],
  );
  const [{ account = '', database = '' } = {}] = rows;
  const missing = rows.filter(({ owner }) => owner === null).map(({ schema }) => String(schema));
  const foreign = rows.filter(({ owner, is_ours: isOurs }) => owner !== null && isOurs !== true);
  const grants = foreign.map(({ schema }) => say.grants(String(schema), account));
  const [{ owner } = { owner: undefined }] = foreign;
  if (owner !== undefined && /must be owner/.test(reason)) return say.ownerHint(String(owner), account);
  if (grants.length === 0) return say.createHint(database, account, missing);
  return say.grantHint([...missing.map((schema) => say.makes(schema, account)), ...grants]);
}
