import { catalogue } from '../../kit/texts.ts'

export const guideNetworkTexts = catalogue('je', {
  'nl-NL': {
    title: 'Netwerk', back: (name: string) => `Terug naar ${name}`, lead: (name: string) => `De kaart is van ${name}. Wie je vraagt, heeft daar eerst een ja.`, you: 'jij',
    seeAll: (name: string) => `${name} laat je de hele kaart zien.`, seeSome: (name: string) => `Je ziet wie je voorstelde en wie je mag vragen. De rest is van ${name}.`,
    none: 'Er is nog niemand om te vragen.', waits: (name: string) => `Wacht op ${name}`, ask: 'Vraag om mee te doen', mailOf: (name: string) => `E-mailadres van ${name}`, noAddress: 'Vul het e-mailadres in.',
    proposeTitle: 'Iemand voorstellen', proposeLead: (name: string) => `${name} ziet je voorstel op de kaart en beslist. Daarvoor hoort niemand ervan.`, aboutHint: 'De deelnemer leest dit.', mailHint: 'Alleen nodig als deze persoon gevraagd wordt.', propose: 'Stel voor',
    proposed: 'Het voorstel staat op de kaart.', asked: 'De vraag is verstuurd.', ended: 'Dit is afgesloten. Er komt niemand meer bij.',
    'network.no-such-part': 'Kies wie dit is.', 'network.full': 'De kaart is vol.',
    'circle.no-such-part': 'Deze persoon kan niet meedoen. Een brief kan wel.', 'circle.inside-already': 'Deze persoon hoort al bij het traject.', 'circle.asked-already': 'Deze persoon is al gevraagd. Een tweede keer vragen we niet.', 'circle.enough': 'Hiervoor zijn er al genoeg gevraagd.', 'circle.not-yours': 'Alleen wie begeleidt, vraagt iemand erbij.', 'circle.yes-first': 'Eerst zegt de deelnemer zelf ja tegen deze persoon.',
    toAsk: (count: number) => (count === 1 ? 'iemand mag gevraagd worden' : 'mensen mogen gevraagd worden'), toNetwork: 'Bekijk het netwerk',
  },
  'nl-BE': {
    title: 'Netwerk', back: name => `Terug naar ${name}`, lead: name => `De kaart is van ${name}. Wie je vraagt, heeft daar eerst een ja.`, you: 'jij',
    seeAll: name => `${name} laat je de hele kaart zien.`, seeSome: name => `Je ziet wie je voorstelde en wie je mag vragen. De rest is van ${name}.`,
    none: 'Er is nog niemand om te vragen.', waits: name => `Wacht op ${name}`, ask: 'Vraag om mee te doen', mailOf: name => `E-mailadres van ${name}`, noAddress: 'Vul het e-mailadres in.',
    proposeTitle: 'Iemand voorstellen', proposeLead: name => `${name} ziet je voorstel op de kaart en beslist. Daarvoor hoort niemand ervan.`, aboutHint: 'De deelnemer leest dit.', mailHint: 'Alleen nodig als deze persoon gevraagd wordt.', propose: 'Stel voor',
    proposed: 'Het voorstel staat op de kaart.', asked: 'De vraag is verstuurd.', ended: 'Dit is afgesloten. Er komt niemand meer bij.',
    'network.no-such-part': 'Kies wie dit is.', 'network.full': 'De kaart is vol.',
    'circle.no-such-part': 'Deze persoon kan niet meedoen. Een brief kan wel.', 'circle.inside-already': 'Deze persoon hoort al bij het traject.', 'circle.asked-already': 'Deze persoon is al gevraagd. Een tweede keer vragen we niet.', 'circle.enough': 'Hiervoor zijn er al genoeg gevraagd.', 'circle.not-yours': 'Alleen wie begeleidt, vraagt iemand erbij.', 'circle.yes-first': 'Eerst zegt de deelnemer zelf ja tegen deze persoon.',
    toAsk: count => (count === 1 ? 'iemand mag gevraagd worden' : 'mensen mogen gevraagd worden'), toNetwork: 'Bekijk het netwerk',
  },
  en: {
    title: 'Network', back: name => `Back to ${name}`, lead: name => `The map is ${name}’s. Whoever you ask has a yes there first.`, you: 'you',
    seeAll: name => `${name} shows you the whole map.`, seeSome: name => `You see whom you proposed and whom you may ask. The rest is ${name}’s.`,
    none: 'There is nobody to ask yet.', waits: name => `Waits for ${name}`, ask: 'Ask to take part', mailOf: name => `Mail address of ${name}`, noAddress: 'Fill in the mail address.',
    proposeTitle: 'Propose someone', proposeLead: name => `${name} sees your proposal on the map and decides. Before that nobody hears of it.`, aboutHint: 'The participant reads this.', mailHint: 'Only needed when this person is asked.', propose: 'Propose',
    proposed: 'The proposal is on the map.', asked: 'The question was sent.', ended: 'This is closed. Nobody is added any more.',
    'network.no-such-part': 'Choose who this is.', 'network.full': 'The map is full.',
    'circle.no-such-part': 'This person cannot take part. A letter is possible.', 'circle.inside-already': 'This person belongs to the trajectory already.', 'circle.asked-already': 'This person was asked already. We do not ask twice.', 'circle.enough': 'Enough were asked for this.', 'circle.not-yours': 'Only who guides asks someone in.', 'circle.yes-first': 'First the participant says yes to this person.',
    toAsk: count => (count === 1 ? 'person may be asked' : 'people may be asked'), toNetwork: 'See the network',
  },
})
