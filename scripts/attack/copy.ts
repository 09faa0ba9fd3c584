import { cpSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is made by building and testing, or is not of the project. */
const LEFT_OUT = ['.git', '.next', '.data', 'node_modules', 'test-results', 'playwright-report'];

/**
 * Copies the project into the empty folder `to`, to be weakened and thrown away. Its packages are the same files by another name (a build
 * takes no symbolic link out of its folder), so nothing in there may be written to.
 */
export function copyProject(to: string): void {
  for (const name of readdirSync('.').filter((one) => !LEFT_OUT.includes(one))) {
    cpSync(name, join(to, name), { recursive: true });
  }
  linkTree('node_modules', join(to, 'node_modules'));
}

function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else linkSync(source, target);
  }
}
