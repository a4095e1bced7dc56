import { liveOperations as operations } from '../../contract/console/live.ts'
import { consoleEndpoint, type ConsoleEndpoint } from '../console-route.ts'
import { consoleEvents } from './events.ts'
import { countWaiting, listLive } from './list-live.ts'
import { getStepInSettings, setOwnNotice, setPersonHours } from './settings.ts'
import { getLive, giveBack, renewLease, sayAsStaff, seeMessages, settleHandoff, takeOver, tellTyping, useTool } from './step-in.ts'

export const liveEndpoints = {
  consoleEvents: consoleEndpoint(operations.consoleEvents, consoleEvents),
  listLive: consoleEndpoint(operations.listLive, listLive),
  countWaiting: consoleEndpoint(operations.countWaiting, countWaiting),
  getLive: consoleEndpoint(operations.getLive, getLive),
  takeOver: consoleEndpoint(operations.takeOver, takeOver),
  renewLease: consoleEndpoint(operations.renewLease, renewLease),
  giveBack: consoleEndpoint(operations.giveBack, giveBack),
  settleHandoff: consoleEndpoint(operations.settleHandoff, settleHandoff),
  sayAsStaff: consoleEndpoint(operations.sayAsStaff, sayAsStaff),
  useTool: consoleEndpoint(operations.useTool, useTool),
  seeMessages: consoleEndpoint(operations.seeMessages, seeMessages),
  tellTyping: consoleEndpoint(operations.tellTyping, tellTyping),
  getStepInSettings: consoleEndpoint(operations.getStepInSettings, getStepInSettings),
  setPersonHours: consoleEndpoint(operations.setPersonHours, setPersonHours),
  setOwnNotice: consoleEndpoint(operations.setOwnNotice, setOwnNotice),
} satisfies Record<string, ConsoleEndpoint>
