import { catalogue } from '../../kit/texts.ts'

export const backupTexts = catalogue('je', {
  'nl-NL': {
    title: 'Achterwacht', lead: 'Maakt een begeleider zich zorgen? Dan krijgt de achterwacht van die dag meteen een sms. Waar het over gaat, zie jij niet.',
    listTitle: 'Wie is wanneer achterwacht?', none: 'Er staat nog niemand op de lijst.', gap: 'Vandaag is er geen achterwacht. Zet iemand op de lijst.',
    who: 'Wie', from: 'Eerste dag', until: 'Laatste dag', telephone: 'Mobiel nummer', telephoneHint: 'Begeleiders zien dit nummer. De sms gaat hierheen.', blank: 'Kies iemand', add: 'Zet op de lijst', remove: 'Haal weg', removeMore: (name: string, day: string) => ` ${name} vanaf ${day}`, days: (from: string, until: string) => `${from} tot en met ${until}`,
    addTitle: 'Iemand toevoegen', 'turn.wrong': 'Kies iemand, vul twee dagen in en een mobiel nummer.', 'turn.backwards': 'De laatste dag ligt voor de eerste.',
  },
  'nl-BE': {
    title: 'Achterwacht', lead: 'Maakt een begeleider zich zorgen? Dan krijgt de achterwacht van die dag meteen een sms. Waar het over gaat, zie jij niet.',
    listTitle: 'Wie is wanneer achterwacht?', none: 'Er staat nog niemand op de beurtrol.', gap: 'Vandaag is er geen achterwacht. Zet iemand op de beurtrol.',
    who: 'Wie', from: 'Eerste dag', until: 'Laatste dag', telephone: 'Gsm-nummer', telephoneHint: 'Begeleiders zien dit nummer. De sms gaat hierheen.', blank: 'Kies iemand', add: 'Zet op de beurtrol', remove: 'Haal weg', removeMore: (name, day) => ` ${name} vanaf ${day}`, days: (from, until) => `${from} tot en met ${until}`,
    addTitle: 'Iemand toevoegen', 'turn.wrong': 'Kies iemand, vul twee dagen in en een gsm-nummer.', 'turn.backwards': 'De laatste dag ligt voor de eerste.',
  },
  en: {
    title: 'Back-up', lead: 'Is a guide worried? Then the back-up of that day gets a text message at once. What it is about, you do not see.',
    listTitle: 'Who is the back-up when?', none: 'Nobody is on the rota yet.', gap: 'There is no back-up today. Put someone on the rota.',
    who: 'Who', from: 'First day', until: 'Last day', telephone: 'Mobile number', telephoneHint: 'Guides see this number. The text message goes there.', blank: 'Choose someone', add: 'Put on the rota', remove: 'Take off', removeMore: (name, day) => ` ${name} from ${day}`, days: (from, until) => `${from} up to and including ${until}`,
    addTitle: 'Add someone', 'turn.wrong': 'Choose someone, fill in two days and a mobile number.', 'turn.backwards': 'The last day is before the first.',
  },
})
