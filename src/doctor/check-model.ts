import type { Config } from '../config.ts'
import type { Finding } from './finding.ts'

/** Asks for the list of models, which costs nothing; no customer's words leave. */
export async function checkModel({ model, openaiApiKey, openaiBaseUrl }: Config): Promise<Finding[]> {
  const names = model.split(',').map((name) => name.trim())
  const ids = names.filter((name) => name.startsWith('openai:')).map((name) => name.slice('openai:'.length))
  if (ids.length === 0) return [{ state: 'well', about: 'model', says: `${model}: in process, no key needed` }]
  const base = (openaiBaseUrl ?? 'https://api.openai.com/v1').replace(/\/+$/, '')
  const listed = await listModels(base, openaiApiKey)
  if (typeof listed === 'string') {
    const isBackedUp = names.includes('rules')
    return [
      {
        state: isBackedUp ? 'note' : 'wrong',
        about: 'model',
        says: `${base} ${listed}${isBackedUp ? '; the rules model answers meanwhile' : ', or set MODEL=rules'}`,
      },
    ]
  }
  return ids.map((id): Finding =>
    listed.has(id)
      ? { state: 'well', about: 'model', says: `${id} at ${base}` }
      : { state: 'note', about: 'model', says: `${base} does not list ${id}: is MODEL right?` },
  )
}

async function listModels(base: string, key: string | undefined): Promise<ReadonlySet<string> | string> {
  try {
    const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
    const response = await fetch(`${base}/models`, { headers, signal: AbortSignal.timeout(5_000) })
    if (response.status === 401 || response.status === 403) return 'does not accept OPENAI_API_KEY: set the right one'
    if (!response.ok) return `answers ${response.status}: is OPENAI_BASE_URL right?`
    return idsIn(await response.json())
  } catch {
    return 'cannot be reached: check the network and OPENAI_BASE_URL'
  }
}

function idsIn(body: unknown): ReadonlySet<string> {
  const list: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'data') : undefined
  const models: readonly unknown[] = Array.isArray(list) ? list : []
  return new Set(models.map((one) => (typeof one === 'object' && one !== null ? String(Reflect.get(one, 'id')) : '')))
}
