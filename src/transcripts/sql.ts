import type { PrismaClient } from '../db/generated/client.ts'
import { isoInstant } from './iso-instant.ts'
