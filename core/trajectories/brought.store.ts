import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { WhatBrought } from './brought.ts'

export type SealedBrought = { readonly id: Id<'brought'>; readonly what: WhatBrought; readonly content: Sealed }

export const recordBrought = (tx: Tx, trajectory: Id<'trajectory'>, { id, what, content }: SealedBrought) => tx.run(sql`
  insert into brought (id, trajectory_id, what, content) values (${id}, ${trajectory}, ${what}, ${content})`)

export const listBrought = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedBrought>(sql`
  select id, what, content from brought where trajectory_id = ${trajectory} order by what, id`)
