/** What went wrong, for a terminal: the cause alone, since a message may quote a statement with the values in it. */
export function failureText(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'It failed for an unknown reason.';
  // Several addresses that all refuse give an error with a code and no message.
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
