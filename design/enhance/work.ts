import { Enhancement } from './words.ts'

/** Has a little work done beside the page and hands the answer to every form that asks for it. Without scripts the server allows fewer tries instead. */
export class WorkElement extends Enhancement {
  start(): void {
    const { challenge = '', bits = '', src = '' } = Object.fromEntries([...this.attributes].map(({ name, value }) => [name, value]))
    const worker = new Worker(src, { type: 'module' })
    this.on(window, 'pagehide', () => worker.terminate())
    this.on(worker, 'message', event => {
      if (!(event instanceof MessageEvent)) return
      for (const input of document.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="answer"]')) input.value = String(event.data)
      worker.terminate()
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage({ challenge, bits: Number(bits) })
  }
}
