/** Colours far enough from one another to be told apart in a full diary; the name beside them says what it is. */
const HUES = [195, 265, 70, 330, 145, 30, 235, 300]

/** The same for the same service, whoever looks. */
export function hueOf(services: readonly { readonly id: string }[], service: string): number {
  const index = services.findIndex((one) => one.id === service)
  return HUES[(index === -1 ? 0 : index) % HUES.length] ?? 195
}
