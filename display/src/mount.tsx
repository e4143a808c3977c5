/** @jsxImportSource preact */
import { render } from 'preact'
import { App, type AppProps } from './App.tsx'

/** Answers with the way to take it away again. */
export function mount(root: Element, props: AppProps): () => void {
  render(<App {...props} />, root)
  return () => render(null, root)
}
