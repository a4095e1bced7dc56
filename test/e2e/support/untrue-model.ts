import { createModels, type Models } from '../../../src/agent/index.ts'
import { startClock } from '../../../src/shared/clock.ts'
import { noLog } from '../../../src/shared/logger.ts'
import { interpret } from '../../../src/when/index.ts'
import { scriptedModel } from '../../agent/support/scripted-model.ts'
import { clockStart } from '../../http/support/app.ts'

/** The rules model, but that it says `lie` to whoever asks `question`: the guard has something to replace. */
export function untrueModel(question: string, lie: string): Models {
  const sound = createModels({ model: 'rules' }, { clock: startClock(Date.parse(clockStart)), log: noLog, interpret })
  const liar = scriptedModel(() => ({ say: lie })).forTurn
  return {
    ...sound,
    forTurn: (turn) => {
      const honest = sound.forTurn(turn)
      const lying = liar(turn)
      const model = Object.create(honest.model, {
        doStream: {
          value: (options: Parameters<typeof honest.model.doStream>[0]) => {
            const said = options.prompt.findLast((message) => message.role === 'user')
            const asks = said?.content.some((part) => part.type === 'text' && part.text === question) === true
            return (asks ? lying : honest).model.doStream(options)
          },
        },
      }) as typeof honest.model
      return { ...honest, model }
    },
  }
}
