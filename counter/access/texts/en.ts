import { commonEn } from '../../parts/texts/en.ts'
import type { de } from './de.ts'

export const en: Record<keyof typeof de, string> = {
  ...commonEn,
  'page.counter': 'Counter',
  'page.manager': 'Manager',
  'title.signIn': 'Sign in',
  'title.locked': 'Locked',

  signIn: 'Sign in',
  name: 'Name',
  password: 'Password',
  show: 'Show password',
  'signIn.help':
    'Your administrator gives you name and password, and a new one when you have forgotten yours.',
  'waiting.text': 'Too many wrong attempts.',
  'waiting.seconds_one': 'One more second.',
  'waiting.seconds_other': '{{count}} more seconds.',

  'own.title': 'Choose a password of your own',
  'own.text':
    'Whoever gave you your present password knows it, too. Please choose one of your own now.',
  'change.title': 'Change password',
  'change.others': 'This ends all other sign-ins of this account.',
  rules:
    'At least {{count}} characters. Long is better than complicated: four words that do not belong together are good. Your name must not be in it.',
  current: 'Present password',
  next: 'New password',
  again: 'New password once more',
  short: 'That is {{n}} of at least {{count}} characters.',
  differ: 'The two new passwords are not the same.',
  'own.do': 'Set password',

  'pin.title': 'Set a PIN',
  'pin.text':
    'A counter that nobody uses is locked. With a PIN of 4 to 8 digits you are quickly back. Without one you need your password.',
  pin: 'PIN',
  newPin: 'New PIN',
  'pin.invalid': 'A PIN has 4 to 8 digits.',
  'pin.do': 'Set PIN',
  'pin.later': 'Later',

  'locked.title': 'Locked',
  'locked.text': '{{name}} is signed in here.',
  unlock: 'Unlock',
  'unlock.password': 'With password',
  'unlock.pin': 'With PIN',
  'unlock.other': 'Sign in as somebody else',
  'unlock.back': 'Back',

  'low.title': 'This part is for managers',
  'low.text': 'You are signed in as {{name}} ({{role}}).',
  'low.counter': 'To the counter',

  'role.desk': 'Information desk',
  'role.clerk': 'Clerk',
  'role.manager': 'Manager',
  'role.administrator': 'Administrator',

  account: 'Account',
  'account.of': 'Account: {{name}}',
  lock: 'Lock',
  changePassword: 'Change password',
  changePin: 'Change PIN',
  setPin: 'Set a PIN',
  signOut: 'Sign out',
  'key.lock': 'Ctrl L',
  mySignIns: 'Where I am signed in',
  'signIns.here': 'here',
  'signIns.since': 'since {{when}}',
  'signIns.locked': 'locked',
  'signIns.device': 'Device {{id}}',
  end: 'end',
  endOf: 'End the sign-in since {{when}}',
  close: 'Close',
  done: 'Done.',

  'refusal.invalidMessage': 'The server did not understand. Please check what you have entered.',
  'refusal.notSignedIn': 'You are no longer signed in.',
  'refusal.locked': 'This counter is locked.',
  'refusal.mustChangePassword': 'Please choose a password of your own first.',
  'refusal.notAllowed': 'You may not do that.',
  'refusal.wrongPassword': 'That is not the password.',
  'refusal.wrongSignIn': 'Name or password is wrong.',
  'refusal.wrongPin_zero': 'Too many wrong PINs. Please unlock with your password.',
  'refusal.wrongPin_one': 'That is not the PIN. One more attempt.',
  'refusal.wrongPin_other': 'That is not the PIN. {{count}} more attempts.',
  'refusal.wait': 'Too many wrong attempts. Please wait.',
  'refusal.weakPassword':
    'This password is too easy to guess: too short, too uniform, the same as before, or with your name in it.',
  'refusal.nameTaken': 'Another account has this name.',
  'refusal.lastAdministrator':
    'This is the last administrator. Without one nobody could make accounts. Please make somebody else one first.',
  'refusal.unknownAccount': 'There is no such account.',
  'refusal.unknownSignIn': 'This sign-in is already over.',
  'refusal.unknownDevice': 'This device is not registered.',
  'refusal.unknownCode':
    'No device shows this code now. Please read it once more: it changes every ten minutes.',
  'refusal.notSaved': 'Not saved, nothing has happened. Please try again.',
  'refusal.noAnswer': 'No answer from the server. Please try again.',
}
