/** Some of the fields anew; undefined takes one away. */
export type Given<Of> = { [Key in keyof Of]?: Of[Key] | undefined }

/** What is left out has no key in a configuration. */
export const withGiven = <Of extends object>(before: Of, given: Given<Of>): Of =>
  Object.fromEntries(
    Object.entries({ ...before, ...given }).filter(([, value]) => value !== undefined),
  ) as Of
