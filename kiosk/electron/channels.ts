/** Names of the messages between the pages and the shell. */
export const KIOSK = {
  info: 'kiosk:info',
  print: 'kiosk:print',
  health: 'kiosk:health',
  healthChanged: 'kiosk:healthChanged',
  alive: 'kiosk:alive',
  leave: 'kiosk:leave',
  openSettings: 'kiosk:openSettings',
} as const

export const SETUP = {
  read: 'setup:read',
  save: 'setup:save',
  test: 'setup:test',
  back: 'setup:back',
  quit: 'setup:quit',
} as const
