/** Who sits here, and what they can do about it: a button in the head of every page. */
import { CircleUser } from 'lucide-react'
import { useRef, useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { KeyCap } from '../parts/KeyCap.tsx'
import { useSigned } from './context.ts'
import { MySignIns } from './MySignIns.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { PinForm } from './PinForm.tsx'
import './access.css'
import './accountMenu.css'

type Open = 'menu' | 'password' | 'pin'

export function AccountMenu() {
  const { me, t } = useSigned()
  const [open, setOpen] = useState<Open | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(null)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="account-button"
        aria-haspopup="dialog"
        aria-label={t('account.of', { name: me.account.name })}
        onClick={() => setOpen('menu')}
      >
        <CircleUser aria-hidden="true" />
        <span>{me.account.name}</span>
      </button>
      {/* Another dialog, not another content: the focus goes to its beginning. */}
      {open && <AccountDialog key={open} open={open} show={setOpen} onClose={close} />}
    </>
  )
}

function AccountDialog(props: { open: Open; show: (open: Open) => void; onClose: () => void }) {
  const { open, show, onClose } = props
  const { me, gate, t } = useSigned()
  switch (open) {
    case 'password':
      return (
        <Dialog title={t('change.title')} dismiss={t('dismiss')} onClose={onClose}>
          <p className="access-hint">{t('change.others')}</p>
          <PasswordForm me={me} gate={gate} t={t} known={null} onDone={onClose} />
        </Dialog>
      )
    case 'pin':
      return (
        <Dialog title={t(pinText(me.hasPin))} dismiss={t('dismiss')} onClose={onClose}>
          <p className="access-hint">{t('pin.text')}</p>
          <PinForm gate={gate} t={t} known={null} onDone={onClose} />
        </Dialog>
      )
    case 'menu':
      return (
        <Dialog title={me.account.name} dismiss={t('close')} onClose={onClose}>
          <p className="account-role">{t(`role.${me.account.role}`)}</p>
          <div className="account-ways">
            <button
              type="button"
              data-first
              className="key-button"
              aria-keyshortcuts="Control+L"
              onClick={gate.lock}
            >
              <span>{t('lock')}</span>
              <KeyCap>{t('key.lock')}</KeyCap>
            </button>
            <button type="button" className="key-button" onClick={() => show('pin')}>
              {t(pinText(me.hasPin))}
            </button>
            <button type="button" className="key-button" onClick={() => show('password')}>
              {t('changePassword')}
            </button>
            <button type="button" className="key-button" onClick={() => void gate.signOut()}>
              {t('signOut')}
            </button>
          </div>
          <MySignIns />
        </Dialog>
      )
    default:
      return open satisfies never
  }
}

const pinText = (hasPin: boolean) => (hasPin ? 'changePin' : 'setPin')
