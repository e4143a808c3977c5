/** Messages while the page is closed, as far as this browser has them and its owner allows them. */

/** As the protocol wants it, without the words. */
export type Address = { endpoint: string; keys: { p256dh: string; auth: string } }

export type Push = {
  /** Inside a touch: only then may a browser ask its owner. Null where there are no messages. */
  subscribe: (key: string) => Promise<Address | null>
  /** Leaves nothing behind in the browser. */
  end: () => Promise<void>
}

const SCRIPT = '/t/push.js'

export function createPush(): Push {
  // Missing without https, and in some browsers.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  const scope = location.pathname

  return {
    async subscribe(key) {
      if (!workers || !('PushManager' in window) || !('Notification' in window)) return null
      if ((await Notification.requestPermission()) !== 'granted') return null
      await workers.register(SCRIPT, { scope })
      const { pushManager } = await workers.ready
      // One from before the server was started anew has another key.
      await (await pushManager.getSubscription())?.unsubscribe()
      const subscribed = await pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: bytesOf(key),
      })
      const { endpoint, keys } = subscribed.toJSON()
      if (!endpoint || !keys?.['p256dh'] || !keys['auth']) return null
      return { endpoint, keys: { p256dh: keys['p256dh'], auth: keys['auth'] } }
    },
    async end() {
      const registration = await workers?.getRegistration(scope)
      await (await registration?.pushManager.getSubscription())?.unsubscribe()
      await registration?.unregister()
    },
  }
}

/** Safari takes no text. */
const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
