import type { Fault } from './fault.ts'

/** Who is told of bookings is away, slow or broken. Nobody who books may notice. */
export const receiverFaults: readonly Fault[] = [
  {
    name: 'smtp-down',
    is: 'the mail server is away',
    lasts: 'long',
    felt: 'mail',
    budgetMs: 60_000,
    strike: async ({ mail }) => {
      mail.line.cut()
      return async () => mail.line.mend()
    },
  },
  {
    name: 'smtp-slow',
    is: 'the mail server takes two seconds for each',
    lasts: 'short',
    felt: 'mail',
    budgetMs: 60_000,
    strike: async ({ mail }) => {
      mail.answerAfter(2_000)
      return async () => mail.answerAfter(0)
    },
  },
  {
    name: 'webhook-down',
    is: 'the webhook receiver is away',
    lasts: 'long',
    felt: 'webhook',
    budgetMs: 60_000,
    strike: async ({ hooks }) => {
      hooks.line.cut()
      return async () => hooks.line.mend()
    },
  },
  {
    name: 'webhook-failing',
    is: 'the webhook receiver answers 500',
    lasts: 'short',
    felt: 'webhook',
    budgetMs: 60_000,
    strike: async ({ hooks }) => {
      hooks.answerWith(500)
      return async () => hooks.answerWith(204)
    },
  },
]
