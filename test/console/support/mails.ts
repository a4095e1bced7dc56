import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import type { TestApp } from '../../http/support/app.ts'

/** The mails that left for somebody so far, oldest first. */
export async function mailsTo(app: TestApp, address: string): Promise<readonly Email[]> {
  await app.app.jobs?.idle()
  const dir = join(app.dataDir, 'outbox')
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.eml')).toSorted()
  const mails = await Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(dir, name)))))
  return mails.filter((mail) => mail.to?.some((to) => to.address === address) === true)
}

/** What the link in a mail for staff carries in its fragment. */
export function tokenIn(mail: Email | undefined): string {
  const [, token] = /#token=([\w-]+)/.exec(mail?.text ?? '') ?? []
  if (token === undefined) throw new Error(`no link in ${mail?.text ?? 'no mail'}`)
  return token
}
