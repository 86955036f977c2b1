/** Notes every row that comes, goes or changes, in the transaction that does it, so that nothing need be counted. */
import type { House } from './recovery.ts'

/** @param besides tables that a no may write all the same. @param updates whether a row that changed counts too. */
export const watchWrites = async ({ asSuperuser }: Pick<House, 'asSuperuser'>, besides: Readonly<Record<string, string>>, { updates = false } = {}) => {
  const tables = (await asSuperuser<{ readonly name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'keys', 'log')`))
    .map(({ name }) => name).filter(name => !(name.replace('public.', '') in besides))
  await asSuperuser(`
    create table rows_written (name text not null, rows int not null);
    create function was_written() returns trigger language plpgsql security definer set search_path = public as $$
    begin insert into rows_written select tg_argv[0], tg_argv[1]::int * count(*)::int from changed having count(*) > 0; return null; end $$;
    create function was_changed() returns trigger language plpgsql security definer set search_path = public as $$
    begin insert into rows_written select tg_argv[0] || ' (changed)', count(*)::int from (select n::text from newly n except select o::text from formerly o) c having count(*) > 0; return null; end $$;
    ${tables.flatMap(name => [
      `create trigger zz_came after insert on ${name} referencing new table as changed for each statement execute function was_written('${name}', '1')`,
      `create trigger zz_went after delete on ${name} referencing old table as changed for each statement execute function was_written('${name}', '-1')`,
      ...updates ? [`create trigger zz_changed after update on ${name} referencing old table as formerly new table as newly for each statement execute function was_changed('${name}')`] : [],
    ]).join(';')}`)
  /** The tables with more, fewer or other rows than when this was last asked. */
  return async (): Promise<readonly string[]> =>
    (await asSuperuser<{ readonly name: string }>('with taken as (delete from rows_written returning name, rows) select name from taken group by name having sum(rows) <> 0 order by name')).map(({ name }) => name)
}
