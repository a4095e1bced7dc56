import type { LanguageModelV4CallOptions } from '@ai-sdk/provider'
import { spokenLocales } from '../customer-language.ts'
import { absorbCall } from './absorb-call.ts'
import { advance } from './advance.ts'
import type { RulesAction } from './create-rules-model.ts'
import { newDialogue, type Dialogue } from './dialogue.ts'
import { asFollowUp } from './follow-up.ts'
import { refusedWith, resumed, withIdentity, wordsBesideCode } from './identity.ts'
import { nextCall } from './next-call.ts'
import { readMessage, type MessageContext, type Reading } from './read-message.ts'
import { readPrompt, type ToolCallSeen, type TurnSeen } from './read-prompt.ts'
import { reply } from './reply.ts'
import type { RulesModelDeps } from './rules-model-deps.ts'
import type { Scene } from './scene.ts'
import { understand } from './understand.ts'
import { wordsOf } from './words/words.ts'

/** The next thing to do in the running turn. Pure in the prompt and the clock; at most one call of each tool in a turn. */
export function answerStep(
  deps: RulesModelDeps,
  options: Pick<LanguageModelV4CallOptions, 'prompt' | 'tools' | 'toolChoice'>,
): RulesAction {
  const turns = readPrompt(options.prompt)
  const current: TurnSeen = turns.at(-1) ?? { said: '', calls: [] }
  const { locale, openedIn = locale, told } = deps.session
  // Each message is read in the language it was written in.
  const locales = spokenLocales(
    openedIn,
    turns.map(({ said }) => said),
    told,
  )
  const said = turns
    .slice(0, -1)
    .reduce((dialogue, turn, at) => afterTurn(dialogue, turn, inLocale(deps, locales[at] ?? locale)), newDialogue)
  // Who was asked may have come and gone since.
  const before = deps.session.isPersonAsked === false ? { ...said, handedOver: false } : said
  const scene = sceneOf(before, current, deps)
  const mayCall = options.toolChoice?.type !== 'none' && (options.tools?.length ?? 0) > 0
  const call = mayCall ? nextCall(scene) : undefined
  const isThere = call !== undefined && (options.tools ?? []).some(({ name }) => name === call.tool)
  return call !== undefined && isThere ? { kind: 'call', ...call } : { kind: 'say', text: reply(scene) }
}

function inLocale(deps: RulesModelDeps, locale: string): RulesModelDeps {
  return locale === deps.session.locale ? deps : { ...deps, session: { ...deps.session, locale } }
}

function afterTurn(dialogue: Dialogue, turn: TurnSeen, deps: RulesModelDeps): Dialogue {
  return sceneOf(dialogue, turn, deps).dialogue
}

function sceneOf(before: Dialogue, turn: TurnSeen, deps: RulesModelDeps): Scene {
  const words = wordsOf(deps.session.locale)
  const read = readOnce(wordsBesideCode(turn), deps, {
    words,
    expectsName: before.hold !== undefined && !before.named,
    action: before.proposal?.action ?? 'book',
  })
  const reading = asFollowUp(read, before, { locale: deps.session.locale, words })
  const intent = resumed(understand({ reading, dialogue: before, words, deps }), reading, { before, calls: turn.calls })
  const start = advance(before, { intent, reading, words, deps })
  const absorbed = turn.calls.reduce((so, call) => absorbCall(so, call, deps.tenant), start)
  const dialogue = withIdentity(notLost(absorbed, before, turn.calls), intent, turn.calls)
  return { before, dialogue, intent, reading, calls: turn.calls, words, deps }
}

function readOnce(text: string, deps: RulesModelDeps, context: MessageContext): Reading {
  const key = `${deps.session.locale} ${context.expectsName} ${context.action} ${text}`
  const reading = deps.readings?.get(key) ?? readMessage(text, deps, context)
  deps.readings?.set(key, reading)
  return reading
}

// Words about time that nothing could be made of take nothing away: the day and the list before them still stand.
function notLost(dialogue: Dialogue, before: Dialogue, calls: readonly ToolCallSeen[]): Dialogue {
  const isUnknown = refusedWith(calls, 'when_unknown') && dialogue.when === undefined && dialogue.service?.slug === before.service?.slug
  return isUnknown ? { ...dialogue, when: before.when, range: before.range, offers: before.offers, more: before.more } : dialogue
}
