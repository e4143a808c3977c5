/** Tells the log who was stopped, and how often, in a few lines: whoever floods must not fill the disk with them. */
import { Budget, Budgets } from './budget.ts'

export type Excess =
  | 'too many sockets'
  | 'too many messages'
  | 'does not read'
  | 'wrong tickets'
  | 'wrong passwords'
export type TellExcess = (excess: Excess, address: string) => void

/** One line a minute of each, and no more than that many in all. */
const OF_ONE = { burst: 1, perSecond: 1 / 60 }
const IN_ALL = { burst: 20, perSecond: 1 / 10 }

export function excessTeller(
  write: (line: { address: string; times: number }, excess: Excess) => void,
): TellExcess {
  const ofOne = new Budgets(OF_ONE)
  const inAll = new Budget(IN_ALL)
  const times = new Map<Excess, number>()
  return (excess, address) => {
    times.set(excess, (times.get(excess) ?? 0) + 1)
    if (ofOne.take(`${excess} ${address}`) && inAll.take())
      write({ address, times: times.get(excess) ?? 0 }, excess)
  }
}
