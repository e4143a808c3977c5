/** What is wanted how often, and how long it takes. */
import type { PlanService } from '#shared/domain/planner/plan.ts'
import { useOwnFaults } from '../../setup/fields/context.ts'
import { Below } from '../../setup/fields/Field.tsx'
import { NumberField } from '../../setup/fields/NumberField.tsx'
import { useNames, usePlanner } from '../context.ts'

const COLUMNS = ['share', 'median', 'p90'] as const

export function ServicesPart() {
  const { t, plan, change } = usePlanner()
  const names = useNames()
  const faults = useOwnFaults(['services'])
  const set = (index: number, given: Partial<PlanService>) =>
    change((before) => ({
      ...before,
      services: before.services.map((one, n) => (n === index ? { ...one, ...given } : one)),
    }))
  return (
    <>
      <p className="setup-hint">{t('services.hint')}</p>
      <table className="planner-services">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('service')}</span>
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.services.map((service, index) => (
            <tr key={service.id}>
              <th scope="row">{names.service(service.id)}</th>
              {COLUMNS.map((column) => (
                <td key={column}>
                  <NumberField
                    path={['services', index, column]}
                    label={t(`${column}Of`, { service: names.service(service.id) })}
                    value={service[column]}
                    onChange={(value) => set(index, { [column]: value })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Below id="planner-services" faults={faults} />
    </>
  )
}
