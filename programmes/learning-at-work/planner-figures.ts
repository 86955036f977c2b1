/** What a ward sets for itself when it plans, beside the load of learners and the limits of the law. An assumption is ours, to be changed. */
/** Of the shifts a learner works, how many percent their guide could be there too: at least this. */
export const leastOverlapPercent = { value: 60, from: 'assumption' } as const
/** Learners to one qualified guide on a shift, by what the clients ask. */
export const learnersPerGuide = { value: { light: 3, usual: 3, complex: 2 }, from: 'practice' } as const
/** Half a shift: a week may be so much longer or shorter than agreed, and the next makes up for it. */
export const weekMayDiffer = { value: 4, from: 'assumption' } as const
/** Of the shifts of a learner, in the first weeks, so many percent with their own guide. */
export const withOwnGuide = { weeks: 4, percent: 50, from: 'assumption' } as const
export const duoOverlapPercent = { value: 80, from: 'assumption' } as const
/** Five days of work a week: no law, but what a ward sets for itself. */
export const mostShiftsInWeek = { value: 5, from: 'assumption' } as const
