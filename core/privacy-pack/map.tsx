/** Where data goes, drawn by the server: boxes in four columns and a line for each way. The list beneath says the same. */
import { renderToString } from 'preact-render-to-string'
import type { Flow, Pack, PlaceName } from './pack.ts'

export const placeNames: Readonly<Record<PlaceName, string>> = {
  participant: 'Deelnemer', guide: 'Begeleider', beside: 'Naast het dossier', letter: 'Wie een brief krijgt', office: 'Beheer', server: 'Houvast', content: 'Inhoud', keys: 'Sleutels',
  'backup-content': 'Kopie van inhoud', 'backup-keys': 'Kopie van sleutels', mail: 'Mailserver', sms: 'Sms-dienst', video: 'Hulp bij video',
}
type Box = { readonly x: number; readonly y: number }
const [width, height, boxWidth, boxHeight] = [900, 540, 170, 52]
const [left, middle, right, far] = [20, 250, 490, 715]
const boxes: Readonly<Record<PlaceName, Box>> = {
  participant: { x: left, y: 60 }, guide: { x: left, y: 150 }, beside: { x: left, y: 240 }, letter: { x: left, y: 330 }, office: { x: left, y: 420 },
  server: { x: middle, y: 220 }, content: { x: right, y: 120 }, keys: { x: right, y: 210 }, mail: { x: right, y: 320 }, sms: { x: right, y: 400 }, video: { x: right, y: 20 },
  'backup-content': { x: far, y: 120 }, 'backup-keys': { x: far, y: 210 },
}
const used = (flows: readonly Flow[]): readonly PlaceName[] => [...new Set(flows.flatMap(({ from, to }) => [from, to]))]

/** Numbered like the list. Colours are those of the page around it, or black on white where it stands alone. */
export function FlowMap({ flows }: Pick<Pack, 'flows'>) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Kaart van gegevensstromen; de lijst eronder zegt hetzelfde" font-family="sans-serif">
      <defs><marker id="flow-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="currentColor" /></marker></defs>
      {flows.map((flow, index) => <Line key={index} flow={flow} number={index + 1} />)}
      {used(flows).map(place => <Round key={place} place={place} />)}
    </svg>
  )
}
/** The map on its own, as a file. */
export const mapSvg = (pack: Pick<Pack, 'flows'>): string => renderToString(<FlowMap {...pack} />)

function Line({ flow: { from, to }, number }: { readonly flow: Flow; readonly number: number }) {
  const [a, b] = [boxes[from], boxes[to]]
  const rightward = b.x > a.x
  // Both ways between the same two stand a little apart.
  const shift = rightward ? -9 : 9
  const [x1, x2] = rightward ? [a.x + boxWidth, b.x] : [a.x, b.x + boxWidth]
  const [y1, y2] = [a.y + boxHeight / 2 + shift, b.y + boxHeight / 2 + shift]
  const along = rightward ? 0.35 : 0.65
  const [x, y] = [x1 + (x2 - x1) * along, y1 + (y2 - y1) * along]
  return (
    <>
      <line x1={x1} y1={y1} x2={x2} y2={y2} stroke="currentColor" stroke-width="1.5" marker-end="url(#flow-end)" />
      <circle cx={x} cy={y} r="10" fill="Canvas" stroke="currentColor" />
      <text x={x} y={y + 4} text-anchor="middle" font-size="12" fill="CanvasText">{number}</text>
    </>
  )
}

function Round({ place }: { readonly place: PlaceName }) {
  const { x, y } = boxes[place]
  return (
    <>
      <rect x={x} y={y} width={boxWidth} height={boxHeight} rx="8" fill="Canvas" stroke="currentColor" stroke-width={place === 'server' ? 3 : 1.5} />
      <text x={x + boxWidth / 2} y={y + 31} text-anchor="middle" font-size="15" fill="CanvasText">{placeNames[place]}</text>
    </>
  )
}
