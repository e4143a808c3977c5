/** First file of the one-box server: lets the shell ask it to end, then becomes the server. */
type ParentPort = { on: (event: 'message', listener: (event: { data: unknown }) => void) => void }

const { parentPort } = process as typeof process & { parentPort?: ParentPort }
parentPort?.on('message', ({ data }) => {
  // The server ends in order on this signal.
  if (data === 'stop') process.emit('SIGTERM')
})

// Beside this file once it is built.
await import(new URL('server.js', import.meta.url).href)
