/* A message while the page is closed: shown as it came. One registration a ticket: its scope is the ticket's page. */
const isOpen = (client) => client.visibilityState === 'visible'
const pages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true })
const ofTicket = (client) => client.url.split(/[?#]/)[0] === self.registration.scope

self.addEventListener('push', (event) => {
  const { title, body } = event.data.json()
  const show = async () => {
    // Whoever looks at the page sees and hears it there.
    if ((await pages()).some((client) => ofTicket(client) && isOpen(client))) return
    await self.registration.showNotification(title, {
      body,
      tag: 'wartemarke',
      renotify: true,
      requireInteraction: true,
      icon: '/icon.svg',
      vibrate: [600, 200, 600],
    })
  }
  event.waitUntil(show())
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const open = async () => {
    const page = (await pages()).find(ofTicket)
    await (page ? page.focus() : self.clients.openWindow(self.registration.scope))
  }
  event.waitUntil(open())
})
