import type { ConnectionState } from '#shared/client/connection.ts'
import type { CommonText } from './texts/index.ts'
import './pages.css'

/** What stands here until the first view has come. */
export function Connecting(props: { link: ConnectionState<unknown>['link']; t: CommonText }) {
  const { link, t } = props
  return (
    <main className="page">
      <h1 className="page-status" data-link={link}>
        <output>{t(link === 'down' ? 'noServer' : 'connecting')}</output>
      </h1>
    </main>
  )
}
