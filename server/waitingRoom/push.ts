/**
 * Web Push: tells a phone whose page is closed. An option, since it needs a way to the internet, and the phone maker's
 * service learns that somebody is told something, though not what.
 *
 * Keys and subscriptions live in memory and end with the ticket, the day or the program: nothing of a visitor is kept.
 */
import webPush from 'web-push'
import { aheadOfEach } from '#shared/domain/ahead.ts'
import type { Forecast } from '#shared/domain/forecast/forecast.ts'
import type { Actor, TicketId } from '#shared/domain/day/facts.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { PushSubscription } from '#shared/protocol/push.ts'
import { SOON } from '#shared/protocol/waitingRoomViews.ts'
import type { Snapshot } from '../office/office.ts'

/** The services of the browsers' makers. A phone must not make this server call any other address. */
export const PUSH_SERVICES =
  /^https:\/\/(?:fcm\.googleapis\.com|(?:[\w-]+\.)*push\.services\.mozilla\.com|(?:[\w-]+\.)*push\.apple\.com|(?:[\w-]+\.)*notify\.windows\.com)\//

/** Whoever closed the page is not told of a call that is over. */
const TTL_SECONDS = 600
const PHONES_OF_A_TICKET = 3

/** Which ticket it follows, and which of several phones it is. */
type Phone = Pick<Extract<Actor, { role: 'phone' }>, 'ticket' | 'device'>

export type PushDeps = {
  /** `mailto:` of the office: push services write there when something is wrong. */
  contact: string
  services: RegExp
  /** Told of services that cannot be reached. */
  report: (error: unknown) => void
}

/** `device`: the page that wants it. A family may follow one ticket on several phones. */
type Kept = { device: string; subscription: PushSubscription; near: boolean; called: string | null }

export class Pushing {
  /** For the browser's `applicationServerKey`; a new one with each start. */
  readonly key: string
  private readonly deps: PushDeps
  private readonly privateKey: string
  private readonly kept = new Map<TicketId, Kept[]>()
  private date = ''

  constructor(deps: PushDeps) {
    const { publicKey, privateKey } = webPush.generateVAPIDKeys()
    this.deps = deps
    this.key = publicKey
    this.privateKey = privateKey
  }

  /** False for an address that is no push service's. The same phone again takes the place of the one before. */
  subscribe(
    { day, now }: Pick<Snapshot, 'day' | 'now'>,
    phone: Phone,
    subscription: PushSubscription,
  ): boolean {
    if (!this.deps.services.test(subscription.endpoint)) return false
    this.keepOnly(day.plan.date)
    const { ticket, device } = phone
    const others = this.othersThan(phone).filter(
      (one) => one.subscription.endpoint !== subscription.endpoint,
    )
    // Whoever subscribes sees on the page how things stand: only what changes after that is told.
    const { near, call } = standingOf(day, ticket, aheadOfEach(day, now))
    const added = { device, subscription, near, called: call?.announcedAt ?? null }
    this.kept.set(ticket, [...others, added].slice(-PHONES_OF_A_TICKET))
    return true
  }

  unsubscribe(phone: Phone): void {
    this.keep(phone.ticket, this.othersThan(phone))
  }

  /** Tells those for whom something has come since the last look. */
  look(day: Day, { ahead }: Pick<Forecast, 'ahead'>): void {
    this.keepOnly(day.plan.date)
    if (this.kept.size === 0) return
    for (const [id, phones] of this.kept) {
      const { ticket, near, call } = standingOf(day, id, ahead)
      if (!ticket || ticket.state.is === 'ended') {
        this.kept.delete(id)
        continue
      }
      const place = day.plan.counters.find((counter) => counter.id === call?.counter)?.name ?? ''
      for (const phone of phones) {
        const { words } = phone.subscription
        if (call && phone.called !== call.announcedAt)
          void this.send(
            id,
            phone,
            ticket.label,
            words.called.replace('{{place}}', () => place),
          )
        else if (near && !phone.near) void this.send(id, phone, ticket.label, words.near)
        phone.called = call?.announcedAt ?? null
        phone.near = near
      }
    }
  }

  /** Tickets are known by their number, which every day has again. */
  private keepOnly(date: string): void {
    if (date === this.date) return
    this.date = date
    this.kept.clear()
  }

  private async send(id: TicketId, phone: Kept, title: string, body: string): Promise<void> {
    const { endpoint, keys } = phone.subscription
    try {
      const request = webPush.generateRequestDetails(
        { endpoint, keys },
        JSON.stringify({ title, body }),
        {
          TTL: TTL_SECONDS,
          urgency: 'high',
          vapidDetails: {
            subject: this.deps.contact,
            publicKey: this.key,
            privateKey: this.privateKey,
          },
        },
      )
      const { status } = await fetch(endpoint, {
        method: 'POST',
        headers: request.headers as Record<string, string>,
        body: new Uint8Array(request.body),
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
      })
      if (isRefused(status)) this.forget(id, phone)
    } catch (error) {
      // The page still tells whoever has it open. The address stays out of the log: it is a person's.
      this.deps.report(new Error('a push service did not answer', { cause: nameOf(error) }))
    }
  }

  private forget(id: TicketId, phone: Kept): void {
    this.keep(
      id,
      (this.kept.get(id) ?? []).filter((one) => one !== phone),
    )
  }

  private othersThan({ ticket, device }: Phone): Kept[] {
    return (this.kept.get(ticket) ?? []).filter((one) => one.device !== device)
  }

  private keep(id: TicketId, phones: Kept[]): void {
    if (phones.length > 0) this.kept.set(id, phones)
    else this.kept.delete(id)
  }
}

/** Whether the ticket's turn is near, and the call that nobody has answered yet. */
function standingOf(day: Day, id: TicketId, ahead: Forecast['ahead']) {
  const ticket = day.tickets[id - 1]
  const is = ticket?.state.is
  return {
    ticket,
    near: ticket !== undefined && is === 'waiting' && (ahead.get(id) ?? 0) <= SOON,
    call: is === 'called' ? day.calls.findLast((call) => call.ticket === id) : undefined,
  }
}

/** The phone has taken it back, or never gave it. A service that is busy or broken may work at the next word. */
const isRefused = (status: number): boolean => status >= 400 && status < 500 && status !== 429

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
