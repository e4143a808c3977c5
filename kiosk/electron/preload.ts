/** Lends the citizens' screens exactly the bridge of shared/protocol and nothing else of the shell. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from '#shared/protocol/bridge.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { KIOSK } from './channels.ts'

const bridge: Bridge<Receipt> = {
  info: () => ipcRenderer.invoke(KIOSK.info),
  print: (receipt) => ipcRenderer.invoke(KIOSK.print, receipt),
  health: () => ipcRenderer.invoke(KIOSK.health),
  onHealth(listener) {
    // The event itself would hand the page a way to every message.
    const hear = (_event: IpcRendererEvent, health: PrinterHealth) => listener(health)
    ipcRenderer.on(KIOSK.healthChanged, hear)
    return () => void ipcRenderer.removeListener(KIOSK.healthChanged, hear)
  },
  alive: () => ipcRenderer.send(KIOSK.alive),
  leave: (pin) => ipcRenderer.invoke(KIOSK.leave, pin),
  openSettings: (pin) => ipcRenderer.invoke(KIOSK.openSettings, pin),
}

contextBridge.exposeInMainWorld('wartemarke', bridge)
