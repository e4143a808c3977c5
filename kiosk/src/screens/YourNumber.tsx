/** The number, with the same words as on paper, and how it gets to the citizen. */
import type { KioskView } from '#shared/protocol/views.ts'
import type { Flow } from '../flow.ts'
import { useKiosk } from '../kiosk.ts'
import { Advice } from '../parts/Advice.tsx'
import { HandOver } from '../parts/HandOver.tsx'
import { Label } from '../parts/Label.tsx'
import { NumberButtons } from '../parts/NumberButtons.tsx'
import { Title } from '../parts/Title.tsx'
import { useFit } from '../parts/useFit.ts'
import { receiptIn } from '../receipt.ts'
import './yourNumber.css'

export type NumberStage = Extract<Flow['stage'], { is: 'number' | 'printing' }>

/** What makes room for the rest, the least missed first. On paper all of it is there. */
const LEFT_OUT = ['air', 'caption', 'documents', 'size', 'issued'] as const
const WITH_PAPER = [...LEFT_OUT, 'code', 'advice', 'ahead', 'reason', 'comfort'] as const
/** With the screen alone, the code is what can be taken along: it moves into the note before it goes. */
const WITHOUT_PAPER = [
  ...LEFT_OUT,
  'advice',
  'code',
  'ahead',
  'smallCode',
  'reason',
  'comfort',
] as const

export function YourNumber(props: {
  stage: NumberStage
  view: KioskView
  connected: boolean
  canPrint: boolean
}) {
  const { language } = useKiosk()
  const { stage, view, connected, canPrint } = props
  const { is, wish, ticket } = stage
  const receipt = receiptIn(view, wish, ticket, language)

  const onPaper = is === 'printing' || stage.delivery === 'printed'
  const order = onPaper ? WITH_PAPER : WITHOUT_PAPER
  const content = is === 'printing' ? is : [stage.delivery, stage.givingBack, stage.refusal].join()
  const [ref, step] = useFit<HTMLDivElement>(order.length, `${language} ${ticket.label} ${content}`)
  const leftOut: ReadonlySet<string> = new Set(order.slice(0, step))
  const shown = (part: (typeof WITH_PAPER | typeof WITHOUT_PAPER)[number]) => !leftOut.has(part)

  const documents = wish.service.documents.length > 0 && !shown('documents')
  return (
    <div
      ref={ref}
      className="your-number"
      data-close={leftOut.has('air')}
      data-small={leftOut.has('size')}
      data-tight={leftOut.has('comfort')}
    >
      <section className="ticket ticket-frame">
        <Title>
          <span className={shown('comfort') ? 'ticket-heading' : 'visually-hidden'}>
            {receipt.heading}
          </span>{' '}
          <Label label={receipt.label} />
        </Title>
        <p className="ticket-service" dir="auto">
          {receipt.service}
        </p>
        {shown('issued') && <p className="ticket-issued">{receipt.issued}</p>}
        <dl className="ticket-facts">
          {receipt.facts.slice(shown('ahead') ? 0 : -1).map(({ name, value }) => (
            <div key={name} className="ticket-fact">
              <dt>{name}</dt>
              <dd className="num">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="beside-number">
        <Advice
          follow={shown('code') ? receipt.follow : null}
          captioned={shown('caption')}
          advice={shown('advice') ? receipt.advice.slice(0, documents ? -1 : undefined) : []}
        />
        <HandOver
          stage={stage}
          canPrint={canPrint}
          code={onPaper || shown('code') || !shown('smallCode') ? null : receipt.follow}
          brief={!shown('reason')}
        />
        <NumberButtons stage={stage} connected={connected} canPrint={canPrint} />
      </div>
    </div>
  )
}
