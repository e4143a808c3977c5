import { Pencil, TriangleAlert } from 'lucide-react'
import type { SetupFault, SetupPart } from '#shared/protocol/setup.ts'
import { setupAddress } from '../pages.ts'
import { partOf } from './faults.ts'
import { SECTIONS, type SectionId } from './sections.ts'
import type { SetupText } from './texts/index.ts'
import './sectionList.css'

export function SectionList(props: {
  open: SectionId
  changed: readonly SetupPart[]
  faults: readonly SetupFault[]
  t: SetupText
}) {
  const { open, changed, faults, t } = props
  const faulty = new Set<string | null>(faults.map(partOf))
  const isChanged = (id: string) => changed.some((part) => part === id)
  return (
    <nav className="section-list" aria-label={t('sections')}>
      <ul>
        {SECTIONS.map(({ id }) => (
          <li key={id}>
            <a href={setupAddress(id)} aria-current={id === open ? 'page' : undefined}>
              {t(`section.${id}`)}
              {isChanged(id) && <Pencil aria-hidden="true" className="section-changed" />}
              {faulty.has(id) && <TriangleAlert aria-hidden="true" className="section-faulty" />}
              <Marks
                said={[isChanged(id) && t('changedMark'), faulty.has(id) && t('faultyMark')]}
              />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same in words, for whoever hears the list. */
function Marks({ said }: { said: (string | false)[] }) {
  const words = said.filter(Boolean).join(', ')
  return words && <span className="visually-hidden"> ({words})</span>
}
