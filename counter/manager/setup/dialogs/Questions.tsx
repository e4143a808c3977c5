/** The one question that is open. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { SetupFault } from '#shared/protocol/setup.ts'
import { changedParts, isBehind, newestOf } from '../draft.ts'
import { partNames } from '../names.ts'
import type { SetupSource } from '../source.ts'
import { texts } from '../texts/index.ts'
import type { Desk, DraftActions } from '../draftStore.ts'
import { Confirm } from './Confirm.tsx'
import { MeanwhileDialog } from './MeanwhileDialog.tsx'
import { SaveDialog } from './SaveDialog.tsx'
import { TakeBackDialog } from './TakeBackDialog.tsx'

export type Asking =
  | { is: 'save' }
  | { is: 'meanwhile' }
  | { is: 'discard' }
  | { is: 'leave'; address: string }
  | { is: 'takeBack'; change: number }

export function Questions(props: {
  asking: Asking | null
  ask: (asking: Asking | null) => void
  desk: Desk
  actions: DraftActions
  source: SetupSource
  language: Language
  onFault: (fault: SetupFault) => void
  /** The server has found them in the draft. */
  onFaults: (faults: SetupFault[]) => void
  onSaved: (notice: string) => void
}) {
  const { asking, ask, desk, actions, source, language, onFault, onFaults, onSaved } = props
  const { state, draft } = desk
  const t = texts(language)
  const close = () => ask(null)
  if (asking === null) return null
  const meanwhile = async () => {
    await actions.reload()
    ask({ is: 'meanwhile' })
  }
  switch (asking.is) {
    case 'save':
      return (
        <SaveDialog
          desk={desk}
          source={source}
          language={language}
          t={t}
          onClose={close}
          onFault={onFault}
          onFaults={onFaults}
          onMeanwhile={() => void meanwhile()}
          onSaved={(next, notice) => {
            actions.saved(next)
            onSaved(notice)
            close()
          }}
        />
      )
    case 'meanwhile':
      // What was saved may be this very draft, whose answer was lost.
      if (!isBehind(draft, newestOf(state))) return null
      return (
        <MeanwhileDialog
          state={state}
          draft={draft}
          language={language}
          t={t}
          onClose={close}
          onJoin={(next) => {
            actions.replace(next)
            close()
          }}
        />
      )
    case 'takeBack':
      return (
        <TakeBackDialog
          state={state}
          change={asking.change}
          source={source}
          language={language}
          t={t}
          onClose={close}
          onDone={(next) => {
            actions.saved(next)
            close()
          }}
          onMeanwhile={() => {
            void actions.reload()
            close()
          }}
        />
      )
    case 'discard':
      return (
        <Confirm
          title={t('discard.title')}
          text={t('discard.text', { parts: partNames(changedParts(draft), t) })}
          yes={t('discard')}
          danger
          t={t}
          onClose={close}
          onConfirm={() => {
            actions.discard()
            close()
          }}
        />
      )
    case 'leave':
      return (
        <Confirm
          title={t('leave.title')}
          text={t('leave.text')}
          yes={t('leave.do')}
          t={t}
          onClose={close}
          onConfirm={() => {
            location.hash = asking.address
          }}
        />
      )
    default:
      return asking satisfies never
  }
}
