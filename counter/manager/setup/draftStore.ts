/** The draft of one manager, from the server's state to the next one. It outlives a reload of the page. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Office } from '#shared/domain/config.ts'
import type { SetupState } from '#shared/protocol/setup.ts'
import { changedParts, type Draft, newestOf } from './draft.ts'
import { keep, kept } from './kept.ts'
import type { SetupSource, SourceRefusal } from './source.ts'

export type Desk = {
  state: SetupState
  draft: Draft
  /** It was begun before this page was loaded. */
  returned: boolean
  /** It will be there after a reload. */
  isKept: boolean
}

export type Opened =
  | { is: 'loading' }
  | { is: 'refused'; refusal: SourceRefusal }
  | { is: 'there'; desk: Desk }

export type DraftActions = {
  change: (make: (office: Office) => Office) => void
  replace: (draft: Draft) => void
  /** Nothing of what was changed here is wanted any more. */
  discard: () => void
  /** The server's state, as the answer to a change: what was a draft is saved. */
  saved: (state: SetupState) => void
  /** Asks for the server's state, and leaves a draft as it is. */
  reload: () => Promise<void>
}

export function openDraft(source: SetupSource): { store: StoreApi<Opened>; actions: DraftActions } {
  const store = createStore<Opened>(() => ({ is: 'loading' }))
  const desk = () => {
    const opened = store.getState()
    return opened.is === 'there' ? opened.desk : null
  }
  const put = (state: SetupState, draft: Draft, returned: boolean) => {
    const isKept = keep(changedParts(draft).length > 0 ? draft : null)
    store.setState({ is: 'there', desk: { state, draft, returned, isKept } }, true)
  }
  const redraft = (next: (desk: Desk) => Draft) => {
    const now = desk()
    if (now) put(now.state, next(now), now.returned)
  }
  const saved = (state: SetupState) => put(state, begun(state), false)

  return {
    store,
    actions: {
      change: (make) => redraft(({ draft }) => ({ ...draft, office: make(draft.office) })),
      replace: (draft) => redraft(() => draft),
      discard: () => redraft(({ state }) => begun(state)),
      saved,
      async reload() {
        const answer = await source.state()
        const now = desk()
        if ('refusal' in answer) {
          if (!now) store.setState({ is: 'refused', refusal: answer.refusal }, true)
          return
        }
        const draft = now?.draft ?? kept()
        if (!draft || isOver(draft, answer.value)) saved(answer.value)
        else put(answer.value, draft, now?.returned ?? true)
      },
    },
  }
}

const begun = (state: SetupState): Draft => {
  const base = newestOf(state)
  return { base, office: base.office }
}

/** Nothing was changed, or what was changed has been saved although no answer came. */
const isOver = (draft: Draft, state: SetupState): boolean =>
  [draft.base, newestOf(state)].some(
    (base) => changedParts({ base, office: draft.office }).length === 0,
  )
