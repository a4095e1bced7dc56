import { config } from 'zod/v4'

// zod makes faster checks out of strings where it may, and finds out whether it may by trying, which is a breach of the pages' content
// policy. Every import of zod in a page comes here first, so that this is said before the first schema is made.
config({ jitless: true })

export * from 'zod/v4'
