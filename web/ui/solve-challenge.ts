/** What a server that is being flooded asks for before it holds a time. */
export interface ChallengeToSolve {
  readonly challenge: string
  /** Zero bits that SHA-256 of "CHALLENGE:NUMBER" has to begin with. */
  readonly difficulty: number
}

/** So many hashes are under way at once. The browser computes them beside the page's own thread: nothing on it stands still. */
const atOnce = 256

/** The proof. Undefined where the browser has no such hash: on a page that did not come over https. */
export async function solveChallenge({ challenge, difficulty }: ChallengeToSolve): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined
  const text = new TextEncoder()
  for (let from = 0; ; from += atOnce) {
    const tries = Array.from({ length: atOnce }, (_, i) => `${challenge}:${from + i}`)
    const hashes = await Promise.all(tries.map((proof) => crypto.subtle.digest('SHA-256', text.encode(proof))))
    const solved = hashes.findIndex((hash) => beginsWithZeros(hash, difficulty))
    if (solved !== -1) return tries[solved]
  }
}

function beginsWithZeros(hash: ArrayBuffer, bits: number): boolean {
  return new DataView(hash).getUint32(0) < 2 ** (32 - bits)
}
