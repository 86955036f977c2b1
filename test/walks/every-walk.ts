/** Every way through a programme, told stage by stage, with who looks on. */
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { anonymousToTheEnd, inAnonymousCoaching } from './anonymous-coaching.ts'
import { aroundTheTwo, betweenTwo } from './between-two.ts'
import { bridgeOfThijs, inBridge } from './care-work-bridge.ts'
import { careerOfAnneToTheEnd, inCareerCentre } from './career-centre.ts'
import { inLearning, learningOfNoa } from './learning-at-work.ts'
import { aroundLearners, guidesOfLearners } from './learning-guides.ts'
import { aroundTheGroup, inAGroup } from './in-a-group.ts'
import { aroundTheRoom, roundOneQuestion } from './peers.ts'
import { inRegularGuidance, regularToTheEnd } from './regular-guidance.ts'
import { aroundWhoLeaves, someoneLeaves } from './someone-leaves.ts'
import { careerOfLotteToTheEnd, outOfCuriosity } from './independent.ts'
import { noaOnTheWard, onTheWard } from './ward.ts'
import { aroundTheLook, lookedAtNoor } from './looked.ts'
import { inNetwork, learningTogether } from './learning-together.ts'
import { aroundHisWork, workOfThijs } from './work-of-thijs.ts'
import { inRecovery, recoveryOfNoorToTheEnd } from './workfloor-recovery.ts'

export const everyWalk: readonly (readonly [programme: string, walk: (house: House) => Walk, inIt: Lookers])[] = [
  ['anonymous-coaching', anonymousToTheEnd, inAnonymousCoaching],
  ['regular-guidance', regularToTheEnd, inRegularGuidance],
  ['any programme, a question among peers', roundOneQuestion, aroundTheRoom],
  ['any programme, a guide who leaves', someoneLeaves, aroundWhoLeaves],
  ['workfloor-recovery', recoveryOfNoorToTheEnd, inRecovery],
  ['career-centre', careerOfAnneToTheEnd, inCareerCentre],
  ['career-centre, out of curiosity', careerOfLotteToTheEnd, outOfCuriosity],
  ['care-work-bridge, the work', workOfThijs, aroundHisWork],
  ['care-work-bridge, between the two', betweenTwo, aroundTheTwo],
  ['care-work-bridge, in a group', inAGroup, aroundTheGroup],
  ['care-work-bridge', bridgeOfThijs, inBridge],
  ['learning-at-work', learningOfNoa, inLearning],
  ['learning-at-work, the ward', noaOnTheWard, onTheWard],
  ['learning-at-work, those who guide', guidesOfLearners, aroundLearners],
  ['any programme, who looked', lookedAtNoor, aroundTheLook],
  ['of no programme, a network of organisations', learningTogether, inNetwork],
]
