// Writes icons.generated.ts from the Phosphor files. Run it after adding a name: node bin/run.mjs design/icons.make.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const names = [
  'arrow-counter-clockwise', 'arrow-left', 'arrow-right', 'arrow-u-up-left', 'bell', 'book-open', 'briefcase',
  'calendar-blank', 'calendar-check', 'caret-left', 'caret-right', 'chart-bar', 'chat-circle-dots', 'chat-teardrop-text',
  'check', 'check-circle', 'clipboard-text', 'clock', 'coffee', 'compass', 'copy', 'device-mobile', 'door-open',
  'dots-three', 'download-simple', 'envelope-simple', 'eye', 'eye-slash', 'file-text', 'first-aid', 'flag',
  'folder-simple', 'gear', 'graduation-cap', 'hand-heart', 'handshake', 'heartbeat', 'hourglass-medium', 'house',
  'identification-card', 'info', 'key', 'leaf', 'lifebuoy', 'link', 'list-checks', 'lock-key', 'magnifying-glass',
  'map-pin', 'microphone', 'note-pencil', 'paper-plane-tilt', 'path', 'pencil-simple', 'phone', 'phone-call', 'plant', 'plus',
  'printer', 'prohibit', 'qr-code', 'question', 'scales', 'shield-check', 'sign-out', 'sparkle', 'star', 'stethoscope',
  'timer', 'trash', 'tree-structure', 'user', 'user-circle', 'user-plus', 'users', 'users-three', 'video-camera',
  'wallet', 'warning', 'warning-circle', 'wifi-slash', 'x', 'x-circle',
] as const

const folder = join('node_modules', '@phosphor-icons', 'core', 'assets')

const paths = (name: string, weight: 'duotone' | 'bold') =>
  readFileSync(join(folder, weight, `${name}-${weight}.svg`), 'utf8').match(/<path[^>]*>/g) ?? []

const drawing = (path: string) => /\sd="([^"]+)"/.exec(path)?.[1] ?? ''

const entries = names.map((name) => {
  const duotone = paths(name, 'duotone')
  const soft = duotone.filter((path) => path.includes('opacity')).map(drawing).join('')
  const line = duotone.filter((path) => !path.includes('opacity')).map(drawing).join('')
  const bold = paths(name, 'bold').map(drawing).join('')
  return `  '${name}': { soft: '${soft}', line: '${line}', bold: '${bold}' },\n`
})

writeFileSync(
  'design/icons.generated.ts',
  `// Made by icons.make.ts from @phosphor-icons/core (MIT licence). Do not edit.\nexport const icons = {\n${entries.join('')}} as const\n`,
)
