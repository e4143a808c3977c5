/** How long a screen waits for a print: longer than the server's printer takes to say that it cannot tell. Without imports, as screenLimits. */
export const PRINT_PATIENCE_MS = 90_000
