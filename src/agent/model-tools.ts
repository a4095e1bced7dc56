import { jsonSchema, tool, type JSONSchema7, type ToolCallRepairFunction, type ToolSet } from 'ai'
import { z } from 'zod'
import { tools } from '../tools/index.ts'
import type { ToolCaller } from './tool-caller.ts'

/**
 * The tools as the AI SDK takes them. The schema is only shown to the model; run-tool parses, so that every mistake comes
 * back in one form. `mayCall` turns false for the last step, whose only business is to speak.
 */
export function modelTools(caller: ToolCaller, mayCall: () => boolean): ToolSet {
  return Object.fromEntries(
    tools.map(({ name, description }) => [
      name,
      tool({
        description,
        inputSchema: inputSchemas.get(name) ?? jsonSchema<unknown>({ type: 'object' }),
        execute: async (input) => (mayCall() ? (await caller.call('model', name, readable(input))).modelOutput : TOO_LATE),
      }),
    ]),
  )
}

const TOO_LATE = { ok: false, code: 'too_many_calls', message: 'No more tools in this turn.', next: 'Answer the customer now.' }

// A property, not a bare string: some servers refuse arguments that are no object when they see them again.
const MALFORMED = 'malformed'

/** Arguments that are no JSON go to run-tool as the text they are, which tells the model what was expected. */
export const repairToolCall: ToolCallRepairFunction<ToolSet> = async ({ toolCall, tools: known }) =>
  known[toolCall.toolName] === undefined ? null : { ...toolCall, input: JSON.stringify({ [MALFORMED]: toolCall.input.slice(0, 500) }) }

function readable(input: unknown): unknown {
  if (typeof input === 'object' && input !== null && MALFORMED in input) return input[MALFORMED]
  return input
}

const inputSchemas = new Map(tools.map(({ name, input }) => [name, jsonSchema<unknown>(toolInputSchema(input))]))

/** The JSON schema a model is shown. */
export function toolInputSchema(input: z.ZodType): JSONSchema7 {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input', target: 'draft-7' })
  return schema as JSONSchema7
}
