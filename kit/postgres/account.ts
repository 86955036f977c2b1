import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The account PostgreSQL runs under. Empty: our own. */
export type Account = { readonly uid?: number; readonly gid?: number }

/** Everyone's stranger, by the same number on every Linux. */
const nobody: Account = { uid: 65534, gid: 65534 }

/**
 * PostgreSQL refuses to run as root. When we are root it runs as the owner of its data, else of the folder
 * that holds the data or of the checkout around it, else as nobody.
 */
export function accountFor(folder: string): Account {
  if (process.geteuid?.() !== 0) return {}

  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder)
    if (uid === 0) {
      throw new Error(`${folder} belongs to root, and PostgreSQL does not run as root. Give it to another account, for instance: chown -R nobody ${folder}`)
    }
    return { uid, gid }
  }

  for (const around of [dirname(folder), dirname(dirname(folder))]) {
    const owner = existsSync(around) ? statSync(around) : null
    if (owner && owner.uid !== 0 && hasName(owner.uid)) return { uid: owner.uid, gid: owner.gid }
  }
  return nobody
}

/** initdb refuses an account without a name, such as the owner of a folder mounted into a container. */
function hasName(uid: number): boolean {
  return readFileSync('/etc/passwd', 'utf8').split('\n').some(line => line.split(':')[2] === String(uid))
}
