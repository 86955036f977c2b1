/** `npm run migrate`: brings the database to the shape of this version, as the owner's login (HOUVAST_OWNER_URL). */
import { NotPrepared } from '../ground.ts'
import { migrate, NewerDatabase } from '../kit/migrate.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { command } from './command.ts'

await command({}, async () => {
  const url = process.env['HOUVAST_OWNER_URL']
  if (!url) throw new NotPrepared(['HOUVAST_OWNER_URL is not given. It is the login that owns the tables: postgres://houvast_migrate:password@host/houvast. The demo migrates itself.'])
  const applied = await migrate({ connectionString: url, connectionTimeoutMillis: 10_000 }, allDatabaseFolders).catch((error: unknown) => { throw error instanceof NewerDatabase ? new NotPrepared([error.message]) : error })
  for (const name of applied) console.log(name)
  console.log(`${applied.length} migrations applied, all policies laid anew.`)
  return 0
})
