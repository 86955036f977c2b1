/** A QR code of squares made elsewhere, always dark on white: cameras need that, also at night. */
export function Qr({ squares, label }: { readonly squares: readonly (readonly boolean[])[]; readonly label: string }) {
  const size = squares.length + 8
  const path = squares
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('')
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="qr-ground" width={size} height={size} />
      <path class="qr-squares" d={path} />
    </svg>
  )
}
