import { writeFileSync } from 'node:fs';
import { MATRIX } from '#server/fault-matrix/matrix.ts';
import { toMarkdown } from '#server/fault-matrix/to-markdown.ts';

// npm run fault-matrix: writes what the tests expect of each fault at each step.
const FILE = 'docs/fault-matrix.md';
writeFileSync(FILE, toMarkdown(MATRIX));
console.log(`${FILE} is up to date`);
