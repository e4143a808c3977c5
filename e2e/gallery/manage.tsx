/** The set-up's pages for accounts and devices. */
import type { ReactElement } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { AccountInfo, DeviceRecord } from '#shared/protocol/access.ts'
import type { AccountRole } from '#shared/protocol/rights.ts'
import { setupAt } from './setup.tsx'
import { Signed, sourceOf } from './signed.tsx'

const account = (
  id: number,
  name: string,
  role: AccountRole,
  more: Partial<AccountInfo> = {},
): AccountInfo => ({
  id: `account-${id}`,
  name,
  role,
  active: true,
  mustChangePassword: false,
  ...more,
})
const ACCOUNTS = [
  account(4, 'Jürgen Altmann', 'clerk', { active: false }),
  account(2, 'Sabine Beispiel', 'clerk'),
  account(5, 'Murat Demir', 'desk', { mustChangePassword: true }),
  account(3, 'Katharina Freifrau von und zu Guttenberg-Mustermann', 'manager'),
  account(1, 'Verwaltung', 'administrator'),
]
const device = (id: string, name: string, more: Partial<DeviceRecord> = {}): DeviceRecord => ({
  id,
  kind: 'kiosk',
  name,
  pairedAt: '2020-11-03T08:12:00.000Z',
  pairedBy: 'account-1',
  revokedAt: null,
  connected: true,
  seenAt: '2020-11-17T09:24:00.000Z',
  ...more,
})
const DEVICES = [
  device('display-one', 'Anzeige Halle', { kind: 'display' }),
  device('kiosk-one-1', 'Kiosk Eingang'),
  device('kiosk-two-2', 'Kiosk Rathausflur', {
    connected: false,
    seenAt: '2020-11-17T09:10:00.000Z',
  }),
  device('kiosk-old-3', 'Alter Kiosk', { revokedAt: '2020-11-02T15:00:00.000Z', connected: false }),
]
const at = (minute: number) => `2020-11-17T08:${minute}:00.000Z`

const source = sourceOf({
  accounts: () => Promise.resolve({ value: ACCOUNTS }),
  devices: () => Promise.resolve({ value: DEVICES }),
  log: () =>
    Promise.resolve({
      value: [
        { revision: 4, at: at(44), by: 'account-1', type: 'deviceRevoked', device: 'kiosk-old-3' },
        { revision: 3, at: at(31), by: 'account-2', type: 'pinSet', account: 'account-2' },
        {
          revision: 2,
          at: at(30),
          by: 'account-2',
          type: 'signedIn',
          account: 'account-2',
          device: 'c0ffee42',
        },
        {
          revision: 1,
          at: at(10),
          by: null,
          type: 'accountMade',
          account: 'account-1',
          role: 'administrator',
        },
      ],
    }),
  makeAccount: () =>
    Promise.resolve({
      value: { account: 'account-5', password: 'k3mfp-v8rtz-q4wns', accounts: ACCOUNTS },
    }),
  changeAccount: () => Promise.resolve({ refusal: 'lastAdministrator' }),
  pair: () => Promise.resolve({ refusal: 'unknownCode' }),
})

const show =
  (section: string, role: AccountRole = 'administrator') =>
  (language: Language): ReactElement => (
    <Signed language={language} me={{ id: 'account-1', role }} source={source}>
      {setupAt(section)(language)}
    </Signed>
  )

type State = { screen: (language: Language) => ReactElement; pressed?: readonly string[] }

const change = (row: number, nth: number) =>
  `.manage-table tbody tr:nth-child(${row}) button:nth-of-type(${nth})`

export const manageStates: Record<string, State> = {
  accounts: { screen: show('accounts') },
  'accounts-manager': { screen: show('accounts', 'manager') },
  'accounts-log': { screen: show('accounts'), pressed: ['.manage-part summary'] },
  'accounts-add': { screen: show('accounts'), pressed: ['.manage-add'] },
  'accounts-change-refused': {
    screen: show('accounts'),
    pressed: [change(5, 1), '.dialog .access-do'],
  },
  'accounts-reset': { screen: show('accounts'), pressed: [change(2, 2)] },
  devices: { screen: show('devices') },
  'devices-revoked': { screen: show('devices'), pressed: ['.manage-part summary'] },
  'devices-rename': { screen: show('devices'), pressed: [change(2, 1)] },
  'devices-revoke': { screen: show('devices'), pressed: [change(2, 2)] },
}
