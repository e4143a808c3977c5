/** Where clients connect. Without imports: a screen has it for nothing. */

/** Socket.IO namespaces, one a role. */
export const NAMESPACES = {
  kiosk: '/kiosk',
  display: '/display',
  counter: '/counter',
  manager: '/manager',
  follow: '/follow',
  pairing: '/pairing',
} as const

/**
 * Phones have a way of their own: whoever publishes it to the internet publishes nothing of the office's, and
 * their batteries are not asked for a sign of life every two seconds.
 */
export const SOCKET_PATHS = { office: '/socket.io/', phone: '/t/socket/' } as const
