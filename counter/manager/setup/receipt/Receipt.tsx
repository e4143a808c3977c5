/** Zettel: what the office adds to every receipt, and how the whole of it looks. */
import { localize } from '#shared/i18n/format.ts'
import { ListEditor } from '../fields/ListEditor.tsx'
import { LocalizedField } from '../fields/LocalizedField.tsx'
import { PictureField } from '../fields/PictureField.tsx'
import { withGiven } from '../given.ts'
import { fetchPreviews, type Previews } from '../previews.ts'
import type { SectionProps } from '../section.ts'
import { Paper } from './Paper.tsx'
import { texts } from './texts/index.ts'
import './receipt.css'

const MOST_LINES = 6
/** The schema takes 200,000 letters of base64. */
const MOST_LOGO_BYTES = 149_000

export function Receipt(props: SectionProps & { previews?: Previews }) {
  const { draft, change, language, previews = fetchPreviews } = props
  const t = texts(language)
  return (
    <div className="receipt-section">
      <div className="receipt-fields">
        <ListEditor
          path={['receiptLines']}
          label={t('lines')}
          hint={t('linesHint')}
          items={draft.receiptLines}
          change={(next) =>
            change((before) => ({ ...before, receiptLines: next(before.receiptLines) }))
          }
          adding={{ label: t('lineAdd'), make: () => ({ de: '' }) }}
          nameOf={(line) => localize(line, language)}
          most={MOST_LINES}
        >
          {({ item, path, change: changeItem }) => (
            <LocalizedField
              path={path}
              label={t('line')}
              value={item}
              onChange={(line) => changeItem(() => line)}
            />
          )}
        </ListEditor>
        <PictureField
          path={['logo']}
          label={t('logo')}
          hint={t('logoHint')}
          kinds={['png']}
          mostBytes={MOST_LOGO_BYTES}
          value={draft.logo}
          onChange={(logo) => change((before) => withGiven(before, { logo }))}
        />
      </div>
      <Paper draft={draft} previews={previews} language={language} t={t} />
    </div>
  )
}
