/** The eleven points: to choose a level of, and as words and small bars with the same as a table. Never a sum. */
import type { ComponentChildren, VNode } from 'preact'
import { Bars, Choices, Details, Muted, Section, Table, TextArea } from '../../design/index.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import type { Voice } from '../../kit/texts.ts'
import { competenceKeys, competences, levels, type CompetenceKey } from './competences.ts'
import { answerLength, strongIn, toGrowIn, type Levels } from './guiding.ts'
import { levelTexts } from './levels.texts.ts'

export const nameOf = (key: CompetenceKey, { locale }: Voice): string => competences[key].name[locale]

/** A form over the eleven points. @param hint of the words below them */
export const levelForm = (filled: Filled, voice: Voice, hint: string) => {
  const t = levelTexts(voice)
  const labels: Readonly<Record<string, string>> = { ...Object.fromEntries(competenceKeys.map(key => [key, nameOf(key, voice)])), words: t.words }
  const form = readable(filled, labels, voice)
  const fields: VNode = (
    <>
      {competenceKeys.map(key => (
        <Choices
          key={key} {...form.field(key)}
          options={[...levels.map(level => ({ value: level, label: competences[key].levels[level][voice.locale], hint: t[level] })), { value: '', label: t.none }]}
        />
      ))}
      <TextArea {...form.field('words')} hint={hint} rows={3} maxlength={answerLength} />
    </>
  )
  return { errors: form.errors, fields }
}

type Column = { readonly by: string; readonly levels: Levels }

/** What is strong and what to grow in, as words first. */
export const StrongAndGrowing = ({ of, voice, level = 2 }: { readonly of: Levels; readonly voice: Voice; readonly level?: 2 | 3 }): VNode => {
  const t = levelTexts(voice)
  const named = (keys: readonly CompetenceKey[], none: string): ComponentChildren => (keys.length === 0 ? <Muted>{none}</Muted> : <ul>{keys.map(key => <li key={key}>{nameOf(key, voice)}</li>)}</ul>)
  return (
    <>
      <Section title={t.strong} level={level}>{named(strongIn(of), t.noStrong)}</Section>
      <Section title={t.grow} level={level}>{named(toGrowIn(of), t.noGrow)}</Section>
    </>
  )
}

/** The first column is drawn; the table holds all of them. */
export const LevelPicture = ({ columns, voice }: { readonly columns: readonly Column[]; readonly voice: Voice }): VNode => {
  const t = levelTexts(voice)
  const [drawn] = columns
  const said = (key: CompetenceKey, of: Levels): string => { const level = of[key]; return level ? t[level] : t.open }
  return (
    <>
      {drawn && <Bars max={4} items={competenceKeys.map(key => ({ label: nameOf(key, voice), value: drawn.levels[key] ? Number(drawn.levels[key]) : null, said: said(key, drawn.levels) }))} caption={t.noSum} />}
      <Details summary={t.table}>
        <Table label={t.table} columns={[{ label: t.point }, ...columns.map(({ by }) => ({ label: by }))]} rows={competenceKeys.map(key => [nameOf(key, voice), ...columns.map(({ levels: of }) => said(key, of))])} />
      </Details>
    </>
  )
}
