/**
 * One cast for the demo, the tests, the gallery and the docs: whoever reads about Marleen in one place meets her in
 * the others. Ids are fixed, so that a picture or a story can point at someone.
 */
import type { Database, Tx } from '../kit/db.ts'
import { parseId, type Id } from '../kit/id.ts'
import type { Instant } from '../kit/time.ts'
import type { Vault } from '../kit/vault.ts'
import { addKnownPerson, presentGuide } from '../core/people/known-people.ts'
import type { Profile } from '../core/people/person.ts'
import type { Office } from '../core/people/sign-in.ts'
import type { Provider } from '../core/providers/provider.ts'
import { foundProvider } from '../core/providers/provider.store.ts'

const id = <Noun extends string>(last: string): Id<Noun> => {
  const made = parseId<Noun>(`00000000-0000-7000-8000-${last.padStart(12, '0')}`)
  if (!made) throw new Error(`no id: ${last}`)
  return made
}

export type Member = { readonly id: Id<'person'>; readonly name: string; readonly mail: string; readonly offices: readonly Office[]; readonly profile: Omit<Profile, 'person' | 'name'> | null }

const guide = { themes: ['balance', 'workload', 'sleep', 'limits'], languages: ['nl'], programmes: ['anonymous-coaching', 'regular-guidance'], ways: ['guide-calls', 'participant-calls'], lifeView: null } as const

export const deHaven: Provider = {
  id: id('a0'), host: null, name: 'De Haven', country: 'NL', zone: 'Europe/Amsterdam', locale: 'nl-NL', address: 'je',
  telephone: '088 000 00 00', mail: 'welkom@dehaven.example',
  introduction: {
    'nl-NL': 'Een psycholoog, een maatschappelijk werker of een coach van De Haven. De Haven is een christelijke organisatie. Iedereen is welkom.',
    'nl-BE': 'Een psycholoog, een maatschappelijk werker of een coach van De Haven. De Haven is een christelijke organisatie. Iedereen is welkom.',
    en: 'A psychologist, a social worker or a coach of De Haven. De Haven is a Christian organisation. Everyone is welcome.',
  },
  exitUrl: 'https://www.knmi.nl/', foundedAt: new Date('2026-01-05T08:00:00Z'), entry: 'code', vouchers: 'off', fullUntil: null,
}

export const cast = {
  ellen: { id: id<'person'>('e1'), name: 'Ellen Bakker', mail: 'ellen@dehaven.example', offices: ['administrator'], profile: null },
  marleen: {
    id: id<'person'>('b1'), name: 'Marleen de Wit', mail: 'marleen@dehaven.example', offices: ['guide'],
    profile: { ...guide, profession: 'psychologist', ownWords: 'Ik luister eerst. Daarna zoeken we samen één kleine stap die morgen al helpt.', themes: ['workload', 'sleep', 'limits'], languages: ['nl', 'en'], ways: ['guide-calls', 'participant-calls', 'video'], lifeView: 'Ik ben christen. Ik praat daar alleen over als jij dat wilt.' },
  },
  jaap: {
    id: id<'person'>('b2'), name: 'Jaap Verhoef', mail: 'jaap@dehaven.example', offices: ['guide'],
    profile: { ...guide, profession: 'social-worker', ownWords: 'Werk en thuis lopen vaak door elkaar. Hier mag het over allebei gaan.', themes: ['family', 'money', 'loss', 'balance'], ways: ['guide-calls'] },
  },
  samira: {
    id: id<'person'>('b3'), name: 'Samira El Amrani', mail: 'samira@dehaven.example', offices: ['guide'],
    profile: { ...guide, profession: 'coach', ownWords: 'Ik stond zelf jaren voor de klas. Ik weet hoe vol een dag kan zijn.', themes: ['starting', 'together', 'workload', 'meaning'], languages: ['nl', 'ar', 'fr'], ways: ['guide-calls', 'participant-calls', 'video'] },
  },
  bas: {
    id: id<'person'>('b5'), name: 'Bas Willems', mail: 'bas@dehaven.example', offices: ['guide'],
    profile: { ...guide, profession: 'therapist', ownWords: 'Herstel komt dichterbij als je op het werk weer kunt oefenen. Daar ga ik naast staan.', themes: ['trust', 'together', 'limits'], programmes: ['workfloor-recovery'], ways: ['guide-calls', 'video'] },
  },
  hanna: {
    id: id<'person'>('b6'), name: 'Hanna Postma', mail: 'postma@dehaven.example', offices: ['guide'],
    profile: { ...guide, profession: 'therapist', ownWords: 'Ik werk rustig en praktisch. Samen kijken we wat er deze week lukt.', themes: ['communication', 'workload'], programmes: ['workfloor-recovery'], ways: ['guide-calls', 'video'] },
  },
  vera: {
    id: id<'person'>('b7'), name: 'Vera Lammers', mail: 'vera@dehaven.example', offices: ['guide'],
    profile: { ...guide, profession: 'career-adviser', ownWords: 'Ik sta tussen werk en mens in, en hoor bij geen van beide.', themes: ['next-step', 'limits', 'return'], programmes: ['career-centre'], ways: ['guide-calls', 'video'] },
  },
} as const satisfies Readonly<Record<string, Member>>

/** Participants who gave their names. */
export const named = {
  sofie: { id: id<'person'>('f1'), name: 'Sofie Dekker', mail: 'sofie@voorbeeld.example' },
  henk: { id: id<'person'>('f2'), name: 'Henk Mulder', mail: 'henk@voorbeeld.example' },
} as const

/** Noor, who recovers at work, and those around her; Tom, whose plan runs beside hers with another therapist. */
export const aroundNoor = {
  noor: { id: id<'person'>('c1'), name: 'Noor Jansen', mail: 'noor@voorbeeld.example' },
  kim: { id: id<'person'>('c2'), name: 'Kim de Boer', mail: 'kim@bakkerijvoorbeeld.example' },
  ruud: { id: id<'person'>('c3'), name: 'Ruud Smeets', mail: 'ruud@bakkerijvoorbeeld.example' },
  mirjam: { id: id<'person'>('c4'), name: 'Mirjam Smit', mail: 'mirjam@bakkerijvoorbeeld.example' },
  tom: { id: id<'person'>('c5'), name: 'Tom Peters', mail: 'tom@voorbeeld.example' },
} as const

/** Ilse, whose plan is over, and those who were around her. */
export const aroundIlse = {
  ilse: { id: id<'person'>('c7'), name: 'Ilse Vermeer', mail: 'ilse@voorbeeld.example' },
  daan: { id: id<'person'>('c8'), name: 'Daan Kuipers', mail: 'daan@drukkerijvoorbeeld.example' },
  femke: { id: id<'person'>('c9'), name: 'Femke Bos', mail: 'femke@drukkerijvoorbeeld.example' },
  wouter: { id: id<'person'>('ca'), name: 'Wouter Blom', mail: 'wouter@drukkerijvoorbeeld.example' },
} as const

/** Those on their way back to work by way of the career centre, and who guards the dates of the law for them. */
export const aroundPetra = {
  petra: { id: id<'person'>('90'), name: 'Petra Maas', mail: 'petra@voorbeeldscholen.example' },
  karin: { id: id<'person'>('91'), name: 'Karin Smit', mail: 'karin@voorbeeldscholen.example' },
  anne: { id: id<'person'>('92'), name: 'Anne Hermans', mail: 'anne@voorbeeld.example' },
  willem: { id: id<'person'>('93'), name: 'Willem Prins', mail: 'willem@voorbeeld.example' },
  fatma: { id: id<'person'>('94'), name: 'Fatma Yilmaz', mail: 'fatma@voorbeeld.example' },
  joris: { id: id<'person'>('95'), name: 'Joris Hendriks', mail: 'joris@voorbeeld.example' },
} as const

/** Lotte, who is curious about a next step and draws her line with Vera. */
export const lotte = { id: id<'person'>('9c'), name: 'Lotte Bruins', mail: 'lotte@voorbeeld.example' } as const

/** Mila, whose guidance in the career centre is over. */
export const mila = { id: id<'person'>('9d'), name: 'Mila Jansen', mail: 'mila@voorbeeld.example' } as const

/** Advises beside Vera in the career centre. */
export const noraOfDeHaven = {
  id: id<'person'>('bd'), name: 'Nora Blok', mail: 'nora@dehaven.example', offices: ['guide'],
  profile: { ...cast.vera.profile, profession: 'coach', ownWords: 'Ik zoek graag mee naar werk waar je energie van krijgt.' },
} as const satisfies Member

/** Stands between care and work. */
export const ilonaOfDeHaven = {
  id: id<'person'>('bc'), name: 'Ilona Verbeek', mail: 'ilona@dehaven.example', offices: ['guide'],
  profile: { ...guide, profession: 'care-work-coach', ownWords: 'Ik ken de zorg en ik ken het werk. Wat van de een naar de ander gaat, bepaal jij.', themes: ['return', 'telling', 'energy'], programmes: ['care-work-bridge'], ways: ['guide-calls', 'video'] },
} as const satisfies Member

/** Thijs, on his way back to his own work in the warehouse, and those around him on both sides. */
export const aroundThijs = {
  thijs: { id: id<'person'>('80'), name: 'Thijs Veenstra', mail: 'thijs@voorbeeld.example' },
  sandra: { id: id<'person'>('81'), name: 'Sandra Kok', mail: 'sandra@groothandelvoorbeeld.example' },
  peter: { id: id<'person'>('82'), name: 'Peter de Graaf', mail: 'peter@groothandelvoorbeeld.example' },
  judith: { id: id<'person'>('83'), name: 'Judith Roos', mail: 'roos@praktijkvoorbeeld.example' },
} as const

/** Wout lives near De Haven and works over the border, where An is of HR. */
export const aroundWout = {
  wout: { id: id<'person'>('84'), name: 'Wout Peeters', mail: 'wout@voorbeeld.example' },
  an: { id: id<'person'>('85'), name: 'An Claes', mail: 'an@drukkerijvoorbeeld.example' },
} as const

/** Guides on a ward where learners do the work; those who learn with her, and who sits beside from the house and from the school. */
export const wilmaOfDeHaven = {
  id: id<'person'>('be'), name: 'Wilma Hoekstra', mail: 'wilma@dehaven.example', offices: ['guide'],
  profile: { ...guide, profession: 'work-supervisor', ownWords: 'Ik doe het een keer voor. Daarna laat ik je het doen, en kijk ik mee.', themes: ['craft', 'clients', 'team'], programmes: ['learning-at-work'], ways: ['guide-calls', 'video'] },
} as const satisfies Member
/** Learns to guide, from Wilma. */
export const sanneOfDeHaven = {
  id: id<'person'>('b9'), name: 'Sanne Vos', mail: 'sanne@dehaven.example', offices: ['guide'],
  profile: { ...wilmaOfDeHaven.profile, ownWords: 'Ik leer nog begeleiden. Dat zeg ik er eerlijk bij.', themes: ['craft', 'team'] },
} as const satisfies Member
/** In the first year, and already out in the neighbourhood. */
export const mees = { id: id<'person'>('79'), name: 'Mees Hartman', mail: 'mees@voorbeeld.example' } as const
export const aroundNoa = {
  noa: { id: id<'person'>('70'), name: 'Noa Kuipers', mail: 'noa@voorbeeld.example' },
  ramon: { id: id<'person'>('71'), name: 'Ramon Dijkman', mail: 'ramon@zorgvoorbeeld.example' },
  gerda: { id: id<'person'>('72'), name: 'Gerda Postma', mail: 'postma@opleidingvoorbeeld.example' },
} as const

/** Keeps the log: watches over who looks into files, and opens none. */
export const keeperOfDeHaven: Member = { id: id<'person'>('e4'), name: 'Frits Hoving', mail: 'frits@dehaven.example', offices: ['log-keeper'], profile: null }

/** Directs a board whose schools come to De Haven: not one of those who work there. */
export const directorOfDeHaven: Member = { id: id<'person'>('d1'), name: 'Hanneke Visser', mail: 'hanneke@dedijk.example', offices: ['director'], profile: null }

/** Another provider in the same installation, small and apart: whatever crosses over to it is a leak. */
export const hetBaken: Provider = {
  ...deHaven, id: id('a1'), host: 'baken.localhost', name: 'Het Baken', country: 'BE', zone: 'Europe/Brussels', locale: 'nl-BE', address: 'u', telephone: '02 000 00 00', mail: 'welkom@hetbaken.example',
  introduction: {
    'nl-NL': 'Een psycholoog of een coach van Het Baken in Gent.',
    'nl-BE': 'Een psycholoog of een coach van Het Baken in Gent.',
    en: 'A psychologist or a coach of Het Baken in Ghent.',
  },
  exitUrl: 'https://www.meteo.be/',
}
export const castOfHetBaken = {
  wim: { id: id<'person'>('e2'), name: 'Wim Claes', mail: 'wim@hetbaken.example', offices: ['administrator'], profile: null },
  lieve: { id: id<'person'>('b4'), name: 'Lieve Peeters', mail: 'lieve@hetbaken.example', offices: ['guide'], profile: { ...guide, profession: 'psychologist', ownWords: 'Samen maken we het overzichtelijk.' } },
} as const satisfies Readonly<Record<string, Member>>

/**
 * Founds a provider with its people, in the name of its administrator. The first administrator gives oneself the
 * office, as on the set-up page; the database allows that only while nobody holds one.
 */
export const settleIn = async (tx: Tx, vault: Vault, provider: Provider, members: readonly Member[], at: Instant): Promise<void> => {
  const administrator = administratorOf(members)
  const around = { tx, vault, provider }
  await foundProvider(tx, provider)
  await addKnownPerson(around, { ...administrator, offices: ['administrator'] }, administrator.id, at)
  for (const member of members) {
    if (member.id !== administrator.id) await addKnownPerson(around, member, administrator.id, at)
    if (member.profile) await presentGuide(around, { person: member.id, ...member.profile })
  }
}

export const settle = (database: Database, vault: Vault, provider: Provider, members: readonly Member[], at: Instant): Promise<void> =>
  database.as({ provider: provider.id, person: administratorOf(members).id }, tx => settleIn(tx, vault, provider, members, at))

export const administratorOf = (members: readonly Member[]): Member => {
  const administrator = members.find(member => member.offices.includes('administrator'))
  if (!administrator) throw new Error('a provider needs an administrator')
  return administrator
}
