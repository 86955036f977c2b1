/** What was measured, as a table for people and as JSON for whoever compares. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Run } from './load.ts'
import type { Goals, Workload } from './workloads.ts'

export type Measured = {
  readonly workload: string
  readonly of: Workload['of']
  /** How many of those there are. */
  readonly size: number
  readonly goals: Goals
  readonly ours: Run
  readonly bare: Run
  /** Turns a second; null where there is no pgbench. */
  readonly pgbench: number | null
  /** Medians of the ratios round by round, each pair measured within seconds. */
  readonly ofBare: number
  readonly ofPgbench: number | null
  /** Spread of the bare server over the rounds, as a share of its median: what a difference must exceed to mean something. */
  readonly noise: number
}
/** How many times dearer the same visit became, by CPU of server and database together. */
export type Growth = { readonly workload: string; readonly of: Workload['of']; readonly from: number; readonly to: number; readonly times: number; readonly ofBare: number }
export type Single = { readonly name: string; readonly value: number; readonly unit: string; readonly most: number | null; readonly note?: string }

export type Report = { readonly at: string; readonly machine: string; readonly measured: readonly Measured[]; readonly growth: readonly Growth[]; readonly singles: readonly Single[] }

const mark = (reached: boolean) => (reached ? 'ok' : 'short')
const times = (number: number | null) => (number === null ? '–' : number.toFixed(2))
const ms = (number: number) => (number < 1 ? number.toFixed(3) : number < 10 ? number.toFixed(2) : number.toFixed(1))
const whole = (number: number | null) => (number === null ? '–' : Math.round(number).toLocaleString('en'))

/** Milliseconds of CPU a visit, of server and database: what a busy machine hardly changes. */
export const cost = ({ serverCpu, databaseCpu }: Run): number => serverCpu + databaseCpu

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map(row => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}

export const words = ({ at, machine, measured, growth, singles }: Report): string => [
  `${at}, ${machine}. Eight clients; medians of rounds in turns. Ratios are what counts: absolute figures are this machine's, today's.`,
  table(
    ['workload', 'of', 'per second', 'bare', 'pgbench', 'of bare (goal)', '', 'of pgbench (goal)', '', 'CPU server + database, ms', 'bare\'s', 'of bare, by CPU', 'p50, p95, p99 ms', 'p99 ≤ 5 × p50', 'noise'],
    measured.map(one => [
      one.workload, `${whole(one.size)} ${one.of}`, whole(one.ours.perSecond), whole(one.bare.perSecond), whole(one.pgbench),
      `${times(one.ofBare)} (${one.goals.bare})`, mark(one.ofBare >= one.goals.bare), `${times(one.ofPgbench)} (${one.goals.pgbench})`, one.ofPgbench === null ? '–' : mark(one.ofPgbench >= one.goals.pgbench),
      `${ms(one.ours.serverCpu)} + ${ms(one.ours.databaseCpu)}`, `${ms(one.bare.serverCpu)} + ${ms(one.bare.databaseCpu)}`, times(cost(one.bare) / cost(one.ours)), `${ms(one.ours.p50)}, ${ms(one.ours.p95)}, ${ms(one.ours.p99)}`, mark(one.ours.p99 <= 5 * one.ours.p50), `±${Math.round(one.noise * 50)}%`,
    ]),
  ),
  table(['growth', 'of', 'CPU a visit (goal 1.2)', '', 'of it the bare server too'], growth.map(({ workload, of, from, to, times: dearer, ofBare }) => [workload, `${whole(from)} → ${whole(to)} ${of}`, `× ${times(dearer)}`, mark(dearer <= 1.2), `× ${times(ofBare)}`])),
  table(['what', 'measured', 'goal', '', ''], singles.map(({ name, value, unit, most, note = '' }) => [name, `${ms(value)} ${unit}`, most === null ? '' : `≤ ${most}`, most === null ? '' : mark(value <= most), note])),
].join('\n\n')

export const keep = (report: Report): void => {
  mkdirSync('bench/out', { recursive: true })
  writeFileSync('bench/out/latest.json', `${JSON.stringify(report, null, 2)}\n`)
}
