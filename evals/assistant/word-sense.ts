import type { Trial } from '../stage.ts'

/**
 * What a language model brings along and the rules model has to be given: that a fringe trim is a haircut, that "parking" is asked about,
 * that Amara is a person and the projector is not, that one goes to a class with others. Words only: every fact of the business comes over MCP.
 */
export interface WordSense {
  /** Everyday words for a service, by its id. */
  readonly services: ReadonlyMap<string, readonly string[]>
  readonly questions: readonly { readonly topic: string; readonly question: string; readonly keywords: readonly string[] }[]
  readonly people: ReadonlySet<string>
  /** Services that are classes, by id. */
  readonly classes: ReadonlySet<string>
}

export async function readWordSense({ app }: Pick<Trial, 'app'>, business: string): Promise<WordSense> {
  const { prisma } = app.database
  const where = { tenant: { slug: business } }
  const services = await prisma.service.findMany({ where, select: { slug: true, keywords: true, kind: true } })
  const questions = await prisma.question.findMany({ where, select: { topic: true, question: true, keywords: true } })
  const people = await prisma.resource.findMany({ where: { ...where, kind: 'person' }, select: { name: true } })
  return {
    services: new Map(services.map(({ slug, keywords }) => [slug, keywords])),
    questions,
    people: new Set(people.map(({ name }) => name)),
    classes: new Set(services.filter(({ kind }) => kind === 'session').map(({ slug }) => slug)),
  }
}
