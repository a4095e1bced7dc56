/** What this browser does when somebody asks for a person: chosen here, by whoever sits before it, and off until then. */
export interface NoticeChoice {
  readonly browser: boolean
  readonly sound: boolean
}

const KEPT = 'holdfast.console.notices'
/** Two short tones, quiet enough for a shop. */
const TONES_HZ = [660, 880]
const TONE_S = 0.16

let known: number | undefined

export const notices = {
  read: (): NoticeChoice => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}')
      const has = (name: string) => typeof kept === 'object' && kept !== null && Reflect.get(kept, name) === true
      return { browser: has('browser'), sound: has('sound') }
    } catch {
      return { browser: false, sound: false }
    }
  },
  /** False when the browser does not allow it. */
  choose: async (choice: NoticeChoice): Promise<boolean> => {
    const isAllowed = !choice.browser || (await Notification.requestPermission()) === 'granted'
    localStorage.setItem(KEPT, JSON.stringify({ ...choice, browser: choice.browser && isAllowed }))
    return isAllowed
  },
  /** Tells when more wait than before; several menus count, and one notice is shown. */
  count: (count: number, say: { readonly title: string; readonly text: string; readonly url: string }): void => {
    const isMore = known !== undefined && count > known
    known = count
    if (!isMore) return
    const { browser, sound } = notices.read()
    if (sound) ring()
    if (!browser || Notification.permission !== 'granted') return
    const shown = new Notification(say.title, { body: say.text, tag: 'holdfast-handoff' })
    shown.addEventListener('click', () => {
      window.focus()
      location.assign(say.url)
    })
  },
}

function ring(): void {
  const audio = new AudioContext()
  TONES_HZ.forEach((hertz, order) => {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    volume.gain.value = 0.08
    tone.frequency.value = hertz
    tone.connect(volume).connect(audio.destination)
    tone.start(audio.currentTime + order * TONE_S)
    tone.stop(audio.currentTime + (order + 1) * TONE_S)
  })
}
