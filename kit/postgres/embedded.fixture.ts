/** A process that starts PostgreSQL on a folder, says who it is, and stays until it is told to leave or killed. */
import { startPostgres } from './embedded.ts'

const running = await startPostgres(process.argv[2] ?? '')

process.once('SIGTERM', () => {
  running.leave().then(() => process.exit(0), () => process.exit(1))
})
// Only now: whoever hears it may tell us to leave at once.
console.log('here')
