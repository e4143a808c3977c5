/** The office's clock, set by the play; it can tell when the office has done what it was woken for. */
import { setImmediate } from 'node:timers/promises'
import type { Moment } from '#shared/domain/moment.ts'
import { ManualClock } from '../../server/clock.ts'

export class StageClock extends ManualClock {
  /** When the office was woken last. */
  lastRing: Moment = ''
  #alarmIsSet = () => {}

  override wake(at: Moment, callback: () => void): () => void {
    this.#alarmIsSet()
    return super.wake(at, callback)
  }

  /**
   * Goes to the moment the office wants to be woken at. Its last step is to set the next alarm, so that
   * is what is waited for, and then one turn of the event loop for those who were told.
   */
  async ring(alarm: Moment): Promise<void> {
    this.lastRing = alarm
    const alarmIsSet = new Promise<void>((resolve) => (this.#alarmIsSet = resolve))
    this.set(alarm > this.now() ? alarm : this.now())
    await alarmIsSet
    await setImmediate()
  }
}
