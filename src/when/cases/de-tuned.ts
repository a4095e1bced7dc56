import type { Case } from '../expected.ts'

/** The phrases the implementation was worked on with. */
export const tuned: readonly Case[] = []
