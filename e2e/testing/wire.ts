/** A WebSocket without Socket.IO around it, to say what no client library would. */

export type Wire = {
  say: (text: string) => void
  /** The next thing said by the server that is not a ping, or `closed`. */
  heard: () => Promise<string>
  close: () => void
}

const PING = '2'

/** Answers when the server has said its first word. */
export async function openWire(url: string): Promise<Wire> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  const said: string[] = []
  let waiting: ((text: string) => void) | null = null
  const take = (text: string) => {
    if (text === PING) return
    if (waiting) waiting(text)
    else said.push(text)
    waiting = null
  }
  socket.addEventListener('message', ({ data }) => take(String(data)))
  socket.addEventListener('close', () => take('closed'))
  const heard = async () => said.shift() ?? new Promise<string>((resolve) => (waiting = resolve))
  await heard()
  return { say: (text) => socket.send(text), heard, close: () => socket.close() }
}
