/**
 * Renders beside the page: a text takes a tenth of a second, in which a page could not be touched.
 * eSpeak NG is under GPL-3.0: its two files are served as they came, and fetched from here at run time.
 */
import moduleUrl from 'espeak-ng/dist/espeak-ng.js?url'
import wasmUrl from 'espeak-ng/dist/espeak-ng.wasm?url'
import type { VoiceSettings } from '../ownVoice.ts'
import type { Sound } from '../player.ts'
import type { Delivery, Order } from './messages.ts'
import { soundOf } from './wav.ts'

type Files = {
  writeFile: (path: string, content: string) => void
  readFile: (path: string) => Uint8Array
}
/** The command line program: runs once, and is then done for. */
type Program = (options: {
  arguments: string[]
  preRun: ((program: { FS: Files }) => void)[]
  locateFile: () => string
  instantiateWasm: (
    imports: WebAssembly.Imports,
    ready: (instance: WebAssembly.Instance) => void,
  ) => WebAssembly.Exports
  print: (line: string) => void
  printErr: (line: string) => void
}) => Promise<{ FS: Files }>

async function load() {
  const file = await fetch(wasmUrl)
  if (!file.ok) throw new Error(`eSpeak: ${file.status}`)
  const [{ default: program }, compiled] = await Promise.all([
    import(/* @vite-ignore */ moduleUrl) as Promise<{ default: Program }>,
    file.arrayBuffer().then((bytes) => WebAssembly.compile(bytes)),
  ])
  return { program, compiled }
}

let loaded: ReturnType<typeof load> | null = null

async function render(words: string, { voice, wordsPerMinute }: VoiceSettings): Promise<Sound> {
  const { program, compiled } = await (loaded ??= load())
  const said: string[] = []
  const { FS } = await program({
    // From a file: as an argument, words that begin with a dash would be an option.
    arguments: ['-v', voice, '-s', String(wordsPerMinute), '-w', '/sound.wav', '-f', '/words.txt'],
    preRun: [(before) => before.FS.writeFile('/words.txt', words)],
    locateFile: () => wasmUrl,
    instantiateWasm(imports, ready) {
      const instance = new WebAssembly.Instance(compiled, imports)
      ready(instance)
      return instance.exports
    },
    print: (line) => said.push(line),
    printErr: (line) => said.push(line),
  })
  try {
    return soundOf(FS.readFile('/sound.wav'))
  } catch (error) {
    throw new Error(`eSpeak: ${said.join(' ') || 'no sound'}`, { cause: error })
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const { id, words, settings } = data
  const deliver = (delivery: Delivery, transfer: Transferable[] = []) =>
    self.postMessage(delivery, { transfer })
  render(words, settings).then(
    (sound) => deliver({ id, sound }, [sound.samples.buffer]),
    (error: unknown) => {
      // Whatever could not be fetched is fetched again for the next text.
      loaded = null
      deliver({ id, failed: String(error) })
    },
  )
})
