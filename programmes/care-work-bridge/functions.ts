/** What somebody has to hold before the network goes on without the coach. */
import type { Translated } from '../../kit/texts.ts'

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

export const functions: Readonly<Record<string, Translated>> = {
  'steady-face': same('Vast gezicht op het werk', 'Steady face at work'),
  'tasks-and-hours': same('Kijkt mee naar taken en uren', 'Looks along at tasks and hours'),
  'sees-it': same('Ziet het als het minder gaat', 'Sees it when it gets worse'),
  'to-call': same('Is te bellen als het moeilijk wordt', 'Can be called when it gets hard'),
  'keeps-asking': same('Vraagt af en toe hoe het gaat', 'Asks now and then how it goes'),
}
