/** A page of ours as a person's browser has it: what is shown, and what its form has in it. */
export interface Page {
  readonly url: string
  readonly status: number
  readonly html: string
  readonly fields: Readonly<Record<string, string>>
}

export async function openPage(appUrl: string, link: string): Promise<Page> {
  const url = `${appUrl}${new URL(link).pathname}`
  return pageOf(url, await fetch(url))
}

/** Presses the button of that name, with what the form has in it and what was typed over it. */
export async function pressButton({ url, fields }: Page, act: string, typed: Readonly<Record<string, string>> = {}): Promise<Page> {
  return pageOf(url, await fetch(url, { method: 'POST', body: new URLSearchParams({ ...fields, ...typed, act }) }))
}

export function hasButton({ html }: Page, act: string): boolean {
  return html.includes(`name="act" value="${act}"`)
}

async function pageOf(url: string, answer: Response): Promise<Page> {
  const html = await answer.text()
  const inputs = [...html.matchAll(/<input[^>]*?name="(\w+)"[^>]*?value="([^"]*)"/gs)]
  return { url, status: answer.status, html, fields: Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, plain(value)])) }
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
}
