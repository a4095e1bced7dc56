import { figureOperations as operations } from '../../contract/console/figures.ts'
import { consoleEndpoint, type ConsoleEndpoint } from '../console-route.ts'
import { exportFigures } from './export-figures.ts'
import { getFigures } from './get-figures.ts'

export const figureEndpoints = {
  getFigures: consoleEndpoint(operations.getFigures, getFigures),
  exportFigures: consoleEndpoint(operations.exportFigures, exportFigures),
} satisfies Record<string, ConsoleEndpoint>
