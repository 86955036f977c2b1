/**
 * How often something is tried, or on how many: as a rule, to prove it, and on a PostgreSQL of the system, where it is only to be
 * shown that it works there too.
 */
export const howMany = ({ usually, proving, elsewhere }: { readonly usually: number; readonly proving: number; readonly elsewhere: number }): number =>
  process.env['PROVE'] ? proving : process.env['HOUVAST_TEST_POSTGRES'] ? elsewhere : usually
