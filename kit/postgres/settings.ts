/** What every cluster of ours is laid with: text sorts as people expect, and a torn page is noticed. */
export const layout = [
  '--username=postgres',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=und',
  '--data-checksums',
  // Who may enter the data folder (0700) may speak to the server; nobody else can reach its socket.
  '--auth-local=trust',
  '--auth-host=reject',
]

/** Laid on the command line at every start, so that a cluster made long ago obeys today's choices. */
export const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',

  // What was answered with yes is on the disk.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',

  // Short queries only: compiling one takes longer than running it.
  jit: 'off',
  // Nor is one worth starting processes for: where many tables are counted at once, that took ten times as long as counting.
  max_parallel_workers_per_gather: '0',

  // The log tells how the server fares and never what people wrote. An error's message can quote a value
  // ('invalid input syntax for type uuid: "…"'), so errors go to the one who asked and not to the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
}
