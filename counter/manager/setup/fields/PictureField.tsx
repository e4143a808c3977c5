/** A picture out of a file, kept inside the configuration as a data address. */
import { useId, useRef, useState } from 'react'
import type { SetupFault } from '#shared/protocol/setup.ts'
import { useArrival, useFaults, useFields } from './context.ts'
import { Below, described, type FieldProps } from './Field.tsx'
import { texts } from './texts/index.ts'

export type PictureKind = 'png' | 'jpeg' | 'webp'

/** For people: `PNG, JPEG`. */
const written = (kinds: readonly PictureKind[]) =>
  kinds.map((kind) => (kind === 'webp' ? 'WebP' : kind.toUpperCase())).join(', ')

export function PictureField(
  props: FieldProps & {
    value: string | undefined
    onChange: (value: string | undefined) => void
    /** Of the file. */
    mostBytes: number
    kinds?: readonly PictureKind[]
  },
) {
  const { path, label, hint, value, onChange, mostBytes, kinds = ['png', 'jpeg', 'webp'] } = props
  const { language } = useFields()
  const t = texts(language)
  const id = useId()
  const control = useRef<HTMLInputElement>(null)
  useArrival(path, control, true)
  const [refused, setRefused] = useState<string | null>(null)
  const found = useFaults(path)
  const faults: readonly SetupFault[] = refused ? [{ path: [...path], message: refused }] : found
  const limit = t('picture.limit', { kinds: written(kinds), kilobytes: kilobytes(mostBytes) })

  const take = async (file: File) => {
    const isKind = kinds.some((kind) => file.type === `image/${kind}`)
    const isSmall = file.size <= mostBytes
    if (!isKind) return setRefused(t('picture.kind', { kinds: written(kinds) }))
    if (!isSmall)
      return setRefused(
        t('picture.large', { kilobytes: kilobytes(file.size), most: kilobytes(mostBytes) }),
      )
    try {
      onChange(await dataAddress(file))
      setRefused(null)
    } catch {
      setRefused(t('picture.unreadable'))
    }
  }
  return (
    <div className="setup-field setup-picture" data-faulty={faults.length > 0}>
      <label className="setup-label" htmlFor={id}>
        {label}
      </label>
      {value && <img src={value} alt={t('picture.shown', { label })} />}
      <div className="setup-picture-file">
        <input
          ref={control}
          id={id}
          type="file"
          accept={kinds.map((kind) => `image/${kind}`).join(',')}
          {...described(id, hint ?? limit, faults)}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // Chosen again after a removal, the same file is a change.
            if (file) void take(file).finally(() => (target.value = ''))
          }}
        />
        {value && (
          <button type="button" className="setup-plain" onClick={() => onChange(undefined)}>
            {t('picture.remove')}
          </button>
        )}
      </div>
      <Below id={id} hint={hint ? `${hint} ${limit}` : limit} faults={faults} />
    </div>
  )
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000)

function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no text')),
    )
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })
}
