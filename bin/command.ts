import { parseArgs, type ParseArgsConfig } from 'node:util'
import { NotPrepared } from '../ground.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Runs a command of whoever keeps the installation, with its options, and ends with the number it says. */
export async function command<const Given extends Options>(options: Given, run: (given: ReturnType<typeof parseArgs<{ options: Given; allowPositionals: true }>>['values'], rest: readonly string[]) => Promise<number>): Promise<void> {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    process.exitCode = await run(values, positionals)
  } catch (error) {
    console.error(error instanceof NotPrepared ? error.message : error)
    process.exitCode = 1
  }
}
