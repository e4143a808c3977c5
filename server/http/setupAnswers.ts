/** The set-up as the manager's desk is told of it. */
import type { FastifyReply } from 'fastify'
import type { Fault } from '#shared/domain/config.ts'
import type { Actor } from '#shared/domain/day/facts.ts'
import type { Setup } from '#shared/domain/setup/setup.ts'
import type {
  SetupChange,
  SetupFault,
  SetupRefusal,
  SetupRefused,
  SetupState,
} from '#shared/protocol/setup.ts'

export const STATUS: { [Refusal in SetupRefusal]: number } = {
  invalidMessage: 400,
  invalidOffice: 400,
  invalidFrom: 400,
  notAllowed: 403,
  changedMeanwhile: 409,
  cannotTakeBack: 409,
  notSaved: 503,
  stopping: 503,
}

export function refuse(
  reply: FastifyReply,
  refusal: SetupRefusal,
  { status = STATUS[refusal], faults }: { status?: number; faults?: SetupFault[] } = {},
): FastifyReply {
  const refused: SetupRefused = faults ? { refusal, faults } : { refusal }
  return reply.code(status).send(refused)
}

export function stateOf(setup: Setup, today: string): SetupState {
  const { revision, office, planned, changes } = setup
  return {
    revision,
    today,
    office,
    planned: planned && { from: planned.from, office: planned.office },
    changes: changes
      .map((change): SetupChange => {
        const { revision: of, at, by, from, parts, tookBack, replacedBy } = change
        return {
          revision: of,
          at,
          by: accountOf(by),
          from,
          parts,
          tookBack,
          planned: planned?.change === of,
          ...(replacedBy !== null && { replacedBy }),
        }
      })
      .toReversed(),
  }
}

const accountOf = (by: Actor): string | null =>
  'account' in by && typeof by.account === 'string' ? by.account : null

/** Which key it was says its message already. */
export const shownFaults = (faults: readonly Fault[]): SetupFault[] =>
  faults.map(({ path, message }) => ({ path, message }))
