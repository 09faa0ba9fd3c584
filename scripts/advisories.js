// npm run advisories: fails when something serious is known about what runs in production, or when nobody could be asked (SECURITY.md).
import { findAdvisories } from './lib/advisories.js';

const answer = findAdvisories();
if (answer.kind === 'none') console.log('No high or critical advisory about what runs in production.');
else {
  process.exitCode = answer.kind === 'found' ? 1 : 2;
  console.error(
    answer.kind === 'found' ? answer.lines.join('\n') : `The registry could not be asked: ${answer.why}`,
  );
}
