import type { z } from 'zod'
import { ok, refuse, type Result } from '../shared/result.ts'

/** The parsed value, or what is wrong by field, each as the end of a sentence that begins with the field's name. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): Result<z.output<Schema>, Record<string, string>> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return refuse(Object.fromEntries(parsed.error.issues.flatMap(unfold).map((issue) => [issue.path.join('.'), reasonOf(issue)])))
}

type Issue = z.core.$ZodIssue

// Of a union, the branch that knows every field that came: its complaints are the ones that help.
function unfold(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const branch = issue.errors.find((issues) => !issues.some((inner) => inner.code === 'unrecognized_keys' || inner.path.length === 0))
  return branch ?? [issue]
}

function reasonOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys')
    return `has fields that are not known: ${issue.keys
      .slice(0, 5)
      .map((key) => key.slice(0, 40))
      .join(', ')}`
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'is missing'
  const message = issue.message.replace(/^Invalid input: /, '')
  return /^(is|has|have) /.test(message) ? message : `is wrong: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
}
