/** Looks which calls people can see: painted, whole, and inside the screen. */
import type { StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { AnnouncementId } from '#shared/protocol/announcing.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { keyOf } from './report.ts'

/** Stands in the markup of every call, on the card and in a line. */
export const callMark = (call: AnnouncementId) => ({ 'data-call': keyOf(call) })

/** Calls `see` with the open calls on the screen, after every paint that may have changed them. */
export function watchScreen(
  connection: StoreApi<ConnectionState<DisplayView>>,
  root: Element,
  see: (calls: readonly AnnouncementId[]) => void,
): void {
  let isWaiting = false
  /** The second frame begins when the first is painted. A hidden page paints none. */
  function lookWhenPainted() {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        isWaiting = false
        see(openCalls(connection.getState(), keysOnScreen(root)))
      }),
    )
  }
  connection.subscribe(lookWhenPainted)
  new MutationObserver(lookWhenPainted).observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-call'],
  })
  lookWhenPainted()
}

const openCalls = (
  { view, link }: ConnectionState<DisplayView>,
  keys: ReadonlySet<string>,
): AnnouncementId[] =>
  link === 'up' && view ? view.calls.filter((call) => call.open && keys.has(keyOf(call))) : []

function keysOnScreen(root: Element): Set<string> {
  const marked = [...root.querySelectorAll<HTMLElement>('[data-call]')]
  return new Set(marked.filter(isInside).map(({ dataset }) => dataset['call'] ?? ''))
}

/** A fraction of a pixel may be beyond the edge: sizes are computed. */
const TOLERANCE_PX = 1

function isInside(element: Element): boolean {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  return (
    width > 0 &&
    height > 0 &&
    left >= -TOLERANCE_PX &&
    top >= -TOLERANCE_PX &&
    right <= innerWidth + TOLERANCE_PX &&
    bottom <= innerHeight + TOLERANCE_PX
  )
}
