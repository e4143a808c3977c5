import type { ComponentProps } from 'react'
import { Dialog } from '../../parts/Dialog.tsx'
import { HelpCallBands } from '../desk/HelpCallBands.tsx'

/** A dialog of the clerk's page: whoever calls for help is seen over it too. */
export const DeskDialog = (props: Omit<ComponentProps<typeof Dialog>, 'above'>) => (
  <Dialog {...props} above={<HelpCallBands inDialog />} />
)
