/** What screens say beforehand. Without imports: a screen has it for nothing, and without zod. */
export const SHORTEST_PASSWORD = 10
