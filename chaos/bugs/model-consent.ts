import { aroundStatements } from './between.ts'
import type { Bug } from './bug.ts'

const consentConversation = 11

/** The model's call counts as the customer's yes. */
export const modelConsent: Bug = {
  name: 'model-consent',
  is: 'a tool call of the model books without the customer’s act',
  breaks: ['I3'],
  faults: [['model-lie'], ['model-lie']],
  between: (opened) =>
    aroundStatements(opened, (statement, run) =>
      run(statement.name === 'confirm_booking' ? { ...statement, values: statement.values.with(consentConversation, null) } : statement),
    ),
}
