/** Anzeigen: the screens of the waiting rooms, each with its counters, its size and its looks. */
import { display as displaySchema } from '#shared/domain/configWaitingRoom.ts'
import { largestHeight, neededHeight } from '#shared/ui/calledNumber.ts'
import { ListEditor } from '../fields/ListEditor.tsx'
import type { SectionProps } from '../section.ts'
import { addressOf } from './address.ts'
import { DisplayEditor } from './DisplayEditor.tsx'
import { texts } from './texts/index.ts'
import './displays.css'

const MOST = 40

export function Displays({ draft, change, language }: SectionProps) {
  const t = texts(language)
  return (
    <ListEditor
      path={['displays']}
      label={t('displays')}
      hint={t('hint', { address: addressOf(null) })}
      items={draft.displays}
      change={(next) => change((before) => ({ ...before, displays: next(before.displays) }))}
      adding={{
        label: t('add'),
        ask: t('askName'),
        // With the sizes of a usual screen, as the schema has them.
        make: (name, id) => displaySchema.parse({ id, name }),
      }}
      nameOf={({ name }) => name}
      noteOf={(display) => {
        const mm = Math.ceil(neededHeight(display.distanceMm))
        return mm <= largestHeight(display) ? `${mm}\u00a0mm` : ''
      }}
      most={MOST}
      unordered
    >
      {({ item, path, change: changeItem }) => (
        <DisplayEditor
          path={path}
          display={item}
          change={changeItem}
          draft={draft}
          language={language}
          t={t}
        />
      )}
    </ListEditor>
  )
}
