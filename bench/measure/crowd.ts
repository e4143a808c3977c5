/** People who look at their phones, in a process of their own: what they read costs neither server nor displays. */
import type { Socket } from 'socket.io-client'
import { NAMESPACES, SOCKET_PATHS } from '#shared/protocol/paths.ts'
import { answerParent, given } from './child.ts'
import { closeAll, openSocket } from './client.ts'

export type CrowdGiven = { url: string; tickets: string[] }

/** As many as knock at the same time. */
const AT_ONCE = 50

const { url, tickets } = given() as CrowdGiven
const phones: Socket[] = []
for (let from = 0; from < tickets.length; from += AT_ONCE) {
  const opened = tickets
    .slice(from, from + AT_ONCE)
    .map((ticket, index) =>
      openSocket(
        `${url}${NAMESPACES.follow}`,
        { device: `phone-of-bench-${from + index}`, ticket },
        SOCKET_PATHS.phone,
      ),
    )
  phones.push(...(await Promise.all(opened)))
}

answerParent(
  () => null,
  async () => closeAll(phones),
)
