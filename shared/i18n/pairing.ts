/** What a device says that nobody has confirmed yet: to staff, so in German, with English beneath. */
type Words = { title: string; todo: string }

export const PAIRING_WORDS: Record<'kiosk' | 'display', { de: Words; en: Words }> = {
  kiosk: {
    de: {
      title: 'Dieser Kiosk ist noch nicht angemeldet',
      todo: 'Am Leitungsplatz unter Einrichten\u00a0→\u00a0Geräte diesen Code eingeben:',
    },
    en: {
      title: 'This kiosk is not registered yet',
      todo: 'Enter this code at the manager’s desk under Set up\u00a0→\u00a0Devices.',
    },
  },
  display: {
    de: {
      title: 'Diese Anzeige ist noch nicht angemeldet',
      todo: 'Am Leitungsplatz unter Einrichten\u00a0→\u00a0Geräte diesen Code eingeben:',
    },
    en: {
      title: 'This display is not registered yet',
      todo: 'Enter this code at the manager’s desk under Set up\u00a0→\u00a0Devices.',
    },
  },
}
