import {
  Car,
  CircleQuestionMark,
  FileText,
  House,
  IdCard,
  Pencil,
  Phone,
  SquareCheckBig,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { KioskService } from '#shared/protocol/views.ts'

export const SERVICE_ICONS: Record<KioskService['icon'], LucideIcon> = {
  idCard: IdCard,
  collect: SquareCheckBig,
  home: House,
  document: FileText,
  pen: Pencil,
  car: Car,
  people: Users,
  phone: Phone,
  other: CircleQuestionMark,
}
