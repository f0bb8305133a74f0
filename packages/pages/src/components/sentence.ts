/** Closes a sentence that a person typed, where it was left open. */
export function closedSentence(text: string): string {
  return /[。！？.!?]$/u.test(text) ? text : `${text}。`;
}
