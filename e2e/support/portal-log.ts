import { readFileSync } from 'node:fs';

/** Errors that the portal has written down itself; what a page streams after its first part shows nowhere else. */
export const errorsIn = (log: string): readonly string[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /"level":"(?:error|fatal)"/.test(line));
