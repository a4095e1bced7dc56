import { setupOperations } from '../../contract/console/setup.ts'
import { consoleEndpoint } from '../console-route.ts'
import { createKey, listKeys, revokeKey } from './assistant-keys.ts'
import { getCatalogue, previewCatalogue, saveEdit } from './catalogue.ts'
import { compareVersion, getVersion, listVersions, restoreVersion } from './versions.ts'

export const setupEndpoints = {
  getCatalogue: consoleEndpoint(setupOperations.getCatalogue, getCatalogue),
  changeCatalogue: consoleEndpoint(setupOperations.changeCatalogue, saveEdit),
  changeBusiness: consoleEndpoint(setupOperations.changeBusiness, saveEdit),
  previewCatalogue: consoleEndpoint(setupOperations.previewCatalogue, previewCatalogue),
  listVersions: consoleEndpoint(setupOperations.listVersions, listVersions),
  getVersion: consoleEndpoint(setupOperations.getVersion, getVersion),
  compareVersion: consoleEndpoint(setupOperations.compareVersion, compareVersion),
  restoreVersion: consoleEndpoint(setupOperations.restoreVersion, restoreVersion),
  listAssistantKeys: consoleEndpoint(setupOperations.listAssistantKeys, listKeys),
  createAssistantKey: consoleEndpoint(setupOperations.createAssistantKey, createKey),
  revokeAssistantKey: consoleEndpoint(setupOperations.revokeAssistantKey, revokeKey),
}
