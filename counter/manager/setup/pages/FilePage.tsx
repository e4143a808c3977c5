/** The whole configuration as a file: to keep, and to bring back. */
import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { differingParts } from '#shared/domain/setup/parts.ts'
import type { ReadFile } from '#shared/protocol/setup.ts'
import { SetupRefusalLine } from '../dialogs/SetupRefusalLine.tsx'
import { newestOf } from '../draft.ts'
import { partNames } from '../names.ts'
import type { PageProps } from '../sections.ts'
import { type Asked, OFFICE_FILE } from '../source.ts'
import { type SetupText, texts } from '../texts/index.ts'
import './pages.css'

type Read = { name: string; answer: Asked<ReadFile> | null }

export function FilePage({ state, source, language, isDirty, take }: PageProps) {
  const t = texts(language)
  const id = useId()
  const [read, setRead] = useState<Read | null>(null)
  const open = async (file: File) => {
    setRead({ name: file.name, answer: null })
    const answer = await source.read(await file.text())
    setRead({ name: file.name, answer })
    if ('value' in answer && answer.value.ok) take(answer.value.office)
  }
  return (
    <div className="setup-form">
      <section className="setup-part">
        <h3 className="heading">{t('file.keep')}</h3>
        <p>{t('file.keepText')}</p>
        <a className="key-button key-button-small file-download" href={OFFICE_FILE} download>
          <Download aria-hidden="true" />
          {t('file.download')}
        </a>
      </section>
      <section className="setup-part">
        <h3 className="heading">{t('file.read')}</h3>
        <p>
          {t('file.readText')} {isDirty && t('file.replaces')}
        </p>
        <label htmlFor={id} className="visually-hidden">
          {t('file.choose')}
        </label>
        <div className="setup-picture-file">
          <input
            id={id}
            type="file"
            accept="application/json,.json"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              // Mended in the editor, the same file is read again.
              if (file) void open(file).finally(() => (target.value = ''))
            }}
          />
        </div>
        <div aria-live="polite">{read && <WhatCame read={read} state={state} t={t} />}</div>
      </section>
    </div>
  )
}

function WhatCame({ read, state, t }: { read: Read; state: PageProps['state']; t: SetupText }) {
  const { name, answer } = read
  if (!answer) return <p>{t('file.reading')}</p>
  if ('refusal' in answer) return <SetupRefusalLine refusal={answer.refusal} t={t} />
  if (!answer.value.ok) return <FileFaults name={name} faults={answer.value.faults} t={t} />
  const parts = differingParts(newestOf(state).office, answer.value.office)
  return (
    <p className="file-good">
      {parts.length === 0
        ? t('file.same', { name })
        : t('file.good', { name, parts: partNames(parts, t) })}
    </p>
  )
}

function FileFaults(props: {
  name: string
  faults: Extract<ReadFile, { ok: false }>['faults']
  t: SetupText
}) {
  const { name, faults, t } = props
  return (
    <>
      <p className="file-faulty">{t('file.faulty', { name, count: faults.length })}</p>
      <table className="file-faults">
        <thead>
          <tr>
            <th scope="col">{t('file.line')}</th>
            <th scope="col">{t('file.place')}</th>
            <th scope="col">{t('file.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, path, message }) => (
            <tr key={`${line} ${path.join('.')} ${message}`}>
              <td className="num">{line}</td>
              <td>{path.join('.') || t('file.whole')}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
