import { z } from 'zod'
import type { Question, Tenant } from '../booking/index.ts'
import { ok } from '../shared/result.ts'
import { defineTool } from './define-tool.ts'
import { openingHours, specialDays } from './opening-hours.ts'
import { plain } from './resolve-service.ts'

const MOST_ANSWERS = 4

export const getPolicies = defineTool({
  name: 'getPolicies',
  title: 'House rules and answers',
  effect: 'read',
  description:
    'Opening hours, contact, address, house rules and answers to common questions, from the business’s own data. Use it for any question about the business; answer only from what it returns.',
  input: z.object({ topic: z.string().max(300).optional().describe('the customer’s question or a topic') }),
  output: z.object({
    openingHours: z.string(),
    specialDays: z.array(z.string()),
    timeZone: z.string(),
    contact: z.object({ email: z.string(), phone: z.string(), address: z.string() }),
    policies: z.record(z.string(), z.string()),
    answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  }),
  run: async ({ tenant, clock }, { topic }) => {
    const today = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(tenant.timeZone).toPlainDate()
    const answers = topic === undefined ? [] : matchingQuestions(tenant, topic)
    return ok({
      output: {
        openingHours: openingHours(tenant),
        specialDays: specialDays(tenant, today),
        timeZone: tenant.timeZone,
        contact: { ...tenant.contact },
        policies: { ...matchingPolicies(tenant, topic, answers.length > 0) },
        answers: answers.map(({ question, answer }) => ({ question, answer })),
      },
      cards: [],
    })
  },
})

/** By how many of its keywords the customer's words contain; best first. */
function matchingQuestions(tenant: Tenant, topic: string): Question[] {
  const said = ` ${plain(topic)} `
  return tenant.questions
    .map((question) => ({
      question,
      score: [question.topic, ...question.keywords].filter((keyword) => said.includes(` ${plain(keyword)} `)).length,
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_ANSWERS)
    .map(({ question }) => question)
}

// All of them only where no answer fits better: they are a page of text.
function matchingPolicies(tenant: Tenant, topic: string | undefined, isAnswered: boolean): Readonly<Record<string, string>> {
  if (topic === undefined) return tenant.policies
  const words = new Set(plain(topic).split(' '))
  const fitting = Object.entries(tenant.policies).filter(([name]) =>
    plain(name)
      .split(' ')
      .some((word) => words.has(word) || words.has(word.replace(/ation$|ing$/, ''))),
  )
  return fitting.length > 0 || isAnswered ? Object.fromEntries(fitting) : tenant.policies
}
