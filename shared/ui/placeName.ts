/** Counters are named as on their signs: `3` needs a word before it, `Zimmer 12` brings its own. */
export const namesItself = (counter: string): boolean => /\p{L}{2}/u.test(counter)
