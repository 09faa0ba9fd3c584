import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/**
 * A slip in the configuration would switch a rule off without a word, so the arrows between the rooms are proved here:
 * each snippet is linted as if it stood in the file named, and must be refused, or allowed, for the reason named.
 */
const eslint = new ESLint({
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { projectService: false, project: false } },
    },
  ],
  ruleFilter: ({ ruleId }) =>
    [
      'import/no-restricted-paths',
      'no-restricted-imports',
      'no-restricted-syntax',
      'no-restricted-properties',
    ].includes(ruleId),
});

async function refusals(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  expect(messages.every((message) => message.severity === 2)).toBe(true);
  return messages.map((message) => message.ruleId ?? message.message);
}

const REFUSED: [file: string, code: string, rule: string][] = [
  ['lib/core/money/probe.ts', "import '#server/platform/config/config.ts';", 'import/no-restricted-paths'],
  ['lib/core/money/probe.ts', "import '#components/ui/shell/header.tsx';", 'import/no-restricted-paths'],
  ['lib/core/money/probe.ts', "import { cache } from 'react'; cache();", 'no-restricted-imports'],
  ['lib/core/money/probe.ts', "import 'node:fs/promises';", 'no-restricted-imports'],
  ['lib/core/money/probe.ts', 'export const time = Date.now();', 'no-restricted-properties'],
  ['components/ui/shell/probe.tsx', "import '#server/platform/db/client.ts';", 'import/no-restricted-paths'],
  [
    'components/ui/shell/probe.tsx',
    "import '#server/auth/policy/authorise.ts';",
    'import/no-restricted-paths',
  ],
  ['app/probe.tsx', "import '#server/platform/db/client.ts';", 'import/no-restricted-paths'],
  [
    'app/probe.tsx',
    "import '#server/integrations/maskinporten/token-source.ts';",
    'import/no-restricted-paths',
  ],
  ['app/probe.tsx', "void import('../sandbox/main.ts');", 'import/no-restricted-paths'],
  ['lib/novel/probe.ts', "import '#lib/core/result.ts';", 'import/no-restricted-paths'],
  ['server/features/novel/probe.ts', "import '#lib/core/result.ts';", 'import/no-restricted-paths'],
  ['lib/core/money/probe.ts', "import '#lib/statement/model.ts';", 'import/no-restricted-paths'],
  [
    'server/features/tax-account/probe.ts',
    "import type {} from '../../../sandbox/core/types.ts';",
    'import/no-restricted-paths',
  ],
  [
    'server/integrations/maskinporten/probe.ts',
    "import '#server/auth/policy/authorise.ts';",
    'import/no-restricted-paths',
  ],
  [
    'server/integrations/altinn/probe.ts',
    "import '#server/actions/session.ts';",
    'import/no-restricted-paths',
  ],
  [
    'server/features/consent/probe.ts',
    "import '#components/ui/shell/header.tsx';",
    'import/no-restricted-paths',
  ],
  [
    'app/probe/fil/route.ts',
    "import '#server/features/files/documents/statement-pdf.ts';",
    'import/no-restricted-paths',
  ],
  [
    'app/probe/fil/route.ts',
    "import '#server/features/files/make-in-worker.ts';",
    'import/no-restricted-paths',
  ],
  ['app/probe/fil/route.ts', "import '#server/features/files/file-answer.ts';", 'import/no-restricted-paths'],
  ['app/probe/fil/route.ts', "import '#server/features/files/send-file.ts';", 'import/no-restricted-paths'],
  [
    'app/probe/fil/route.ts',
    "export const GET = () => new Response('', { headers: { 'content-disposition': 'attachment' } });",
    'no-restricted-syntax',
  ],
  [
    'server/features/payments/probe.ts',
    "import '#server/features/files/documents/payment-pdf.ts';",
    'import/no-restricted-paths',
  ],
  ['sandbox/core/probe.ts', "import '../systems/altinn/consents.ts';", 'import/no-restricted-paths'],
  ['sandbox/systems/altinn/probe.ts', "import '../mail/mailbox.ts';", 'import/no-restricted-paths'],
  ['sandbox/novel/probe.ts', "import '#lib/core/result.ts';", 'import/no-restricted-paths'],
  ['sandbox/core/probe.ts', "import '#server/platform/config/config.ts';", 'import/no-restricted-paths'],
  ['e2e/probe.ts', "import '#server/platform/config/config.ts';", 'import/no-restricted-paths'],
  ['server/auth/probe.ts', 'export const secret = process.env.AUTH_SECRET;', 'no-restricted-syntax'],
  [
    'lib/core/money/probe.test.ts',
    "import '#server/platform/config/config.ts';",
    'import/no-restricted-paths',
  ],
  ['server/auth/probe.test.ts', "import '#components/ui/shell/header.tsx';", 'import/no-restricted-paths'],
  ['sandbox/core/probe.test.ts', "import '#server/platform/config/config.ts';", 'import/no-restricted-paths'],
  ['server/auth/testing/probe.ts', 'export const secret = process.env.AUTH_SECRET;', 'no-restricted-syntax'],
];

const ALLOWED: [file: string, code: string][] = [
  ['lib/core/money/probe.ts', "import '../dates/iso-date.ts';"],
  ['components/ui/shell/probe.tsx', "import '#server/actions/session.ts';"],
  ['components/ui/shell/probe.tsx', "import '#lib/core/money/ore.ts';"],
  ['app/probe.tsx', "import '#server/auth/policy/authorise.ts'; import '#components/ui/shell/header.tsx';"],
  [
    'server/features/consent/probe.ts',
    "import '#server/platform/db/client.ts'; import '#server/integrations/maskinporten/token-source.ts';",
  ],
  ['app/probe/fil/route.ts', "import '#server/features/files/define-download.ts';"],
  ['server/features/files/probe.ts', "import '#server/features/files/documents/statement-pdf.ts';"],
  ['server/integrations/maskinporten/client.test.ts', "import '../../../sandbox/main.ts';"],
  ['server/platform/config/probe.ts', 'export const secret = process.env.AUTH_SECRET;'],
  ['sandbox/core/probe.ts', "import '#lib/core/money/ore.ts';"],
];

describe('the arrows between the rooms', () => {
  it.each(REFUSED)('%s refuses: %s', async (file, code, rule) => {
    expect(await refusals(file, code)).toContain(rule);
  });

  it.each(ALLOWED)('%s allows: %s', async (file, code) => {
    expect(await refusals(file, code)).toEqual([]);
  });
});

it('marks every module of the server as server-only or as server actions', () => {
  const unmarked = readdirSync('server', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$/.test(file))
    .filter((file) => {
      const text = readFileSync(join('server', file), 'utf8');
      const firstCode = text.replace(/^(\s|\/\*[\s\S]*?\*\/|\/\/.*\n)*/, '');
      return !/^(import 'server-only';|'use server';)/.test(firstCode);
    });
  expect(unmarked).toEqual([]);
});
