// The wire shapes of what a customer is shown; browser-safe. Pages take the types, the OpenAPI document the schemas.
export { cardShape, proposalShape, serviceShape, slotShape, summaryShape } from '../../tools/card.ts'
export type { Card, ProposalCard, SlotCard } from '../../tools/card.ts'
