/** Who asks for what belongs to managers alone. Everybody in the office's network, as long as there is no sign-in. */
import type { FastifyRequest } from 'fastify'
import type { Actor } from '#shared/domain/day/facts.ts'

export type Manager = Extract<Actor, { role: 'manager' }>

/** Null for whoever is no manager. */
export const managerOf = (_request: FastifyRequest): Manager | null => ({
  role: 'manager',
  device: 'desk',
})
