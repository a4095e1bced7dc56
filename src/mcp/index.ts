export { mayDo, scopes, type Caller, type Scope } from './caller.ts'
export { createMcpEntry, type McpCall, type McpEntry, type McpEntryDeps } from './entry.ts'
export { createTokenVerifier, type TokenVerifier } from './oauth.ts'
export type { Connection, McpDeps } from './deps.ts'
