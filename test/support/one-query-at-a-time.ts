/**
 * Two statements sent at once on one connection wait for each other, and pg will refuse that: whoever does it fails here. Of Prisma it is
 * what a `createMany` of more rows than fit into one statement does.
 */
process.on('warning', ({ name, message }) => {
  if (name === 'DeprecationWarning' && message.includes('client.query()')) throw new Error(message)
})
