/** The houses of the demo: one that runs every programme, and a small one to be kept apart from it. */
import type { Receipt } from '../core/people/receipt.ts'
import type { Provider } from '../core/providers/provider.ts'
import type { Around, Life } from './life.ts'
import { aroundIlse, aroundNoa, aroundNoor, aroundPetra, aroundThijs, aroundWout, cast, castOfHetBaken, deHaven, directorOfDeHaven, hetBaken, ilonaOfDeHaven, keeperOfDeHaven, lotte, mees, mila, noraOfDeHaven, sanneOfDeHaven, wilmaOfDeHaven, type Member } from './cast.ts'
import { corrieOfDeBrug, tessaOfDeHaven } from './cast-ward.ts'
import type { Hours } from './diary.ts'
import { hoursOfDeHaven, livesOfDeHaven, namedOfDeHaven } from './lives-de-haven.ts'
import type { Named } from './regular-guidance.ts'
import { tellIlse } from './ilse.ts'
import { tellIndependence } from './independence.ts'
import { tellLotte } from './lotte.ts'
import { tellMila } from './mila.ts'
import { tellNoa } from './noa.ts'
import { tellNoor } from './noor.ts'
import { tellPeers } from './peers.ts'
import { tellPetra } from './petra.ts'
import { tellGroups } from './groups.ts'
import { tellThijs } from './thijs.ts'
import { tellTogether } from './together.ts'
import { tellWard } from './ward.ts'
import { tellWilma } from './wilma.ts'
import { tellWout } from './wout.ts'
import { hoursOfHetBaken, livesOfHetBaken } from './lives-het-baken.ts'

/** An employer with a contract; days ago it joined, and left. */
export type ToldAffiliate = { readonly name: string; readonly place: string; readonly staff: number | null; readonly joined: number; readonly left?: number }

export type ToldCluster = { readonly name: string; readonly affiliates: readonly string[]; /** In whole euros a school year. */ readonly fee: number; readonly director: Member | null; readonly slips: readonly [before: number, last: number]; /** Of those who came to the career centre. */ readonly career: readonly [before: number, last: number] }

export type House = {
  readonly provider: Provider
  readonly members: readonly Member[]
  /** By the name their people know them by in the lives. */
  readonly guides: readonly (readonly [name: string, guide: Member, hours: Hours])[]
  /** Who answers for whom in an absence. */
  readonly standIns: readonly (readonly [guide: Member, standIn: Member])[]
  readonly affiliates: readonly ToldAffiliate[]
  /** Affiliates that are counted together, and how many loose slips came from them in the last two half-years. */
  readonly clusters: readonly ToldCluster[]
  readonly lives: readonly Life[]
  /** Participants known by name. */
  readonly named: readonly Named[]
  /** Whoever meets beside their talks, once those are planned. */
  readonly meets?: (around: Around) => Promise<void>
  /** Plans with their circles, programme by programme; told whole, for each is one story. */
  readonly plans?: readonly {
    readonly tell: (around: Around) => Promise<void>
    readonly programme: string
    /** Whose letter to a doctor is open. */
    readonly guide?: Pick<Member, 'id'>
    /** Who plans in this programme. */
    readonly planner?: Member
    readonly people: readonly (readonly [part: string, person: Pick<Member, 'id' | 'name'>])[]
  }[]
  /** A network of organisations that it keeps. */
  readonly network?: (around: Around, administrator: Member) => Promise<void>
  /** A guide in training, and with whom. */
  readonly training?: { readonly guide: Member; readonly senior: Member }
  /** The words of whoever comes first in the lives. No secret: whoever sees the demo is let in as that person. */
  readonly receipt: Receipt
}

export const houses: readonly House[] = [
  {
    provider: deHaven, members: [...Object.values(cast), noraOfDeHaven, ilonaOfDeHaven, wilmaOfDeHaven, sanneOfDeHaven, tessaOfDeHaven, keeperOfDeHaven, directorOfDeHaven], lives: livesOfDeHaven, named: namedOfDeHaven, training: { guide: cast.samira, senior: cast.marleen }, network: tellTogether,
    guides: [['marleen', cast.marleen, hoursOfDeHaven.marleen], ['jaap', cast.jaap, hoursOfDeHaven.jaap], ['samira', cast.samira, hoursOfDeHaven.samira], ['bas', cast.bas, hoursOfDeHaven.bas], ['hanna', cast.hanna, hoursOfDeHaven.hanna], ['vera', cast.vera, hoursOfDeHaven.vera], ['nora', noraOfDeHaven, hoursOfDeHaven.vera], ['ilona', ilonaOfDeHaven, hoursOfDeHaven.vera], ['wilma', wilmaOfDeHaven, hoursOfDeHaven.vera]],
    plans: [
      {
        tell: async around => { await tellNoor(around); await tellIlse(around) }, programme: 'workfloor-recovery', guide: cast.bas,
        people: [['employee', aroundNoor.noor], ['colleague', aroundNoor.kim], ['manager', aroundNoor.mirjam], ['afterwards', aroundIlse.ilse], ['manager', aroundIlse.wouter]],
      },
      { tell: async around => { await tellPetra(around); await tellLotte(around); await tellIndependence(around); await tellMila(around) }, programme: 'career-centre', people: [['employee', lotte], ['employee', aroundPetra.anne], ['afterwards', mila], ['manager', aroundPetra.karin], ['case-manager', aroundPetra.petra]] },
      { tell: async around => { await tellThijs(around); await tellWout(around); await tellGroups(around) }, programme: 'care-work-bridge', people: [['employee', aroundThijs.thijs], ['manager', aroundThijs.sandra], ['hr', aroundThijs.peter], ['therapist', aroundThijs.judith], ['employee', aroundWout.wout], ['hr', aroundWout.an]] },
      { tell: async around => { await tellNoa(around); await tellWard(around); await tellWilma(around) }, programme: 'learning-at-work', planner: tessaOfDeHaven, people: [['learner', aroundNoa.noa], ['learner', mees], ['duo', corrieOfDeBrug], ['practice-trainer', aroundNoa.ramon], ['teacher', aroundNoa.gerda]] },
    ],
    meets: tellPeers,
    standIns: [[cast.jaap, cast.samira]],
    affiliates: [
      { name: 'Basisschool De Linde', place: 'Lindenoord', staff: 34, joined: 290 },
      { name: 'Basisschool Het Zonnewiel', place: 'Wiekerdam', staff: 41, joined: 286 },
      { name: 'School met de Bijbel Beukenlaan', place: 'Zandhove', staff: 18, joined: 240 },
      { name: 'Scholengroep De Dijk', place: 'Kerkdiep', staff: 212, joined: 201 },
      { name: 'Praktijkschool De Werf', place: 'Wiekerdam', staff: 58, joined: 160 },
      { name: 'Montessorischool De Boomhut', place: 'Lindenoord', staff: 27, joined: 97 },
      { name: 'Kinderopvang Pluim', place: 'Zandhove', staff: null, joined: 60 },
      { name: 'Basisschool De Vlieger', place: 'Kerkdiep', staff: 22, joined: 280, left: 25 },
    ],
    clusters: [
      { name: 'Stichting De Dijk', affiliates: ['Scholengroep De Dijk', 'Basisschool De Linde', 'Montessorischool De Boomhut'], fee: 7200, director: directorOfDeHaven, slips: [26, 46], career: [38, 64] },
      { name: 'Wiekerdam samen', affiliates: ['Basisschool Het Zonnewiel', 'Praktijkschool De Werf'], fee: 3400, director: null, slips: [4, 7], career: [3, 12] },
    ],
    receipt: { locator: 'linde-kade', secret: 'regen-fiets-lamp-brood' },
  },
  {
    provider: hetBaken, members: Object.values(castOfHetBaken), lives: livesOfHetBaken, named: [],
    guides: [['lieve', castOfHetBaken.lieve, hoursOfHetBaken.lieve]],
    standIns: [],
    affiliates: [{ name: 'Vrije Basisschool De Klimop', place: 'Bosdam', staff: 38, joined: 150 }, { name: 'Atheneum Ter Leie', place: 'Bosdam', staff: 96, joined: 90 }],
    clusters: [],
    receipt: { locator: 'anker-wolk', secret: 'trein-molen-appel-tuin' },
  },
]
