import { checkBusiness, checkPolicies, checkQuestion, checkTheme } from './check-business.ts'
import { checkArchived, checkResource } from './check-resource.ts'
import { checkService } from './check-service.ts'
import { checkTimetable } from './check-timetable.ts'
import type { CatalogueDocument } from './document.ts'
import type { CatalogueEdit } from './edit.ts'
import type { Issue } from './issue.ts'

/** What is wrong with an edit, in the catalogue it would make. What it does not touch is not its business. */
export function checkEdit(after: CatalogueDocument, edit: CatalogueEdit): Issue[] {
  switch (edit.kind) {
    case 'business':
      return checkBusiness(edit.business)
    case 'theme':
      return checkTheme(edit.theme)
    case 'policies':
      return checkPolicies(edit.policies)
    case 'service':
      return checkService(after, edit.service.id ?? newest(after.services))
    case 'service_archived':
      return edit.archived ? [] : checkService(after, edit.id)
    case 'service_order':
      return []
    case 'resource':
      return checkResource(after, edit.resource.id ?? newest(after.resources))
    case 'resource_archived':
      return checkArchived(after, edit)
    case 'timetable':
      return checkTimetable(edit)
    case 'question':
      return checkQuestion(after, edit.question.id ?? newest(after.questions))
    case 'question_removed':
      return []
  }
}

function newest(rows: readonly { readonly id: number }[]): number {
  return Math.max(0, ...rows.map(({ id }) => id))
}
