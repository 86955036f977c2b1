/** What every programme shares, in reading order: a noun leans only on those before it. */
export const nouns = ['providers', 'people', 'safety', 'organisations', 'trajectories', 'agenda', 'talks', 'measurements', 'who-guides', 'reports', 'consent', 'statutory', 'rooms', 'messages', 'waiting-list', 'risk', 'referrals', 'figures', 'administration', 'keeping'] as const

/** Folders that hold migrations and policies, in the order they are laid. */
export const databaseFolders: readonly string[] = ['kit', ...nouns.map(noun => `core/${noun}`)]
