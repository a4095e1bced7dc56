/** How many streams each address has open. */
export interface Places {
  /** Answers how to leave again, or undefined when all places of this address are taken. */
  readonly enter: (address: string) => (() => void) | undefined
}

/** An office or a school behind one address is many people; more than this is none. */
const mostOfAddress = 100

export function createPlaces(most = mostOfAddress): Places {
  const taken = new Map<string, number>()
  return {
    enter: (address) => {
      const before = taken.get(address) ?? 0
      if (before >= most) return undefined
      taken.set(address, before + 1)
      return () => {
        const left = (taken.get(address) ?? 1) - 1
        if (left > 0) taken.set(address, left)
        else taken.delete(address)
      }
    },
  }
}
