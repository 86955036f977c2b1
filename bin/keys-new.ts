/** `npm run keys:new -- FILE`: makes the file with the instance's key, readable by its owner alone. Touches none that is there. */
import { makeKeyFile } from '../kit/key-file.ts'
import { hasCode } from '../kit/postgres/errors.ts'
import { command } from './command.ts'

await command({}, async (_given, [path]) => {
  if (path === undefined) {
    console.error('Say where: npm run keys:new -- /etc/houvast/instance.key')
    return 1
  }
  try {
    makeKeyFile(path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    console.error(`${path} is there already, and without it nothing opens: it stays as it is.`)
    return 1
  }
  console.log(`${path} is made. Keep a copy on paper or in a safe, apart from the backups of the database: without it nothing private opens, and with it and a backup everything does.`)
  return 0
})
