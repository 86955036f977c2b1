import { catalogue, phone, you } from '../../kit/texts.ts'

export const voucherTexts = catalogue('je or u', {
  'nl-NL': {
    link: 'Ik heb een bon',
    title: you('Lever je bon in', 'Lever uw bon in'), lead: you('Met je bon maak je een afspraak. We vragen geen naam.', 'Met uw bon maakt u een afspraak. We vragen geen naam.'),
    label: 'De tekst van de bon', hint: 'Plak de hele tekst. Regels en spaties maken niet uit.', file: 'Of kies het bestand met de bon:', go: 'Ga verder',
    once: you('De bon is pas op als je een afspraak hebt.', 'De bon is pas op als u een afspraak hebt.'), lost: (number: string) => ['Geen bon? De woorden van de poster werken ook. Of bel ', phone(number), '.'],
    'voucher.wrong': 'Dit is geen bon van ons. Kijk of de hele tekst er staat.', 'voucher.used': 'Deze bon is al gebruikt. Een bon werkt één keer.',
    'voucher.early': 'De bon werkt nog niet. Kom over een paar dagen terug. We wachten even, zodat niemand kan zien wie de bon haalde.',
    'voucher.over': 'De tijd van deze bon is voorbij.', 'voucher.few': 'Er waren te weinig mensen die een bon haalden. Wie hem inlevert, zou dan te herkennen zijn. Daarom werkt deze bon niet. Bij de volgende ronde krijgt iedereen een nieuwe brief.',
    'voucher.too-often': 'Dat was te vaak achter elkaar. Probeer het over een paar minuten opnieuw.',
    otherwise: 'Praten kan ook zonder bon.', back: 'Kom binnen met de woorden van de poster',
  },
  'nl-BE': {
    link: 'Ik heb een bon',
    title: { je: 'Lever je bon in', u: 'Lever uw bon in' }, lead: { je: 'Met je bon maak je een afspraak. We vragen geen naam.', u: 'Met uw bon maakt u een afspraak. We vragen geen naam.' },
    label: 'De tekst van de bon', hint: 'Plak de hele tekst. Regels en spaties maken niet uit.', file: 'Of kies het bestand met de bon:', go: 'Ga verder',
    once: { je: 'De bon is pas op als je een afspraak hebt.', u: 'De bon is pas op als u een afspraak hebt.' }, lost: number => ['Geen bon? De woorden van de affiche werken ook. Of bel ', phone(number), '.'],
    'voucher.wrong': 'Dit is geen bon van ons. Kijk of de hele tekst er staat.', 'voucher.used': 'Deze bon is al gebruikt. Een bon werkt één keer.',
    'voucher.early': 'De bon werkt nog niet. Kom over een paar dagen terug. We wachten even, zodat niemand kan zien wie de bon haalde.',
    'voucher.over': 'De tijd van deze bon is voorbij.', 'voucher.few': 'Er waren te weinig mensen die een bon haalden. Wie hem inlevert, zou dan te herkennen zijn. Daarom werkt deze bon niet. Bij de volgende ronde krijgt iedereen een nieuwe brief.',
    'voucher.too-often': 'Dat was te vaak na elkaar. Probeer het over een paar minuten opnieuw.',
    otherwise: 'Praten kan ook zonder bon.', back: 'Kom binnen met de woorden van de affiche',
  },
  en: {
    link: 'I have a voucher',
    title: 'Hand in your voucher', lead: 'With your voucher you make an appointment. We ask no name.',
    label: 'The text of the voucher', hint: 'Paste the whole text. Lines and spaces do not matter.', file: 'Or choose the file with the voucher:', go: 'Go on',
    once: 'The voucher is used up only when you have an appointment.', lost: number => ['No voucher? The words on the poster work too. Or call ', phone(number), '.'],
    'voucher.wrong': 'This is no voucher of ours. See whether the whole text is there.', 'voucher.used': 'This voucher was used already. A voucher works once.',
    'voucher.early': 'The voucher does not work yet. Come back in a few days. We wait a while, so that nobody can see who took the voucher.',
    'voucher.over': 'The time of this voucher is over.', 'voucher.few': 'Too few people took a voucher. Whoever hands it in could then be recognised. So this voucher does not work. In the next round everyone gets a new letter.',
    'voucher.too-often': 'That was too often in a row. Try again in a few minutes.',
    otherwise: 'You can also talk without a voucher.', back: 'Come in with the words on the poster',
  },
})
