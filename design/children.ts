import type { ComponentChildren } from 'preact'

/** Anything that can stand between two tags. */
export type Children = ComponentChildren
/** Where a heading stands in the page's outline. */
export type Level = 1 | 2 | 3 | 4

/** Class names in one attribute; what is false or null drops out. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ')
