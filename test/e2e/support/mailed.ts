import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect } from 'vitest'
import type { TestApp } from '../../http/support/app.ts'

/** The link in the newest mail to this address that opens its booking, on the address the tests reach. */
export async function manageLinkMailedTo(app: TestApp, email: string): Promise<string> {
  const outbox = join(app.dataDir, 'outbox')
  let link: string | undefined
  const find = async () => {
    // Their names begin with the time they were written.
    const newestFirst = (await readdir(outbox).catch(() => [])).toSorted((a, b) => (a < b ? 1 : -1))
    for (const name of newestFirst) {
      const mail = await PostalMime.parse(await readFile(join(outbox, name)))
      if (!(mail.to ?? []).some(({ address }) => address === email)) continue
      link = /https?:\/\/\S+\/bookings\/\S+token=[\w-]+/.exec(mail.text ?? '')?.[0]
      if (link !== undefined) return link
    }
    return undefined
  }
  await expect.poll(find, { timeout: 15_000 }).toBeDefined()
  const { pathname, search, hash } = new URL(link ?? '')
  return app.base + pathname + search + hash
}
