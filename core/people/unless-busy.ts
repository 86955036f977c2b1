import { QueueFull } from '../../kit/derive/derive.ts'

/** The result, or 'busy' when too many derivations wait already: nothing was computed, and trying again is all there is to do. */
export const unlessBusy = async <Result>(deriving: Promise<Result>): Promise<Result | 'busy'> => {
  try {
    return await deriving
  } catch (error) {
    if (error instanceof QueueFull) return 'busy'
    throw error
  }
}
