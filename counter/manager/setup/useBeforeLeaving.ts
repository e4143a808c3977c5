import { useEffect, useEffectEvent } from 'react'

/** With a draft on the page, its tab is not closed without a question, and its links to other pages ask first. */
export function useBeforeLeaving(isDirty: boolean, ask: (address: string) => void): void {
  const onLink = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const address = link?.getAttribute('href')
    const opensBeside = event.ctrlKey || event.metaKey || event.shiftKey
    if (!address || address.startsWith('#setup') || opensBeside) return
    event.preventDefault()
    ask(address)
  })
  useEffect(() => {
    if (!isDirty) return undefined
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', onClose)
    document.addEventListener('click', onLink, true)
    return () => {
      window.removeEventListener('beforeunload', onClose)
      document.removeEventListener('click', onLink, true)
    }
  }, [isDirty])
}
