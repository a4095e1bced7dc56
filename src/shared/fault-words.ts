/** What a log keeps of something thrown: its name, message and place, without the passwords that drivers put into messages. */
export function faultWords(cause: unknown): { readonly error: string; readonly stack?: string } {
  if (!(cause instanceof Error)) return { error: withoutSecrets(String(cause)) }
  const error = withoutSecrets(`${cause.name}: ${cause.message}`)
  return cause.stack === undefined ? { error } : { error, stack: withoutSecrets(cause.stack) }
}

/** `user:password@` in addresses, `password=…`, bearer tokens and API keys. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/\/\/[^/\s@]*@/g, '//***@')
    .replace(/\b(password|pwd|secret|token|api[-_]?key)=[^\s&;,]+/gi, '$1=***')
    .replace(/\bbearer\s+[\w.~+/-]+=*/gi, 'Bearer ***')
    .replace(/\bsk-[\w-]{8,}/g, 'sk-***')
    .slice(0, 4_000)
}
