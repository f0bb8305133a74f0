/** A wrong use or input of a command: one line for the person who typed it, exit 2. */
export class UsageError extends Error {}
