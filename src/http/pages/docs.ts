import type { Operation } from '../contract/operation.ts'
import { operations } from '../contract/operations.ts'
import { problemCodes, type ProblemCode } from '../contract/problem.ts'
import { problemKinds } from '../problem-kinds.ts'
import { html, type Html, wordsPage } from './html.ts'
import { schemaWords } from './schema-words.ts'
import { webhookDocs } from './webhook-docs.ts'

/** The API to read, written from the same operations as the OpenAPI document; nothing is loaded from elsewhere. */
export function docsPage(): string {
  return wordsPage(
    'Holdfast API',
    html`<h1>Holdfast API</h1>
      <p>
        Find a time, hold it, book it. A slot id comes from availability and is the only thing a hold takes; a hold id is the only thing a
        booking takes. Everything is below <code>/api/v1/tenants/{tenant}</code>; the same as OpenAPI 3.1:
        <a href="/openapi.json">/openapi.json</a>.
      </p>
      <p>
        Instants are RFC 3339 in UTC. Money is in minor units. Send an <code>Idempotency-Key</code> with a POST: the same request with the
        same key is answered once, and replayed (<code>Idempotent-Replayed: true</code>) for a day. A range may span 92 days; a body may
        have 64 kB.
      </p>
      <ul>
        ${Object.entries(operations).map(
          ([id, { method, path }]) =>
            html`<li>
              <a href="#${id}"><code>${method.toUpperCase()} ${path}</code></a>
            </li>`,
        )}
      </ul>
      ${Object.entries<Operation>(operations).map(([id, operation]) => section(id, operation))} ${webhookDocs()}
      <h2>Problems</h2>
      <p>
        Errors are <code>application/problem+json</code> (RFC 9457): type, title, status, detail, code, and where they help alternatives,
        retryAfter (seconds) and fieldErrors.
      </p>
      <table>
        ${problemCodes.map(
          (code) =>
            html`<tr id="${code}">
              <td><code>${code}</code></td>
              <td>${problemKinds[code].status}</td>
              <td>${problemKinds[code].title}${explained[code]}</td>
            </tr>`,
        )}
      </table>`,
  )
}

/** What a program has to do about it, where the title does not say. */
const explained: Partial<Record<ProblemCode, Html>> = {
  challenge_required: html`: find a number so that the SHA-256 of <code>CHALLENGE:NUMBER</code> begins with <code>difficulty</code> zero
    bits, and call again with the header <code>Holdfast-Proof: CHALLENGE:NUMBER</code>. It is good once, for the same address, until
    <code>expiresAt</code>.`,
}

const whose = {
  booking: 'the token of the booking',
  conversation: 'the token of the conversation',
  key: 'a key of the business with the scope webhooks',
} as const satisfies Record<NonNullable<Operation['token']>, string>

function section(id: string, operation: Operation): Html {
  const token = operation.token === undefined ? undefined : html`<p class="quiet">Authorization: Bearer, ${whose[operation.token]}.</p>`
  const streams = Object.entries(operation.also ?? {}).map(([type, words]) => html`<p class="quiet"><code>${type}</code>: ${words}</p>`)
  return html`<h2 id="${id}"><span class="method">${operation.method.toUpperCase()}</span> <code>${operation.path}</code></h2>
    <p>${operation.summary}.</p>
    ${token}
    ${
      operation.query === undefined
        ? undefined
        : html`<h3>Query</h3>
            <pre>${schemaWords(operation.query, 'input')}</pre>`
    }
    ${
      operation.body === undefined
        ? undefined
        : html`<h3>Body</h3>
            <pre>${schemaWords(operation.body, 'input')}</pre>`
    }
    <h3>${operation.status}</h3>
    <p>${operation.says}.</p>
    ${operation.answer === undefined ? undefined : html`<pre>${schemaWords(operation.answer, 'output')}</pre>`}${streams}`
}
