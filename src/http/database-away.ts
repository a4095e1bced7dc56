/**
 * Whether something failed because the database is away, has no connection left or is too busy: the same request may do better in a
 * moment. Looks through what Prisma wraps around what pg threw.
 */
export function isDatabaseAway(fault: unknown): boolean {
  for (let cause = fault, depth = 0; isObject(cause) && depth < 5; cause = Reflect.get(cause, 'cause'), depth += 1) {
    const { code, originalCode, kind, message } = fieldsOf(cause)
    if ([code, originalCode].some((one) => one !== undefined && awayCodes.test(one))) return true
    if (kind !== undefined && awayKinds.has(kind)) return true
    if (message !== undefined && awayWords.test(message)) return true
    // A socket that is not there; a file that is not is another matter.
    if (code === 'ENOENT' && Reflect.get(cause, 'syscall') === 'connect') return true
  }
  return false
}

/**
 * The network's, Prisma's, and PostgreSQL's classes 08 (connection), 53 (resources), 57P (it is going down or coming up), 25006 (it has
 * become a replica), and what ends a statement that waited too long: 55P03 and 57014.
 */
const awayCodes =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|P1001|P1002|P1008|P1017|P2024|P2028|08\w{3}|53\w{3}|57P\w\w|57014|55P03|25006)$/
const awayKinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])
/** pg and its pool say these without a code. */
const awayWords =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout|Cannot use a pool after)/

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function fieldsOf(cause: object): Partial<Record<'code' | 'originalCode' | 'kind' | 'message', string>> {
  const names = ['code', 'originalCode', 'kind', 'message'] as const
  return Object.fromEntries(
    names.flatMap((name) => {
      const value: unknown = Reflect.get(cause, name)
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}
