/**
 * A lock that the server does not know of yet, because it is away. The whole browser remembers it: loading the page anew, or
 * opening another one, must not open what somebody has locked.
 */
const KEY = 'wartemarke.locked'

export type LockNote = { read: () => boolean; write: (untold: boolean) => void }

export const lockNote: LockNote = {
  read() {
    try {
      return localStorage.getItem(KEY) !== null
    } catch {
      return false
    }
  },
  write(untold) {
    try {
      if (untold) localStorage.setItem(KEY, '')
      else localStorage.removeItem(KEY)
    } catch {
      // A browser that keeps nothing forgets the lock with the page, as it forgets everything.
    }
  },
}
