import { CalendarCheck, Phone, Ticket } from 'lucide-react'

/** Kinds are told apart by their sign, never by colour alone. */
export const KIND_ICONS = { walkIn: Ticket, appointment: CalendarCheck, phone: Phone } as const
export const KINDS = ['walkIn', 'appointment', 'phone'] as const
