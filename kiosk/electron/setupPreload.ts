import { contextBridge, ipcRenderer } from 'electron'
import { SETUP } from './channels.ts'
import type { SetupBridge } from './setup/bridge.ts'

const bridge: SetupBridge = {
  read: () => ipcRenderer.invoke(SETUP.read),
  save: (form) => ipcRenderer.invoke(SETUP.save, form),
  test: (form) => ipcRenderer.invoke(SETUP.test, form),
  back: () => ipcRenderer.send(SETUP.back),
  quit: () => ipcRenderer.send(SETUP.quit),
}

contextBridge.exposeInMainWorld('einrichten', bridge)
