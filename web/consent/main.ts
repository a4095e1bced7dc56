import '../ui/theme.css'
import '../ui/cards.css'
import '../ui/ticket.css'
import '../ui/form.css'
import '../book/page-language.css'
import '../book/flow.css'
import './consent.css'
import { formatLeft } from '../ui/use-countdown.ts'

// The page is whole without this. With it the time that is left runs down, and nobody presses twice.

const hold = document.querySelector<HTMLElement>('[data-left-ms]')
if (hold !== null) runDown(hold, performance.now() + Number(hold.dataset['leftMs']))

for (const form of document.forms) {
  form.addEventListener('submit', (event) => {
    if (form.dataset['sent'] === 'true') event.preventDefault()
    form.dataset['sent'] = 'true'
  })
}
// Come back to with the browser's own button, the page may be pressed again.
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset['sent']
})

function runDown(bar: HTMLElement, endsAt: number): void {
  const whole = Number(bar.dataset['wholeMs'])
  const clock = bar.querySelector<HTMLElement>('.hf-hold-clock')
  const rest = bar.querySelector<HTMLElement>('.hf-hold-rest')
  const show = (): void => {
    const left = Math.max(0, endsAt - performance.now())
    const seconds = Math.ceil(left / 1_000)
    if (clock !== null) clock.textContent = formatLeft(seconds)
    if (rest !== null) rest.style.transform = `scaleX(${Math.min(1, left / whole)})`
    bar.dataset['low'] = String(seconds <= 60)
    if (seconds > 0) return
    clearInterval(timer)
    // What it has come to is the server's to say. Nothing of a form that is being sent is lost.
    if (![...document.forms].some((form) => form.dataset['sent'] === 'true')) location.replace(location.href)
  }
  const timer = setInterval(show, 500)
  show()
}
