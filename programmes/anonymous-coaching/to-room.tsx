import { ButtonLink, Card, Row } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { bookingTexts } from './booking.texts.ts'

/** Where one talks by video, and where one tries it beforehand. */
export const ToRoom = ({ voice }: { readonly voice: Voice }) => {
  const t = bookingTexts(voice)
  return (
    <Card title={t.roomTitle}>
      <p>{t.roomWords}</p>
      <Row><ButtonLink href="/room" kind="secondary" icon="video-camera">{t.toRoom}</ButtonLink><ButtonLink href="/room/check" kind="quiet">{t.toCheck}</ButtonLink></Row>
    </Card>
  )
}
