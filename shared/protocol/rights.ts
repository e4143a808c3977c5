/** Who may what. The server refuses everything else; screens leave away what would be refused. */
import type { counterCommands, managerCommands } from './commands.ts'

/** Characters. Here, not beside the forms, so that a screen has it for nothing. */
export const SHORTEST_PASSWORD = 10

/** Each may what those before it may. */
export const ACCOUNT_ROLES = ['desk', 'clerk', 'manager', 'administrator'] as const
/** `desk`: the information desk. */
export type AccountRole = (typeof ACCOUNT_ROLES)[number]

export const isAtLeast = (role: AccountRole, needed: AccountRole): boolean =>
  ACCOUNT_ROLES.indexOf(role) >= ACCOUNT_ROLES.indexOf(needed)

/** What each event of a counter needs. */
export const COUNTER_RIGHTS: Record<keyof typeof counterCommands, AccountRole> = {
  issue: 'desk',
  prioritise: 'desk',
  cancel: 'desk',
  print: 'desk',
  undo: 'desk',
  callHelp: 'desk',
  answerHelp: 'desk',
  endHelp: 'desk',
  open: 'clerk',
  pause: 'clerk',
  close: 'clerk',
  automatic: 'clerk',
  next: 'clerk',
  call: 'clerk',
  recall: 'clerk',
  here: 'clerk',
  miss: 'clerk',
  park: 'clerk',
  resume: 'clerk',
  transfer: 'clerk',
  addService: 'clerk',
  split: 'clerk',
  lastCall: 'clerk',
  finish: 'clerk',
}

export const MANAGER_RIGHTS: Record<keyof typeof managerCommands, AccountRole> = {
  stopIssuing: 'manager',
  resumeIssuing: 'manager',
  changeQuota: 'manager',
  changeSession: 'manager',
  setNotice: 'manager',
  clearNotice: 'manager',
  closeCounter: 'manager',
  closeDay: 'manager',
  answerHelp: 'manager',
  endHelp: 'manager',
}
