/** The thirty lines to fill in: what works out, or what the work asks. Kept as it is typed, and open lines are fine. */
import type { VNode } from 'preact'
import { Button, ErrorSummary, Fieldset, Form, Grid, Heading, Lead, Muted, Note, Row, SelectField, Stack, Visibility } from '../../design/index.ts'
import type { Typed } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { Act, agreementFrame, type DatedFrame } from '../agreements/frame.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { Drafted, DraftFields } from '../drafts.pages.tsx'
import { groupKeys, groups, type ItemKey } from './items.ts'
import { itemTexts } from './items.texts.ts'
import { adaptables, levels, weights } from './match.ts'
import { adaptableField, levelField, weightField } from './views.ts'
import { guideName, type Analyst } from './work-analysis-view.ts'
import { workAnalysisTexts, type WorkAnalysisTexts as T } from './work-analysis.texts.ts'

export type Filling = { readonly typed: Typed; readonly seen: number; readonly problem: 'view.nothing' | 'view.newer' | 'view.full' | null; /** When it was kept and not handed in. */ readonly draftedAt: Instant | null }
export type Side = 'demand' | 'capacity'
/** Where each is filled in, and where it goes. */
export const formPaths = {
  capacity: (trajectory: Id<'trajectory'>) => ({ form: `/trajectories/${trajectory}/work-analysis/capacity`, action: `/trajectories/${trajectory}/work-analysis/capacities`, home: `/trajectories/${trajectory}/work-analysis` }),
  demand: (trajectory: Id<'trajectory'>) => ({ form: `/work-demands/${trajectory}/form`, action: `/work-demands/${trajectory}/versions`, home: `/work-demands/${trajectory}` }),
}
export const draftName = (side: Side, trajectory: Id<'trajectory'>): string => `work-${side}-${trajectory}`

export const fillInPage = (frame: DatedFrame, analyst: Analyst, side: Side, { typed, seen, problem, draftedAt }: Filling): VNode => {
  const { voice } = frame
  const t = workAnalysisTexts(voice)
  const lines = itemTexts(voice)
  const { me: { trajectory }, part, participant, nameOf } = analyst
  const paths = formPaths[side](trajectory)
  const home = part === 'beside' ? paths.home : formPaths.capacity(trajectory).home
  const [name, guide] = [nameOf(participant), guideName(analyst, t.someone)]
  const title = side === 'demand' ? t.demandTitle : t.capacityTitle
  return agreementFrame(frame, part, {
    title, wrong: problem !== null,
    children: (
      <Stack gap="l">
        {problem && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: levelField('hours-a-day'), message: t[problem] }]} />}
        <Stack gap="s">
          <p><a href={home}>{t.back}</a></p>
          <Heading level={1}>{title}</Heading>
          <Lead>{side === 'demand' ? t.demandLead : part === 'guide' ? t.capacityLeadGuide(name) : t.capacityLead}</Lead>
          <Visibility>{side === 'capacity' ? t.capacitySeen(name, guide) : part === 'beside' ? t.demandSeenWork(guide, name) : t.demandSeenOwn(name, guide)}</Visibility>
          {side === 'demand' && <p>{t.noHealth}</p>}
          <Muted>{t.noJudgement}</Muted>
          {draftedAt && <Note tone="info"><p>{t.drafted(momentInWords(draftedAt, frame.now, frame.provider.zone, voice.locale))}</p></Note>}
        </Stack>
        <nav aria-label={t.toGroups}><Row>{groupKeys.map(group => <a key={group} href={`#${group}`}>{lines[group]}</a>)}</Row></nav>
        <Drafted form={draftName(side, trajectory)} voice={voice}>
          <Form action={paths.action} hidden={{ seen: String(seen) }}>
            <Act />
            {groupKeys.map(group => (
              <div key={group} id={group}>
                <Fieldset legend={lines[group]}>
                  {groups[group].map(item => (side === 'demand' ? <DemandLine key={item} item={item} typed={typed} line={lines[item]} t={t} /> : <SelectField key={item} name={levelField(item)} label={lines[item]} value={typed[levelField(item)]?.[0]} blank={t.blank} options={levelOptions(t)} />))}
                </Fieldset>
              </div>
            ))}
            <Row><Button>{t.keep}</Button><DraftFields form={draftName(side, trajectory)} path={paths.form} voice={voice} /></Row>
          </Form>
        </Drafted>
      </Stack>
    ),
  })
}

export const levelOptions = (t: T) => levels.map(level => ({ value: String(level), label: t[`level${level}`] }))

const DemandLine = ({ item, typed, line, t }: { readonly item: ItemKey; readonly typed: Typed; readonly line: string; readonly t: T }) => {
  const about = <span class="hidden">{t.about(line)}</span>
  return (
    <Stack gap="s">
      <SelectField name={levelField(item)} label={line} value={typed[levelField(item)]?.[0]} blank={t.blank} options={levelOptions(t)} />
      <Grid>
        <SelectField name={weightField(item)} label={<>{t.important}{about}</>} value={typed[weightField(item)]?.[0] ?? '2'} options={weights.map(weight => ({ value: String(weight), label: t[`weight${weight}`] }))} />
        <SelectField name={adaptableField(item)} label={<>{t.adaptable}{about}</>} value={typed[adaptableField(item)]?.[0] ?? 'unknown'} options={adaptables.map(one => ({ value: one, label: t[`adaptable-${one}`] }))} />
      </Grid>
    </Stack>
  )
}
