/** Pages for everyone, signed in or not: help in an emergency, looking safely, what is kept, how to complain. */
import { ButtonLink, Lead, Muted, Note, Row, Section, Stack } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { crisisNumbers, siteOf } from '../crisis-numbers.ts'
import { countryWords } from '../providers/country.ts'
import { safetyTexts } from './safety.texts.ts'

const tel = (number: string) => `tel:${number.replaceAll(/[^+\d]/g, '')}`

export const helpPage = (frame: Frame) => {
  const t = safetyTexts(frame.voice)
  const numbers = crisisNumbers[frame.provider.country]
  return participantPage(frame, {
    title: t.helpTitle,
    children: (
      <>
        <Stack><h1>{t.helpTitle}</h1><Lead>{t.helpLead}</Lead></Stack>
        <Section title={t.danger}><p>{t.dangerWords(numbers.emergency)}</p><Row><ButtonLink href={tel(numbers.emergency)} icon="phone">{t.call(numbers.emergency)}</ButtonLink></Row></Section>
        <Section title={t.suicide}>
          <p>{t.suicideWords(numbers.suicide)}</p>
          <Row>
            <ButtonLink href={tel(numbers.suicide)} icon="phone">{t.call(numbers.suicide)}</ButtonLink>
            <ButtonLink href={numbers.suicideChat} kind="secondary" icon="chat-circle-dots">{t.chat(siteOf(numbers.suicideChat))}</ButtonLink>
          </Row>
          <p>{t.alsoCall(numbers.suicideFree)}</p>
        </Section>
        <Section title={t.home}><p>{t.homeWords(numbers.violence)}</p></Section>
        <Section title={t.bad}><p>{t.badWords(countryWords[frame.provider.country].doctorPost, numbers.doctorAfterHours)}</p></Section>
        <Section title={t.talk}><p>{t.talkWords}</p><Row><ButtonLink href="/moments" kind="secondary">{t.talkLink}</ButtonLink></Row></Section>
      </>
    ),
  })
}

export const sharedDevicePage = (frame: Frame) => {
  const t = safetyTexts(frame.voice)
  return participantPage(frame, {
    title: t.sharedTitle,
    children: (
      <>
        <Stack><h1>{t.sharedTitle}</h1><Lead>{t.sharedLead}</Lead></Stack>
        <ul>{[t.shared1, t.shared2, t.shared3, t.shared4, t.shared5].map((line, index) => <li key={index}>{line}</li>)}</ul>
        <Note tone="info">{t.sharedHonest}</Note>
      </>
    ),
  })
}

export const privacyPage = (frame: Frame) => {
  const t = safetyTexts(frame.voice)
  return participantPage(frame, {
    title: t.privacyTitle,
    children: (
      <>
        <Stack><h1>{t.privacyTitle}</h1><Lead>{t.privacyLead}</Lead></Stack>
        <Stack><p>{t.keepTitle}</p><ul><li>{t.keep1}</li><li>{t.keep2}</li><li>{t.keep3}</li></ul><p>{t.keepHow}</p><p>{t.keepNot}</p><p>{t.keepLog}</p></Stack>
        <Note tone="info">{t.keepOutside}</Note>
      </>
    ),
  })
}

export const accessibilityPage = (frame: Frame) => {
  const t = safetyTexts(frame.voice)
  return participantPage(frame, {
    title: t.accessibilityTitle,
    children: (
      <>
        <h1>{t.accessibilityTitle}</h1>
        <Stack><p>{t.accessibilityWords}</p><p>{t.accessibilityScripts}</p><p>{t.accessibilityTelephone}</p></Stack>
        <Row>
          <ButtonLink href="/scheme/light?to=/accessibility" kind="secondary">{t.lightLook}</ButtonLink>
          <ButtonLink href="/scheme/dark?to=/accessibility" kind="secondary">{t.darkLook}</ButtonLink>
          <ButtonLink href="/scheme/system?to=/accessibility" kind="secondary">{t.systemLook}</ButtonLink>
        </Row>
        <p>{t.accessibilityAsk(frame.provider.telephone, frame.provider.mail)}</p>
      </>
    ),
  })
}

export const complaintsPage = (frame: Frame) => {
  const t = safetyTexts(frame.voice)
  return participantPage(frame, {
    title: t.complaintsTitle,
    children: (
      <>
        <Stack><h1>{t.complaintsTitle}</h1><Lead>{t.complaintsLead(frame.provider.name)}</Lead></Stack>
        <Stack><p>{t.complaintsHow(frame.provider.telephone, frame.provider.mail)}</p><p>{t.complaintsTerm}</p><p>{t.complaintsWords()}</p></Stack>
        {frame.me?.offices.length === 0 && <p><a href="/my-rights/complaints">{t.complaintsHere}</a></p>}
        <Muted>{t.authority(countryWords[frame.provider.country].privacyAuthority)}</Muted>
      </>
    ),
  })
}
