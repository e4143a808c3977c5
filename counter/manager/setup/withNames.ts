/** The set-up tells who changed something by account; a person reads a name. */
import type { SetupState } from '#shared/protocol/setup.ts'
import type { AccessSource } from '../../access/source.ts'
import type { Asked, SetupSource } from './source.ts'

export function withNames(source: SetupSource, { accounts }: AccessSource): SetupSource {
  async function named(asking: Promise<Asked<SetupState>>): Promise<Asked<SetupState>> {
    const [answer, known] = await Promise.all([asking, accounts()])
    if ('refusal' in answer || 'refusal' in known) return answer
    const nameOf = (id: string | null) => known.value.find((one) => one.id === id)?.name ?? id
    const changes = answer.value.changes.map((change) => ({ ...change, by: nameOf(change.by) }))
    return { value: { ...answer.value, changes } }
  }
  return {
    ...source,
    state: () => named(source.state()),
    save: (wish) => named(source.save(wish)),
    takeBack: (wish) => named(source.takeBack(wish)),
  }
}
