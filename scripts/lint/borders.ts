/**
 * Who may import whom, with the reason the linter gives. Places are folders or single files, relative to the project's root;
 * a longer place wins over a shorter one. A place may always import itself.
 */
export interface Border {
  readonly place: string
  /** Folders, or single files where only a door stands open. */
  readonly mayImport: readonly string[]
  /** Said to whoever crosses the border: why it is there and which way leads round. */
  readonly why: string
}

const doors = {
  booking: 'src/booking/index.ts',
  agent: 'src/agent/index.ts',
  transcripts: 'src/transcripts/index.ts',
  review: 'src/transcripts/review.ts',
  stepIn: 'src/transcripts/step-in.ts',
  staff: 'src/staff/index.ts',
  figures: 'src/figures/index.ts',
  webhooks: 'src/webhooks/index.ts',
  when: ['src/when/index.ts', 'src/when/interpretation.ts'],
  audit: 'src/audit/index.ts',
  app: 'src/app.ts',
  config: 'src/config.ts',
} as const

const everyDoor = [
  doors.app,
  doors.config,
  doors.booking,
  doors.agent,
  doors.transcripts,
  doors.review,
  doors.stepIn,
  doors.staff,
  doors.figures,
  doors.webhooks,
  ...doors.when,
  'src/tools/index.ts',
  'src/tools/card.ts',
  'src/shared',
]

export const borders: readonly Border[] = [
  { place: 'src/shared', mayImport: [], why: 'shared knows no business words: whatever needs one belongs to the room that uses it' },
  { place: 'src/when', mayImport: ['src/shared'], why: 'reading dates is pure: words, zone and now go in, instants come out' },
  {
    place: 'src/booking',
    mayImport: ['src/shared', 'src/db'],
    why: 'the core serves every channel and knows none of them: what it needs comes in through its dependencies',
  },
  {
    place: 'src/tools',
    mayImport: ['src/shared', doors.booking, ...doors.when],
    why: "a tool is the core's door with words around it: the agent, MCP and the evals read the same object, so it can know none of them",
  },
  {
    place: 'src/agent',
    mayImport: ['src/shared', 'src/tools', doors.transcripts, doors.booking],
    why: 'the agent acts through tools only: that is where input is checked, tenant and customer are bound and calls are recorded',
  },
  {
    place: 'src/mcp',
    mayImport: ['src/shared', 'src/tools', doors.transcripts, doors.booking],
    why: 'MCP maps the tools and has no rules of its own: what an assistant may do is what the tools do',
  },
  {
    place: 'src/transcripts',
    mayImport: ['src/shared', 'src/db'],
    why: 'a transcript stores what happened without understanding it, so that nothing it reads can break an old one',
  },
  {
    place: 'src/staff',
    mayImport: ['src/shared', 'src/db'],
    why: 'who works here and what they did is asked by every room of the console: it can know none of them',
  },
  {
    place: 'src/figures',
    mayImport: ['src/shared', 'src/db'],
    why: 'figures are counted in the database from what the other rooms wrote there, and change nothing of it',
  },
  {
    place: 'src/webhooks',
    mayImport: ['src/shared', 'src/db', doors.booking],
    why: "what leaves for a business's own systems is made from a booking and kept in rows of its own: it knows no channel and no queue",
  },
  {
    place: 'src/http',
    mayImport: [
      'src/shared',
      'src/tools/card.ts',
      'src/webhooks/event-types.ts',
      doors.booking,
      doors.agent,
      doors.transcripts,
      doors.review,
      doors.stepIn,
      doors.staff,
      doors.figures,
      doors.webhooks,
      ...doors.when,
      'src/redis',
    ],
    why: 'a route parses, calls a door and maps the answer; rules and SQL live behind the doors, where every channel gets them',
  },
  {
    place: 'src/http/contract',
    mayImport: ['src/tools/card.ts', 'src/webhooks/event-types.ts'],
    why: 'the wire schemas run in the browser too: nothing of the server may come along',
  },
  { place: 'src/redis', mayImport: ['src/shared'], why: 'Redis is a cache beside the product and never the truth' },
  {
    place: 'src/notify',
    mayImport: ['src/shared', doors.booking],
    why: 'a message is made from a booking and sent; deciding when is the job of jobs',
  },
  {
    place: 'src/jobs',
    mayImport: [
      'src/shared',
      'src/notify',
      doors.booking,
      doors.transcripts,
      doors.review,
      doors.stepIn,
      doors.staff,
      doors.audit,
      doors.figures,
      doors.webhooks,
    ],
    why: 'a job reads the truth anew through the door and then acts',
  },
  {
    place: 'src/audit',
    mayImport: ['src/shared', 'src/db'],
    why: 'the self-audit believes no room: it looks at what all of them left in the database, and changes nothing of it',
  },
  {
    place: 'src/seeing',
    mayImport: ['src/shared', doors.booking, doors.audit, 'src/notify/email.ts'],
    why: 'what is seen is told by the rooms through src/shared, or watched around their doors: nothing of them depends on being watched',
  },
  { place: 'src/db', mayImport: ['src/shared'], why: 'the database room opens connections and knows no business' },
  {
    place: 'src/chat',
    mayImport: ['src/shared', 'src/http/contract', 'src/tools/card.ts', doors.app, doors.config],
    why: 'the terminal chat is a client of the HTTP interface, like any other; at most it starts the app itself',
  },
  { place: doors.config, mayImport: ['src/shared', 'src/environment.ts'], why: 'settings are read before anything else exists' },
  { place: 'web', mayImport: ['src/http/contract'], why: 'the browser shares the wire schemas with the server and nothing else' },
  {
    place: 'evals',
    mayImport: [...everyDoor, 'prisma/demo'],
    why: 'an eval sees the product from outside, so that it survives every change within',
  },
  {
    place: 'bench',
    mayImport: [...everyDoor, 'src/db', 'src/booking', 'prisma/demo', 'web/sizes.ts', 'test/support/redis-server.ts'],
    why: 'a measurement sees the product from outside, or one hot piece of it beside its limit',
  },
  {
    place: 'chaos',
    mayImport: [
      ...everyDoor,
      'src/db',
      'src/http/contract',
      'evals/wire',
      'bench/support',
      'test/support/redis-server.ts',
      'test/support/free-port.ts',
    ],
    why: 'what judges the product under faults knows it from outside only: HTTP, its database and what it sends',
  },
]

/** Packages that only some rooms may use. */
export interface PackageBorder {
  readonly packages: RegExp
  readonly places: readonly string[]
  readonly why: string
}

export const packageBorders: readonly PackageBorder[] = [
  {
    packages: /^(@prisma\/.+|pg)$/,
    places: [
      'src/booking',
      'src/db',
      'src/transcripts',
      'src/staff',
      'src/figures',
      'src/webhooks',
      'src/audit',
      'src/seeing',
      'prisma',
      'test',
      'bench',
      'chaos',
    ],
    why: 'Prisma and pg live in booking, db, transcripts, staff, figures, webhooks, audit and seeing: everyone else goes through their doors, where tenancy and locking are right',
  },
  {
    packages: /^ioredis$/,
    places: ['src/redis', 'src/doctor', 'test', 'bench', 'chaos'],
    why: 'ioredis lives in redis: there every call has its deadline, and Redis may be away',
  },
  { packages: /^express$/, places: ['src/http', 'test', 'bench'], why: 'Express lives in http: elsewhere there are no requests' },
  { packages: /^(react|react-dom|@ai-sdk\/react)(\/.*)?$/, places: ['web'], why: 'React lives in web: the server renders nothing' },
  {
    packages: /^@modelcontextprotocol\//,
    places: ['src/mcp', 'web/mcp-apps', 'test', 'bench', 'evals'],
    why: 'the protocol lives in mcp, and in the page that its hosts show: everything else serves tools and pages',
  },
  {
    packages: /^nodemailer$/,
    places: ['src/notify', 'src/doctor', 'test', 'chaos'],
    why: 'mail leaves from notify, through jobs that were committed with the booking',
  },
  {
    packages: /^pg-boss$/,
    places: ['src/jobs', 'test'],
    why: 'the queue lives in jobs: elsewhere write an event, the relay does the rest',
  },
]
