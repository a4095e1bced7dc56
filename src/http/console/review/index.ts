import { reviewOperations } from '../../contract/console/review.ts'
import { consoleEndpoint } from '../console-route.ts'
import { addComment, listMentions, removeComment, seeMentions } from './comments.ts'
import { raiseFlag, setReview, settleFlag } from './flags.ts'
import { makeTest } from './make-test.ts'
import { getReviewSettings, queueCounts, reviewQueue, setReviewSettings } from './queue.ts'
import { agreement, giveVerdicts } from './verdicts.ts'

export const reviewEndpoints = {
  raiseFlag: consoleEndpoint(reviewOperations.raiseFlag, raiseFlag),
  settleFlag: consoleEndpoint(reviewOperations.settleFlag, settleFlag),
  setReview: consoleEndpoint(reviewOperations.setReview, setReview),
  addComment: consoleEndpoint(reviewOperations.addComment, addComment),
  removeComment: consoleEndpoint(reviewOperations.removeComment, removeComment),
  giveVerdicts: consoleEndpoint(reviewOperations.giveVerdicts, giveVerdicts),
  makeTest: consoleEndpoint(reviewOperations.makeTest, makeTest),
  reviewQueue: consoleEndpoint(reviewOperations.reviewQueue, reviewQueue),
  queueCounts: consoleEndpoint(reviewOperations.queueCounts, queueCounts),
  listMentions: consoleEndpoint(reviewOperations.listMentions, listMentions),
  seeMentions: consoleEndpoint(reviewOperations.seeMentions, seeMentions),
  getReviewSettings: consoleEndpoint(reviewOperations.getReviewSettings, getReviewSettings),
  setReviewSettings: consoleEndpoint(reviewOperations.setReviewSettings, setReviewSettings),
  agreement: consoleEndpoint(reviewOperations.agreement, agreement),
}
