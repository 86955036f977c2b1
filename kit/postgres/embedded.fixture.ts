/** A process that starts PostgreSQL on a folder, says who it is, and stays until it is told to leave or killed. */
import { startPostgres } from './embedded.ts'

const running = await startPostgres(process.argv[2] ?? '')
console.log('here')

process.once('SIGTERM', () => {
  running.leave().then(() => process.exit(0), () => process.exit(1))
})
