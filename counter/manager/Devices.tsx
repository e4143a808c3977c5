/** What hangs on the office, and what is wrong with it. */
import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PrinterInfo } from '#shared/protocol/views.ts'
import { useMoment, useTime, useToday } from './context.ts'
import { AskButton } from './AskButton.tsx'
import { MessageNow } from './MessageNow.tsx'
import './devices.css'

type Tone = 'ok' | 'warn' | 'stop'

export function Displays() {
  const { view, t } = useToday()
  return (
    <section aria-labelledby="displays">
      <div className="displays-head">
        <h2 id="displays" className="heading">
          {t('displays')}
        </h2>
        {!view.dayClosed && (
          <AskButton
            question={{ ask: 'message' }}
            label={t(view.notice ? 'message.change' : 'message.show')}
          />
        )}
      </div>
      {view.notice && <MessageNow notice={view.notice} />}
      <ul className="devices">
        {view.displays.length === 0 && (
          <Device tone="stop" name={t('noDisplay')}>
            {t('noDisplayText')}
          </Device>
        )}
        {view.displays.map(({ device, name, sound, shown, sounded }) => (
          <Device
            key={`${device} ${name}`}
            tone={sound === 'needsTouch' ? 'warn' : 'ok'}
            name={name}
          >
            {t(`sound.${sound ?? 'unknown'}`)}
            <br />
            {t('delivered', { shown, sounded })}
          </Device>
        ))}
      </ul>
    </section>
  )
}

export function Printers() {
  const { view, t } = useToday()
  return (
    <section aria-labelledby="printers">
      <h2 id="printers" className="heading">
        {t('printers')}
      </h2>
      {view.printers.length === 0 && <p className="devices-none">{t('noPrinter')}</p>}
      <ul className="devices">
        {view.printers.map(({ name, health }) => (
          <Device key={name} tone={toneOf(health)} name={name}>
            {t(`printer.${stateOf(health)}`)}
          </Device>
        ))}
      </ul>
    </section>
  )
}

/** Those that a manager has confirmed, and whether they are there. */
export function Kiosks() {
  const { view, t } = useToday()
  const time = useTime()
  const kiosks = view.devices.filter(({ kind }) => kind === 'kiosk')
  return (
    <section aria-labelledby="paired-kiosks">
      <h2 id="paired-kiosks" className="heading">
        {t('kiosks')}
      </h2>
      {kiosks.length === 0 && (
        <p className="devices-none">
          {t('noKiosk')} <a href="#setup/devices">{t('pairKiosk')}</a>
        </p>
      )}
      <ul className="devices">
        {kiosks.map(({ id, name, connected, seenAt }) => (
          <Device key={id} tone={connected ? 'ok' : 'stop'} name={name}>
            {connected
              ? t('connected')
              : seenAt === null
                ? t('notConnected')
                : t('notConnectedSince', { time: time(seenAt) })}
          </Device>
        ))}
      </ul>
    </section>
  )
}

/** Nothing while the server makes none. */
export function BackupLine() {
  const { view, t } = useToday()
  const moment = useMoment()
  if (view.backups === null) return null
  const { lastAt, failingSince } = view.backups
  return (
    <section aria-labelledby="backups">
      <h2 id="backups" className="heading">
        {t('backups')}
      </h2>
      <ul className="devices">
        <Device
          tone={failingSince ? 'stop' : lastAt ? 'ok' : 'warn'}
          name={lastAt ? t('backup.last', { time: moment(lastAt) }) : t('backup.none')}
        >
          {failingSince && t('backup.failing', { time: moment(failingSince) })}
        </Device>
      </ul>
    </section>
  )
}

/** Somebody may be playing with it, or taking numbers for others. */
export function Bursts() {
  const { view, t } = useToday()
  if (view.bursts.length === 0) return null
  const nameOf = (device: string) =>
    view.devices.find(({ id }) => id === device)?.name ?? `Kiosk ${device.slice(0, 6)}`
  return (
    <section aria-labelledby="kiosks">
      <h2 id="kiosks" className="heading">
        {t('bursts')}
      </h2>
      <ul className="devices">
        {view.bursts.map(({ device, tickets, minutes }) => (
          <Device key={device} tone="warn" name={nameOf(device)}>
            {t('burst', { tickets, minutes })}
          </Device>
        ))}
      </ul>
    </section>
  )
}

function Device({ tone, name, children }: { tone: Tone; name: string; children: ReactNode }) {
  const Icon = tone === 'ok' ? CircleCheck : TriangleAlert
  return (
    <li className="device" data-tone={tone}>
      <Icon aria-hidden="true" />
      <p>
        <b>{name}</b>
        <span className="device-note">{children}</span>
      </p>
    </li>
  )
}

const toneOf = ({ trouble, paperLow }: PrinterInfo['health']): Tone =>
  trouble ? 'stop' : paperLow ? 'warn' : 'ok'

const stateOf = ({ trouble, paperLow, blind }: PrinterInfo['health']) =>
  trouble ?? (paperLow ? 'paperLow' : blind ? 'blind' : 'ready')
