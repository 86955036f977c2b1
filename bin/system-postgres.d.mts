export function findSystemPostgres(): { readonly programs: string; readonly version: number } | null
