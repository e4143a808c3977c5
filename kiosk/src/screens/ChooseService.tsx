import type { KioskView } from '#shared/protocol/views.ts'
import { localize } from '#shared/ui/format.ts'
import { useKiosk } from '../kiosk.ts'
import { Pager } from '../parts/Pager.tsx'
import { ServiceField } from '../parts/ServiceField.tsx'
import { Status } from '../parts/Status.tsx'
import { Title } from '../parts/Title.tsx'
import { layoutOf, pagesOf } from '../layout.ts'
import './chooseService.css'

export function ChooseService(props: {
  view: KioskView
  left: number
  page: number
  /** Id of the service whose number is on its way. */
  working: string | null
}) {
  const { t, language } = useKiosk()
  const { services } = props.view
  const layout = layoutOf(services.map(({ name }) => localize(name, language)))
  const pages = pagesOf(services)
  const page = Math.min(props.page, pages.length - 1)
  const single = layout === 'single'
  return (
    <>
      <div className="heading">
        <Title>
          {layout !== 'list' && layout !== 'dense' && (
            <>
              {t('greeting')}
              <br />
            </>
          )}
          {t(single ? 'singleTitle' : 'chooseService')}
        </Title>
        {layout !== 'dense' && <p className="lead">{t(single ? 'singleHint' : 'chooseHint')}</p>}
      </div>
      <div className="services" data-layout={layout}>
        {pages[page]?.map((service) => (
          <ServiceField
            key={service.id}
            service={service}
            layout={layout}
            working={service.id === props.working}
          />
        ))}
      </div>
      {pages.length > 1 && <Pager page={page} pages={pages.length} />}
      <Status
        left={props.left}
        wait={props.view.wait}
        waiting={props.view.waiting}
        failing={props.view.failing}
      />
    </>
  )
}
