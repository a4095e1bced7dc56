/**
 * While one computation for a key runs, those who ask for the same wait for it instead of starting their own. Nothing is kept
 * afterwards: this is for a crowd, not a cache.
 */
export function shareInFlight<T>(): (key: string, compute: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>()
  return (key, compute) => {
    const known = running.get(key)
    if (known !== undefined) return known
    const started = compute().finally(() => running.delete(key))
    running.set(key, started)
    return started
  }
}
