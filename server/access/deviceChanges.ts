/** What a manager does about kiosks and displays. */
import type { AccessBody, DeviceKind } from '#shared/protocol/access.ts'
import { type Access, refused, type Refused } from './access.ts'
import type { By } from './log.ts'

/** Confirms the device that shows this code. @throws JournalError */
export async function pairDevice(
  access: Access,
  { code, name }: AccessBody<'pair'>,
  by: By,
): Promise<Refused | null> {
  const waiting = access.pairing.byCode(code)
  if (!waiting) return refused('unknownCode')
  const { device: id, kind, paired } = waiting
  const before = access.devices.get(id)
  // A display must not take the place of a kiosk by calling itself by its id.
  if (before && before.revokedAt === null && before.kind !== kind) return refused('unknownCode')
  access.pairing.confirm(waiting)
  try {
    paired(await addDevice(access, { id, kind, name }, by))
  } catch (error) {
    access.pairing.takeBack(waiting)
    throw error
  }
  return null
}

/** Answers with the secret for the device. @throws JournalError */
export async function addDevice(
  access: Access,
  device: { id: string; kind: DeviceKind; name: string },
  by: By,
): Promise<string> {
  let token = ''
  const fact = { type: 'devicePaired', device: device.id, kind: device.kind } as const
  await access.change(fact, by, async () => {
    token = await access.devices.add({ ...device, pairedBy: by?.account ?? null })
  })
  return token
}

/** @throws JournalError */
export async function renameDevice(
  access: Access,
  { device: id, name }: AccessBody<'renameDevice'>,
  by: By,
): Promise<Refused | null> {
  const device = access.devices.get(id)
  if (!device) return refused('unknownDevice')
  await access.change({ type: 'deviceRenamed', device: id }, by, () =>
    access.devices.rename(id, name),
  )
  return null
}

/** @throws JournalError */
export async function revokeDevice(access: Access, id: string, by: By): Promise<Refused | null> {
  const device = access.devices.get(id)
  if (!device || device.revokedAt !== null) return refused('unknownDevice')
  await access.change({ type: 'deviceRevoked', device: id }, by, () => access.devices.revoke(id))
  return null
}
