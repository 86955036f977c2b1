import type { Exhibit } from '../exhibit.ts'
import { Conversation, Live } from './conversation.tsx'

export const exhibit: Exhibit = {
  name: 'conversation',
  title: 'Conversation',
  criteria: ['Who wrote what is said in words, not by side or colour alone.', 'Without scripts a link looks again; with them what is new comes by itself, and is read aloud once.'],
  examples: [
    {
      title: 'Messages with Marleen',
      shows: () => (
        <Live id="conversation-example" stream="/live" now="2026-11-21T13:02:00Z" until="2026-11-21T13:02:00Z" updated="Bijgewerkt om 14:02 uur." reload={{ href: '#main', label: 'Kijk opnieuw' }} fresh="Er is iets nieuws.">
          <Conversation label="Berichten" items={[
            { own: true, who: 'Jij, gisteren om 20:10 uur', text: 'Het lijstje op vrijdag helpt.\nMag ik het ook op zondag doen?', note: 'Gelezen' },
            { own: false, who: 'Marleen, vandaag om 09:15 uur', text: 'Ja, graag zelfs. Hou het kort: vijf minuten.' },
          ]} />
        </Live>
      ),
    },
  ],
}
