/** What every programme shares, in reading order: a noun leans only on those before it. */
export const nouns = ['providers', 'people', 'safety', 'organisations', 'trajectories', 'asking', 'agenda', 'talks', 'measurements', 'who-guides', 'reports', 'consent', 'agreements', 'endings', 'joint-talks', 'life-line', 'occupations', 'job-research', 'applications', 'introductions', 'own-pieces', 'setting-limits', 'statutory', 'division', 'work-analysis', 'concerns', 'advice', 'staying-in-touch', 'explaining', 'regulations', 'first-line', 'hard-moments', 'exercises', 'rooms', 'messages', 'waiting-list', 'risk', 'referrals', 'professionals', 'network', 'figures', 'administration', 'keeping', 'own-file', 'independence'] as const

/** Folders that hold migrations and policies, in the order they are laid. */
export const databaseFolders: readonly string[] = ['kit', ...nouns.map(noun => `core/${noun}`)]
