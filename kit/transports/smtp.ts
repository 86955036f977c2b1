/**
 * Mail over SMTP. It tells as little as mail can: a neutral sender, plain text, no pictures, no name of the program,
 * and a Message-ID that stays the same when a message is tried again, so that a reader sees it once.
 */
import { NotHandedOver, type Transport } from '../outbox.ts'
import { isLoopback, type MailSettings } from '../settings.ts'

const seconds = (count: number): number => count * 1000

/** Encryption is required and certificates are checked, except to a server on this machine. */
export const smtpTransport = ({ url, from }: MailSettings): Transport => {
  const here = isLoopback(url.hostname)
  const domain = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost'
  const login = url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
  const open = async () => {
    // Loaded with the first message: a server at rest does not carry it.
    const { createTransport } = await import('nodemailer')
    return createTransport({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : here ? 25 : 587),
      secure: url.protocol === 'smtps:',
      requireTLS: !here,
      ignoreTLS: here,
      tls: { minVersion: 'TLSv1.2' },
      name: domain,
      connectionTimeout: seconds(20),
      greetingTimeout: seconds(20),
      socketTimeout: seconds(60),
      disableFileAccess: true,
      disableUrlAccess: true,
      ...login,
    })
  }
  let opened: ReturnType<typeof open> | null = null

  return {
    name: 'smtp',
    async send(message, id) {
      if (message.channel !== 'mail') throw new NotHandedOver('not a mail', true)
      const transporter = await (opened ??= open())
      try {
        await transporter.sendMail({
          from, to: { name: '', address: message.to }, subject: message.subject, text: message.text,
          messageId: `<${id}@${domain}>`, xMailer: false,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
      } catch (error) {
        throw whatWentWrong(error)
      }
    },
  }
}

/** A server's answer can quote the address it refuses, so only its number is kept. */
const whatWentWrong = (error: unknown): NotHandedOver => {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed'
  const answer = error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
  // A no to this reader or this text stays a no; a no to our password is over when someone mends the settings.
  const forGood = answer !== null && answer >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return new NotHandedOver(answer === null ? `smtp ${code}` : `smtp ${answer}`, forGood, error)
}
