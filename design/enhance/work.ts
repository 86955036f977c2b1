import { solveProofOfWork } from '../../kit/proof-of-work.browser.ts'
import { Enhancement } from './words.ts'

/** Does a little work in the background and hands the answer to every form of the page that asks for it. Without scripts the server allows fewer tries instead. */
export class WorkElement extends Enhancement {
  start(): void {
    const challenge = this.getAttribute('challenge') ?? ''
    const answers = () => document.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="answer"]')
    const stop = new AbortController()
    this.on(window, 'pagehide', () => stop.abort())
    // First the page, then the work.
    setTimeout(() => {
      solveProofOfWork(challenge, Number(this.getAttribute('bits')), stop.signal).then(
        answer => answers().forEach(input => { input.value = answer }),
        () => {}, // left the page, or no WebCrypto here: the form goes without
      )
    }, 400)
  }
}
