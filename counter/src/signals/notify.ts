/** Desktop notifications, while another window is in front. Browsers have them on https and localhost only. */

export const canNotify = (): boolean => isSecureContext && 'Notification' in window

/** Asks the person, if they have not been asked before. */
export async function mayNotify(): Promise<boolean> {
  return canNotify() && (await Notification.requestPermission()) === 'granted'
}

/** The same tag replaces, also from a second tab of this counter. Without a sound: that is the page's own. */
export function notify(title: string, body: string, tag: string): void {
  if (!canNotify() || Notification.permission !== 'granted' || document.hasFocus()) return
  const shown = new Notification(title, { body, tag, silent: true, icon: '/icon.svg' })
  shown.addEventListener('click', () => {
    window.focus()
    shown.close()
  })
}
