/**
 * `npm run provider:receive-key -- FILE`: makes the key pair with which this installation receives a provider. The half that opens goes
 * into FILE and stays here; the half that closes is printed with its fingerprint, for the two administrators who ask to leave.
 */
import { writeFileSync } from 'node:fs'
import { NotPrepared } from '../ground.ts'
import { newReceiveKey, receiveKeyFingerprint } from '../kit/sealed-archive.ts'
import { command } from './command.ts'

await command({}, async (_given, [file]) => {
  if (file === undefined) throw new NotPrepared(['Say where: npm run provider:receive-key -- /media/safe/receive.key'])
  const { forSender, forReceiver } = newReceiveKey()
  writeFileSync(file, `${forReceiver}\n`, { mode: 0o600, flag: 'wx' })
  console.log(`${forSender}\n${receiveKeyFingerprint(forSender)}\nSend the first line to the administrators of the provider that comes. Read the second to each of the two yourself, on the telephone: it tells them that nobody exchanged the first on its way. What opens the file stands in ${file}. Throw it away when the provider is here.`)
  return 0
})
