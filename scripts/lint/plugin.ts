import path from 'node:path'
import { definePlugin, defineRule, type ESTree } from '@oxlint/plugins'
import { crossedBorder } from './import-borders.ts'
