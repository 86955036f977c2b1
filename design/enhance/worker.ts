// Beside the page, so that a slow phone stays quick while it works.
import { solveProofOfWork } from '../../kit/proof-of-work.browser.ts'

addEventListener('message', ({ data }: MessageEvent<{ readonly challenge: string; readonly bits: number }>) => {
  void solveProofOfWork(data.challenge, data.bits).then(answer => postMessage(answer))
})
