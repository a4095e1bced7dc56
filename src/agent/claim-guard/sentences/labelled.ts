/** What had happened in the conversation when the text was said; the worlds are in worlds.ts. */
export type WorldName = 'nothing' | 'offered' | 'held' | 'booked' | 'moved' | 'cancelled' | 'bookedThenHeld' | 'expired' | 'far'

export interface LabelledText {
  readonly language: string
  readonly world: WorldName
  readonly text: string
  /** False: at least one of its sentences must be replaced. True: none may be. */
  readonly isTrue: boolean
}

/** One text a line: "+ world | text" must pass, "- world | text" must be replaced; "⏎" is a new line. */
export function labelled(language: string, lines: string): LabelledText[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const found = /^([+-]) (\w+) \| (.+)$/.exec(line)
      const [, sign, world, text] = found ?? []
      if (sign === undefined || world === undefined || text === undefined || !isWorld(world))
        throw new Error(`Not a labelled line: ${line}`)
      return { language, world, text: text.replaceAll('⏎', '\n'), isTrue: sign === '+' }
    })
}

const WORLDS: readonly string[] = ['nothing', 'offered', 'held', 'booked', 'moved', 'cancelled', 'bookedThenHeld', 'expired', 'far']

function isWorld(name: string): name is WorldName {
  return WORLDS.includes(name)
}
