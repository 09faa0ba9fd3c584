import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { START_PORTAL } from './build.js';

it('starts the portal in the image as it is measured: with the same bounds of memory', () => {
  const [, command = '[]'] = /^CMD (\[.*"server\.js"\])$/m.exec(readFileSync('Dockerfile', 'utf8')) ?? [];
  expect(JSON.parse(command)).toEqual(['node', ...START_PORTAL.slice(0, -1), 'server.js']);
});
