// A script of its own, loaded only where a voucher is handed in: what came behind the address by a QR code, or stands in a file, need not be
// pasted. It never leaves the page but by the form.
import { Enhancement, words } from './words.ts'

/** A voucher has 619 characters; more is no voucher. */
const most = 4000

class VoucherInElement extends Enhancement {
  start(): void {
    const text = this.querySelector('textarea')
    if (!text) return
    if (location.hash.length > 1) {
      text.value = location.hash.slice(1)
      // What is read here must not stay in the list of pages one visited.
      history.replaceState(null, '', location.pathname)
    }
    const label = document.createElement('label')
    const file = document.createElement('input')
    file.type = 'file'
    file.accept = '.txt,text/plain'
    label.className = 'field'
    label.append(words(this, 'file'), file)
    text.closest('.field')?.after(label)
    this.on(file, 'change', () => {
      const [chosen] = file.files ?? []
      if (chosen) void chosen.slice(0, most).text().then(read => { text.value = read.trim() })
    })
  }
}

customElements.define('hv-voucher-in', VoucherInElement)
