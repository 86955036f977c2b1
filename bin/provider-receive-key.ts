/**
 * `npm run provider:receive-key -- FILE`: makes the key pair with which this installation receives a provider. The half that opens goes
 * into FILE and stays here; the half that closes is printed, for whoever exports.
 */
import { writeFileSync } from 'node:fs'
import { NotPrepared } from '../ground.ts'
import { newReceiveKey } from '../kit/sealed-archive.ts'
import { command } from './command.ts'

await command({}, async (_given, [file]) => {
  if (file === undefined) throw new NotPrepared(['Say where: npm run provider:receive-key -- /media/safe/receive.key'])
  const { forSender, forReceiver } = newReceiveKey()
  writeFileSync(file, `${forReceiver}\n`, { mode: 0o600, flag: 'wx' })
  console.log(`${forSender}\nGive this line to whoever exports, by a way on which nobody can exchange it: read it to them. What opens the file stands in ${file}. Throw it away when the provider is here.`)
  return 0
})
