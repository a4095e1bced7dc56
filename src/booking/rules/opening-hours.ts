import { isScheduled } from '../availability.ts'
import type { Rule } from './rule.ts'

/** On the service's grid (or one of its sessions), while everything it needs is open and no class is in the room: `outside_hours`. */
export const openingHours: Rule = ({ tenant, request, start }) =>
  isScheduled(tenant, request, start) ? undefined : { code: 'outside_hours', alternatives: [] }
