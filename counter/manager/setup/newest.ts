/**
 * One question at a time. What is wanted while an answer is on its way waits, and only the last of it is asked: however
 * fast somebody types, the server works on one draft, and the last one is always answered.
 */
export function newestOnly<Wish, Answer>(
  ask: (wish: Wish) => Promise<Answer>,
  answered: (answer: Answer, to: Wish) => void,
): (wish: Wish) => void {
  let waiting: { wish: Wish } | null = null
  let busy = false

  async function work() {
    busy = true
    for (let next = waiting; next; next = waiting) {
      waiting = null
      answered(await ask(next.wish), next.wish)
    }
    busy = false
  }
  return (wish) => {
    waiting = { wish }
    if (!busy) void work()
  }
}
