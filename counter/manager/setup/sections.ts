/** The pages of the set-up, in the order of the list. One more is one more line. */
import type { ComponentType } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import type { SetupState } from '#shared/protocol/setup.ts'
import { AccountsPage } from './accounts/AccountsPage.tsx'
import { DevicesPage } from './devices/DevicesPage.tsx'
import { Displays } from './displays/Displays.tsx'
import { AccessForm } from './forms/AccessForm.tsx'
import { CountersForm } from './forms/CountersForm.tsx'
import { NumberingForm } from './forms/NumberingForm.tsx'
import { OfficeForm } from './forms/OfficeForm.tsx'
import { PhrasesForm } from './forms/PhrasesForm.tsx'
import { RulesForm } from './forms/RulesForm.tsx'
import { ServicesForm } from './forms/ServicesForm.tsx'
import { Hours } from './hours/Hours.tsx'
import { ChangesPage } from './pages/ChangesPage.tsx'
import { FilePage } from './pages/FilePage.tsx'
import { Receipt } from './receipt/Receipt.tsx'
import type { SectionProps } from './section.ts'
import type { SetupSource } from './source.ts'
import { WaitingRoom } from './waitingRoom/WaitingRoom.tsx'

/** What a page is given that is no form for a part of the configuration. */
export type PageProps = {
  state: SetupState
  source: SetupSource
  language: Language
  /** Whether there is a draft that is not saved. */
  isDirty: boolean
  /** A whole configuration becomes the draft. */
  take: (office: Office) => void
  /** Asks whether a change is to be taken back. */
  takeBack: (change: number) => void
}

/** A form's id is the name of its part of the configuration. */
export const SECTIONS = [
  { id: 'office', form: OfficeForm },
  { id: 'services', form: ServicesForm },
  { id: 'counters', form: CountersForm },
  { id: 'hours', form: Hours },
  { id: 'numbering', form: NumberingForm },
  { id: 'rules', form: RulesForm },
  { id: 'waitingRoom', form: WaitingRoom },
  { id: 'receipt', form: Receipt },
  { id: 'displays', form: Displays },
  { id: 'phrases', form: PhrasesForm },
  { id: 'access', form: AccessForm },
  { id: 'accounts', page: AccountsPage },
  { id: 'devices', page: DevicesPage },
  { id: 'changes', page: ChangesPage },
  { id: 'file', page: FilePage },
] as const satisfies readonly (
  | { id: string; form: ComponentType<SectionProps> }
  | { id: string; page: ComponentType<PageProps> }
)[]

export type SectionId = (typeof SECTIONS)[number]['id']
