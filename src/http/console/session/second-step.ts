import { renderSVG } from 'uqr'
import { sessionOperations } from '../../contract/console/session.ts'
import { json } from '../../reply.ts'
import { consoleEndpoint } from '../console-route.ts'
import { staffRefusal } from '../staff-refusal.ts'
import { withRenewed } from './me.ts'

export const beginSecondStep = consoleEndpoint(sessionOperations.beginSecondStep, async (deps, { staff, tenant, body }) => {
  const offered = await deps.staff.offerSecondStep(staff, { password: body.password, business: tenant.name })
  if (!offered.ok) return staffRefusal(offered.error, deps.clock.now())
  const { secret, uri } = offered.value
  return json(200, { secret, uri, qr: renderSVG(uri, { border: 2 }) })
})

export const confirmSecondStep = consoleEndpoint(sessionOperations.confirmSecondStep, async (deps, { who, tenant, body }) => {
  const on = await deps.staff.turnOnSecondStep(who, body.code)
  if (!on.ok) return staffRefusal(on.error, deps.clock.now())
  const { opened, recoveryCodes } = on.value
  return withRenewed(deps, tenant, { opened, answer: { recoveryCodes } })
})

export const endSecondStep = consoleEndpoint(sessionOperations.endSecondStep, async (deps, { who, tenant, body }) => {
  const off = await deps.staff.turnOffSecondStep(who, body.password)
  return off.ok ? withRenewed(deps, tenant, { opened: off.value }) : staffRefusal(off.error, deps.clock.now())
})

export const renewRecoveryCodes = consoleEndpoint(sessionOperations.renewRecoveryCodes, async (deps, { staff, body }) => {
  const codes = await deps.staff.replaceRecoveryCodes(staff, body.password)
  return codes.ok ? json(200, { recoveryCodes: codes.value }) : staffRefusal(codes.error, deps.clock.now())
})
