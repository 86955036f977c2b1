import type { VNode } from 'preact'
import { Button, ButtonLink, DeviceCheck, Form, Lead, Muted, Note, Room, Row, Stack, type RoomWords } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, clock, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { barePage, participantPage, staffPage, type Frame } from '../chrome.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import type { Appointment } from '../talks/appointment.ts'
import type { Ice } from './ice.ts'
import type { Door, NoDoor } from './room.ts'
import { guideRoomTexts, roomTexts } from './room.texts.ts'

type Dated = Frame & { readonly now: Instant }
export type Seen = {
  /** How the other is called here. */
  readonly name: string
  readonly hasNumber: boolean
  readonly appointment: Appointment
}
type T = ReturnType<typeof roomTexts>

const act = () => <input type="hidden" name={actField} value={newId()} />
const time = ({ voice, provider }: Dated, moment: Instant) => clock(moment, voice.locale, provider.zone)

const wordsFor = (t: T, name: string): RoomWords => ({
  waiting: capitalised(t.waiting(name)), connecting: capitalised(t.connecting(name)), connected: t.connected(name), lost: t.lost, left: capitalised(t.left(name)), elsewhere: t.elsewhere,
  'camera-on': t.cameraOn, 'camera-off': t.cameraOff, 'camera-turn-on': t.turnCameraOn, 'camera-turn-off': t.turnCameraOff,
  'microphone-on': t.microphoneOn, 'microphone-off': t.microphoneOff, 'microphone-turn-on': t.turnMicrophoneOn, 'microphone-turn-off': t.turnMicrophoneOff,
  'their-camera-off': capitalised(t.theirCameraOff(name)), 'their-microphone-off': capitalised(t.theirMicrophoneOff(name)),
})

/** Before one goes in, and after: what the other will learn of one's device, said plainly, with the telephone first where that is something. */
export const entrancePage = (frame: Dated, { name, hasNumber, appointment }: Seen, door: Door, ice: Ice, left: boolean): VNode => {
  const t = roomTexts(frame.voice)
  const inside = (
    <Row>
      <ButtonLink href="/room/inside" kind={ice.relayed ? 'primary' : 'secondary'} icon="video-camera">{t.enter}</ButtonLink>
      <ButtonLink href="/room/inside?camera=off" kind="secondary">{t.enterUnseen}</ButtonLink>
    </Row>
  )
  const telephone = <ByTelephone t={t} name={name} hasNumber={hasNumber} first={!ice.relayed} />
  return participantPage(frame, {
    title: t.title,
    children: (
      <Stack gap="l">
        {left && <Note tone="ok" announced><p>{t.stopped}</p></Note>}
        <Stack gap="s">
          <h1>{t.title}</h1>
          <Lead>{capitalised(t.when(name, momentInWords(appointment.from, frame.now, frame.provider.zone, frame.voice.locale)))}</Lead>
          {door.door === 'early' && <p>{t.early(name, time(frame, door.opensAt))}</p>}
          {door.door === 'over' && <p>{t.over}</p>}
        </Stack>
        {door.door !== 'over' && <Note tone={ice.relayed ? 'plain' : 'warn'}><p>{ice.relayed ? t.relayed : t.addresses}</p><p>{t.noRecording}</p></Note>}
        {door.door === 'open' && (ice.relayed ? <>{inside}{telephone}</> : <>{telephone}{inside}</>)}
        {door.door === 'early' && telephone}
        <Row>
          {door.door !== 'over' && <ButtonLink href="/room/check" kind="quiet">{t.check}</ButtonLink>}
          <ButtonLink href="/my-appointment" kind="quiet" icon="arrow-left">{t.appointment}</ButtonLink>
        </Row>
      </Stack>
    ),
  })
}

/** One tap, with what will happen beside it. */
const ByTelephone = ({ t, name, hasNumber, first }: { readonly t: T; readonly name: string; readonly hasNumber: boolean; readonly first: boolean }) => (
  <Form action="/room/telephone" gap="s">
    {act()}
    <Row><Button kind={first ? 'primary' : 'secondary'} icon="phone">{t.ratherCall}</Button></Row>
    <Muted>{hasNumber ? t.willBeCalled(name) : t.willCall}</Muted>
  </Form>
)

export const insidePage = (frame: Dated, { name, hasNumber }: Seen, ice: Ice, camera: 'on' | 'off'): VNode => {
  const t = roomTexts(frame.voice)
  return barePage(frame, {
    title: t.title,
    children: (
      <Stack>
        <h1 class="hidden">{t.title}</h1>
        <Room
          part="participant" signals="/room/signals" stream="/room/stream" servers={ice.servers} relayed={ice.relayed} camera={camera} back="/room" out="/room?left=yes" telephone="/room"
          words={wordsFor(t, name)} leave={t.leave} plain={<p>{t.plain}</p>}
        />
        <p>{t.fails(frame.provider.telephone)}</p>
        <ByTelephone t={t} name={name} hasNumber={hasNumber} first={false} />
      </Stack>
    ),
  })
}

/** They speak by telephone: who calls whom. */
export const telephonePage = (frame: Dated, { name, appointment }: Seen): VNode => {
  const t = roomTexts(frame.voice)
  return participantPage(frame, {
    title: t.phoneTitle,
    children: (
      <Stack gap="l">
        <Stack gap="s"><h1>{t.phoneTitle}</h1><Lead>{capitalised(t.when(name, momentInWords(appointment.from, frame.now, frame.provider.zone, frame.voice.locale)))}</Lead></Stack>
        <Note tone="ok" icon="phone" announced><p>{appointment.way === 'guide-calls' ? t.beCalled(name) : t.callNow(frame.provider.telephone)}</p></Note>
        <Row><ButtonLink href="/my-appointment" kind="quiet" icon="arrow-left">{t.appointment}</ButtonLink></Row>
      </Stack>
    ),
  })
}

/** @param back where one came from */
export const checkPage = (frame: Dated, back: string): VNode => {
  const t = roomTexts(frame.voice)
  return participantPage(frame, {
    title: t.checkTitle,
    children: (
      <Stack gap="l">
        <Stack gap="s"><h1>{t.checkTitle}</h1><Lead>{t.checkLead}</Lead></Stack>
        <DeviceCheck
          tryLabel={t.tryDevices} meterLabel={t.meter} toneLabel={t.playTone} plain={<p>{t.plain}</p>}
          before={{ camera: t.cameraBefore, microphone: t.microphoneBefore, sound: t.soundBefore }}
          words={{ 'camera-found': t.cameraFound, 'camera-none': t.cameraNone, 'microphone-found': t.microphoneFound, 'microphone-heard': t.microphoneHeard, 'microphone-none': t.microphoneNone, played: t.played }}
        />
        <Row><ButtonLink href={back} kind="quiet" icon="arrow-left">{t.back}</ButtonLink></Row>
      </Stack>
    ),
  })
}

type Staff = Dated & { readonly me: SignedIn }
const talkOf = ({ appointment }: Seen) => `/talks/${appointment.talk}`

/** The same room from the other side. */
export const guideRoomPage = (frame: Staff, seen: Seen, ice: Ice): VNode => {
  const { name, hasNumber } = seen
  const [t, g] = [roomTexts({ ...frame.voice, address: 'je' }), guideRoomTexts(frame.voice)]
  const talk = talkOf(seen)
  return barePage(frame, {
    title: t.title, density: 'compact', wide: true,
    children: (
      <Stack>
        <h1 class="hidden">{t.title}</h1>
        <Room
          part="guide" signals={`${talk}/room/signals`} stream={`${talk}/room/stream`} servers={ice.servers} relayed={ice.relayed} camera="on" back={talk} out={talk} telephone={talk}
          words={wordsFor(t, name)} leave={t.leave} plain={<p>{g.plain}</p>}
        />
        <Row>
          <Form action={`${talk}/room/telephone`} gap="s">{act()}<Button kind="secondary" icon="phone">{g.ratherCall}</Button><Muted>{hasNumber ? g.ratherCallHint : g.noNumber}</Muted></Form>
          {hasNumber && <Form action={`${talk}/number-looks`} gap="s"><Button kind="quiet">{g.number}</Button><Muted>{g.numberHint}</Muted></Form>}
        </Row>
      </Stack>
    ),
  })
}

/** @param why it is not open */
export const guideClosedPage = (frame: Staff, seen: Seen, why: Exclude<Door, { readonly door: 'open' }> | NoDoor): VNode => {
  const [t, g] = [roomTexts(frame.voice), guideRoomTexts(frame.voice)]
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <h1>{t.title}</h1>
        <Note tone="info"><p>{why.door === 'telephone' ? g.telephone : why.door === 'early' ? g.early(time(frame, why.opensAt)) : g.over}</p></Note>
        <Row><ButtonLink href={talkOf(seen)} kind="secondary" icon="arrow-left">{g.back}</ButtonLink><ButtonLink href="/room/check" kind="quiet">{t.check}</ButtonLink></Row>
      </Stack>
    ),
  })
}
