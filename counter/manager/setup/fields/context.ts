/** What every field knows without being told: the frame of the set-up provides it. */
import { createContext, useContext, useEffect, useEffectEvent } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { SetupFault } from '#shared/protocol/setup.ts'

/** The way to a field in the office's configuration: `['services', 0, 'name', 'de']`. */
export type Path = readonly (string | number)[]

export type FieldsState = {
  /** Of the whole draft. */
  faults: readonly SetupFault[]
  /** Those the office offers. */
  languages: readonly Language[]
  /** The desk's. */
  language: Language
  /** The field that somebody is on the way to, from a fault in a list. */
  sought: Path | null
  /** The field says so once it has the focus. */
  found: () => void
}

export const FieldsContext = createContext<FieldsState | null>(null)

export function useFields(): FieldsState {
  const state = useContext(FieldsContext)
  if (!state) throw new Error('a field outside of the set-up')
  return state
}

export const isUnder = (path: Path, above: Path): boolean =>
  above.every((step, index) => path[index] === step)

const isSame = (one: Path, other: Path): boolean =>
  one.length === other.length && isUnder(one, other)

/** Those of the path itself. */
export const faultsAt = (faults: readonly SetupFault[], path: Path): SetupFault[] =>
  faults.filter((fault) => isSame(fault.path, path))

/** Those of the path and of everything in it. */
export const faultsUnder = (faults: readonly SetupFault[], path: Path): SetupFault[] =>
  faults.filter((fault) => isUnder(fault.path, path))

/** A field that is one with everything in it, as a list of ticks is. */
export function useFaults(path: Path): SetupFault[] {
  return faultsUnder(useFields().faults, path)
}

/** For what holds fields: those that belong to it and to none of its fields. */
export function useOwnFaults(path: Path): SetupFault[] {
  return faultsAt(useFields().faults, path)
}

/** Whether somebody is on the way to something in there, so that it must unfold. */
export function useSoughtUnder(path: Path): boolean {
  const { sought } = useFields()
  return sought !== null && isUnder(sought, path)
}

/** Takes the focus when somebody comes from a fault of this path; `whole`: also from one of anything in it. */
export function useArrival(
  path: Path,
  element: { readonly current: HTMLElement | null },
  whole: boolean,
): void {
  const { sought, found } = useFields()
  const arrive = useEffectEvent((to: Path) => {
    if (!(whole ? isUnder(to, path) : isSame(to, path))) return
    element.current?.focus()
    element.current?.scrollIntoView({ block: 'center' })
    found()
  })
  useEffect(() => {
    if (sought) arrive(sought)
  }, [sought])
}
