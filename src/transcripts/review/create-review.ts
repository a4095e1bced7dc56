import { isUuid } from '../../shared/ids.ts'
import { costOf } from '../cost-of.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import { raiseFlags } from '../flags/raise-flags.ts'
import { makeTest } from '../made-test/make-test.ts'
import type { Review } from '../review.ts'
import { getAgreement } from './agreement.ts'
import { getTrail } from './booking-links.ts'
import { addComment, removeComment } from './comments.ts'
import { raiseFlag, settleFlag } from './flags.ts'
import { getDetail } from './get-detail.ts'
import { listConversations } from './list-conversations.ts'
import { listFacets } from './list-facets.ts'
import { listMentions, listUnmailedMentions, markMailed, seeMentions } from './mentions.ts'
import { countQueues, queueFilter } from './queues.ts'
import { setReview } from './set-review.ts'
import { getSettings, setSettings } from './settings.ts'
import { giveVerdicts } from './verdicts.ts'
import { changeView, listViews, removeView, saveView } from './views.ts'

export type ReviewDeps = TranscriptsDeps

/** What staff read and judge, on PostgreSQL. */
export function createReview(deps: ReviewDeps): Review {
  return {
    listConversations: (tenantId, filter, page) => listConversations(deps, { tenantId, filter, page }),
    listFacets: (tenantId) => listFacets(deps, tenantId),
    getDetail: async (tenantId, id) => (isUuid(id) ? getDetail(deps, tenantId, id) : undefined),
    getTrail: (tenantId, reference) => getTrail(deps, tenantId, reference),
    listViews: (tenantId, memberId) => listViews(deps, tenantId, memberId),
    saveView: (tenantId, view) => saveView(deps, tenantId, view),
    changeView: (tenantId, view) => changeView(deps, tenantId, view),
    removeView: (tenantId, view) => removeView(deps, tenantId, view),
    raiseFlag: (of, flag) => raiseFlag(deps, of, flag),
    settleFlag: (of, flag) => settleFlag(deps, of, flag),
    setReview: (of, state) => setReview(deps, of, state),
    addComment: (of, comment) => addComment(deps, of, comment),
    removeComment: (of, id) => removeComment(deps, of, id),
    listMentions: (tenantId, memberId, before) => listMentions(deps, { tenantId, memberId, before }),
    seeMentions: (tenantId, memberId) => seeMentions(deps, tenantId, memberId),
    listUnmailedMentions: (limit) => listUnmailedMentions(deps, limit),
    markMailed: (mention) => markMailed(deps, mention),
    giveVerdicts: (of, verdicts) => giveVerdicts(deps, of, verdicts),
    getAgreement: (tenantId, range) => getAgreement(deps, { tenantId, ...range }),
    listQueue: (tenantId, { of, memberId }, page) => listConversations(deps, { tenantId, filter: queueFilter(of, memberId), page }),
    countQueues: (tenantId, memberId) => countQueues(deps, tenantId, memberId),
    getSettings: (tenantId) => getSettings(deps, tenantId),
    setSettings: (tenantId, settings) => setSettings(deps, tenantId, settings),
    costOf: (steps) => costOf(steps, deps.prices),
    makeTest: (tenantId, input) => makeTest(deps, tenantId, input),
    raiseFlags: (limit) => raiseFlags(deps, limit),
  }
}
