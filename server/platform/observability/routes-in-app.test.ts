import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { ROUTES } from '#lib/core/http/routes.ts';

const routesInApp = (): string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep))
    .filter((parts) => /^(page\.tsx|route\.ts)$/.test(parts.at(-1) ?? ''))
    .map((parts) =>
      `/${join(...parts.slice(0, -1).filter((part) => !part.startsWith('(')))}`.replace('/.', '/'),
    );

it('metrics and traces know every page and route that there is, and no other', () => {
  expect([...ROUTES].sort()).toEqual(routesInApp().sort());
});
