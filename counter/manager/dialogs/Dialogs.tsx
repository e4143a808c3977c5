import { STOP_REASONS } from '#shared/domain/day/facts.ts'
import type { Answer } from '#shared/client/connection.ts'
import { ChoiceList } from '../../parts/ChoiceList.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { placeName } from '../../parts/placeName.ts'
import { Refusal } from '../../parts/Refusal.tsx'
import type { ShownRefusal } from '../../parts/useCommands.ts'
import type { Actions, Deed } from '../actions.ts'
import type { Asked } from '../asked.ts'
import { useToday } from '../context.ts'
import { Confirm } from './Confirm.tsx'
import { MessageDialog } from './MessageDialog.tsx'
import { QuotaDialog } from './QuotaDialog.tsx'
import { SessionDialog } from './SessionDialog.tsx'
import './dialogs.css'

/** The one question that is open. It stays until it is done, and says why when it is refused. */
export function Dialogs(props: {
  asked: Asked
  actions: Actions
  running: Deed | null
  shown: ShownRefusal | null
  send: (deed: Deed, command: () => Promise<Answer<unknown>>) => void
  onClose: () => void
}) {
  const { asked, actions, running, shown, send, onClose } = props
  const { view, language, t, ask } = useToday()
  const busy = running !== null
  const refusal = <Refusal shown={shown} language={language} />
  switch (asked.ask) {
    case 'stop':
      return (
        <Dialog title={t('ask.stop')} dismiss={t('dismiss')} onClose={onClose}>
          <p className="dialog-text">{t('ask.stopText')}</p>
          <ChoiceList
            question={t('ask.stopWhy')}
            choices={STOP_REASONS.map((value) => ({ value, label: t(`stop.${value}`) }))}
            onChoose={(reason) => send('stopIssuing', () => actions.stopIssuing(reason))}
          />
          {refusal}
        </Dialog>
      )
    case 'resume':
      return (
        <Confirm
          title={t('ask.resume')}
          text={t('ask.resumeText')}
          yes={t('resume')}
          busy={busy}
          refusal={refusal}
          onConfirm={() => send('resumeIssuing', actions.resumeIssuing)}
          onClose={onClose}
        />
      )
    case 'quota': {
      const session = view.sessions.find(({ id }) => id === asked.session)
      return (
        session && (
          <QuotaDialog
            session={session}
            busy={busy}
            refusal={refusal}
            onChange={(quota) => send('changeQuota', () => actions.changeQuota(session.id, quota))}
            onClose={onClose}
          />
        )
      )
    }
    case 'session': {
      const session = view.sessions.find(({ id }) => id === asked.session)
      return (
        session && (
          <SessionDialog
            session={session}
            busy={busy}
            refusal={refusal}
            onChange={(until) =>
              send('changeSession', () => actions.changeSession(session.id, until))
            }
            onEndNow={() => ask({ ask: 'endSession', session: session.id })}
            onClose={onClose}
          />
        )
      )
    }
    case 'endSession':
      return (
        <Confirm
          title={t('ask.endSession')}
          text={`${t('ask.endSessionWaiting', { count: view.counts.waiting })} ${t('ask.endSessionText')}`}
          yes={t('endSession')}
          danger
          busy={busy}
          refusal={refusal}
          onConfirm={() => send('changeSession', () => actions.changeSession(asked.session, null))}
          onClose={onClose}
        />
      )
    case 'message':
      return (
        <MessageDialog
          busy={busy}
          refusal={refusal}
          onShow={(text, until) => send('setNotice', () => actions.setNotice(text, until))}
          onClear={() => send('clearNotice', actions.clearNotice)}
          onClose={onClose}
        />
      )
    case 'closeCounter': {
      const counter = view.counters.find(({ id }) => id === asked.counter)
      if (!counter) return null
      const place = placeName(counter.name, t)
      const { current } = counter
      return (
        <Confirm
          title={t('ask.closePlace', { place })}
          text={
            current
              ? t(`ask.closePlace.${current.is}`, { label: current.label })
              : t('ask.closePlaceText')
          }
          yes={t('closePlace', { place })}
          danger
          busy={busy}
          refusal={refusal}
          onConfirm={() => send('closeCounter', () => actions.closeCounter(counter.id))}
          onClose={onClose}
        />
      )
    }
    case 'closeDay': {
      const { called, serving, waiting } = view.counts
      const there = called + serving
      // It would be refused; once they have gone, the question is asked.
      if (there > 0)
        return (
          <Dialog title={t('ask.closeDay')} dismiss={t('dismiss')} onClose={onClose}>
            <p className="dialog-text">{t('ask.closeDayServing', { count: there })}</p>
            {refusal}
          </Dialog>
        )
      const left = t('ask.closeDayWaiting', { count: waiting })
      return (
        <Confirm
          title={t('ask.closeDay')}
          text={`${left} ${t('ask.closeDayText')}`}
          yes={t('closeDay')}
          danger
          busy={busy}
          refusal={refusal}
          onConfirm={() => send('closeDay', actions.closeDay)}
          onClose={onClose}
        />
      )
    }
    default:
      return asked satisfies never
  }
}
