/** A name of a schema as SQL writes it. @internal */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** What makes the tables of a schema; each does nothing where it was done. Keys and indexes lead with the firm where they can. @internal */
export function namesDdl(schema: string): readonly string[] {
  const at = quoted(schema)
  return [
    'create extension if not exists pg_trgm',
    ...(schema === 'public' ? [] : [`create schema if not exists ${at}`]),
    `create table if not exists ${at}.name_search (
      firm_id text not null, id text not null, no int not null, kind text not null, name text not null,
      folded text not null, keys int[] not null, words text[] not null, primary key (firm_id, id, no))`,
    `create table if not exists ${at}.name_word (
      firm_id text not null, word text not null, names int not null, primary key (firm_id, word))`,
    `create table if not exists ${at}.name_total (firm_id text primary key, names int not null)`,
    `create index if not exists name_search_trgm on ${at}.name_search using gin (folded gin_trgm_ops)`,
    `create index if not exists name_search_keys on ${at}.name_search using gin (keys)`,
  ]
}
