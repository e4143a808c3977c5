import { newRequest } from './connection.ts'

const KEY = 'wartemarke.device'

/** This browser's id, kept for good where the browser lets us, else until the page is closed. */
export function deviceId(): string {
  try {
    const kept = localStorage.getItem(KEY)
    if (kept) return kept
    const made = newRequest()
    localStorage.setItem(KEY, made)
    return made
  } catch {
    // Storage is blocked (private window, kiosk policy): a new id each time is still a valid one.
    return newRequest()
  }
}

const TOKEN = 'wartemarke.token'

/** What a manager's confirmation gave this device; none before, or where nothing can be kept. */
export function deviceToken(): { token?: string } {
  try {
    const token = localStorage.getItem(TOKEN)
    return token === null ? {} : { token }
  } catch {
    return {}
  }
}

/** @throws DOMException where nothing can be kept: the device would have to be confirmed after each start. */
export const keepToken = (token: string): void => localStorage.setItem(TOKEN, token)
