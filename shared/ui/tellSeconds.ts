/** Tells the office's time in ms now and with each of its seconds; answers with the way to stop. */
export function tellSeconds(offset: number, tell: (now: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const tick = () => {
    const time = Date.now() + offset
    tell(time)
    timer = setTimeout(tick, 1000 - (time % 1000))
  }
  tick()
  return () => clearTimeout(timer)
}
