import { privacyOperations } from '../../contract/console/privacy.ts'
import { consoleEndpoint } from '../console-route.ts'
import { eraseCustomerData } from './erase-customer-data.ts'
import { exportCustomerData } from './export-customer-data.ts'
import { findCustomerData } from './find-customer-data.ts'
import { getPrivacySettings, setPrivacySettings } from './settings.ts'

export const privacyEndpoints = {
  getPrivacySettings: consoleEndpoint(privacyOperations.getPrivacySettings, getPrivacySettings),
  setPrivacySettings: consoleEndpoint(privacyOperations.setPrivacySettings, setPrivacySettings),
  findCustomerData: consoleEndpoint(privacyOperations.findCustomerData, findCustomerData),
  exportCustomerData: consoleEndpoint(privacyOperations.exportCustomerData, exportCustomerData),
  eraseCustomerData: consoleEndpoint(privacyOperations.eraseCustomerData, eraseCustomerData),
}
