import type { VNode } from 'preact'
import { Button, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, Stack, Table, TextArea, TextField, Visibility } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { givenName } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import { guideNetworkTexts } from './guide.texts.ts'
import { MapDrawn } from './map.tsx'
import { aboutLength, drawnOn, nameLength, openParts, standingOf, type Actor, type Flows } from './network.ts'
import { flowsInWords, networkTexts, partName } from './network.texts.ts'
import { PartField, StandingTag } from './own.pages.tsx'

export const guideDones = ['proposed', 'asked'] as const
type Shown = {
  readonly trajectory: Id<'trajectory'>; readonly called: string; readonly programme: Programme; readonly party: Id<'party'>
  readonly actors: readonly Actor[]; readonly flows: readonly Flows[]; readonly shown: boolean; readonly filled: Filled
  /** Someone could not be asked, and why. */
  readonly asking: { readonly actor: Actor['id']; readonly problem: string } | null
  readonly done: (typeof guideDones)[number] | null
}

export const guideNetworkPage = (frame: Frame & { readonly me: SignedIn }, { trajectory, called, programme, party, actors, flows, shown, filled, asking, done }: Shown): VNode => {
  const { voice } = frame
  const [t, own] = [guideNetworkTexts(voice), networkTexts(voice)]
  const here = `/trajectories/${trajectory}/network`
  const drawn = drawnOn(programme, actors, flows)
  const form = readable(filled, { role: own.part, name: own.name, about: own.about, mail: own.mail }, voice)
  const errors = [...form.errors, ...(asking ? [{ field: `mail-${asking.actor}`, message: asking.problem }] : [])]
  return staffPage(frame, {
    place: 'people', title: t.title, wide: true, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack gap="s">
          <p><a href={`/trajectories/${trajectory}`}>{t.back(called)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead(called)}</Lead>
          {shown ? <Visibility>{t.seeAll(called)}</Visibility> : <Visibility nobody>{t.seeSome(called)}</Visibility>}
        </Stack>
        {shown && <MapDrawn voice={voice} drawn={drawn} open={openParts(programme, drawn)} programme={programme} self={givenName(called)} bridge={null} />}
        {drawn.length === 0 ? <Empty><p>{t.none}</p></Empty> : <Table
          label={t.title} columns={[{ label: own.who }, { label: own.gets }]}
          rows={drawn.map(({ side, role, actor, flows: to }) => [
            <>{actor?.content.name ?? partName(programme, role, voice)}<Muted>{actor ? `${own[side]}: ${partName(programme, role, voice)}` : own[side]}</Muted>{actor?.content.about && <Muted>{actor.content.about}</Muted>}</>,
            <>{flowsInWords(to, voice)}{actor && <Muted>{actor.putBy === party && standingOf(actor, party) === 'on-map' ? t.waits(called) : <StandingTag standing={standingOf(actor, actor.putBy)} t={own} />}</Muted>}{actor?.mayBeAsked === 'yes' && actor.person === null && <Ask here={here} actor={actor} problem={asking?.actor === actor.id ? asking.problem : undefined} t={t} />}</>,
          ])}
        />}
        <Section title={t.proposeTitle}>
          <p>{t.proposeLead(called)}</p>
          <Form action={here} gap="m">
            <input type="hidden" name={actField} value={newId()} />
            <PartField frame={frame} own={{ programme }} field={form.field('role')} />
            <TextField {...form.field('name')} autocomplete="off" maxlength={nameLength} />
            <TextArea {...form.field('about')} hint={t.aboutHint} rows={2} maxlength={aboutLength} />
            <TextField {...form.field('mail')} hint={t.mailHint} type="email" inputmode="email" autocomplete="off" spellcheck={false} maxlength={254} />
            <Row><Button>{t.propose}</Button></Row>
          </Form>
        </Section>
      </Stack>
    ),
  })
}

const Ask = ({ here, actor, problem, t }: { readonly here: string; readonly actor: Actor; readonly problem: string | undefined; readonly t: ReturnType<typeof guideNetworkTexts> }) => (
  <Form action={`${here}/${actor.id}/invitations`} gap="s">
    <input type="hidden" name={actField} value={newId()} />
    {actor.content.mail === null
      ? <TextField name="mail" id={`mail-${actor.id}`} label={t.mailOf(actor.content.name)} value="" error={problem} type="email" inputmode="email" autocomplete="off" spellcheck={false} maxlength={254} />
      : problem && <p id={`mail-${actor.id}`} class="error">{problem}</p>}
    <Button kind="secondary" more={`: ${actor.content.name}`}>{t.ask}</Button>
  </Form>
)
