import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import tseslint from 'typescript-eslint';
import {
  ACCUMULATING_SPREAD,
  BARE_ACTION,
  BARE_PAGE,
  BARE_ROUTE,
  ENVIRONMENT,
  FILE_HEADER,
  OUTWARD,
  REQUEST_BODY,
} from './scripts/lint/syntax.js';
import { plainEnglish } from './scripts/lint/plain-english.js';
import { environmentReaders, testZones, waysOut, zones } from './scripts/lint/zones.js';

/** Tests and what helps them; they stand beside the code that they are of. */
const TEST_FILES = ['**/*.test.ts', '**/testing/**', '**/*-testing.ts', '**/testing.ts'];

/** What production code may not say; tests may. */
function production(files, syntax) {
  return {
    files,
    ignores: TEST_FILES,
    rules: { 'no-restricted-syntax': ['error', ...syntax, ...ACCUMULATING_SPREAD] },
  };
}

/** Lint rules. `scripts/lint/zones.test.ts` proves that the arrows of docs/architecture.md are errors. */
const config = [
  {
    ignores: [
      '.next/**',
      '.data/**',
      'node_modules/**',
      'test-results/**',
      'playwright-report/**',
      'next-env.d.ts',
    ],
  },
  ...next,
  ...nextTypescript,
  ...tseslint.configs.strictTypeChecked.map((entry) => ({ ...entry, files: ['**/*.{ts,tsx}'] })),
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    settings: { 'import/resolver': { typescript: { project: './tsconfig.json' }, node: true } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      // Numbers in templates read well and are safe; everything else still has to be a string.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // React and Koa hand functions that return promises to callers that ignore them, on purpose.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['{app,components,lib,server,sandbox,e2e}/**/*.{ts,tsx}'],
    ignores: TEST_FILES,
    rules: { 'import/no-restricted-paths': ['error', { zones }] },
  },
  {
    files: TEST_FILES,
    rules: { 'import/no-restricted-paths': ['error', { zones: testZones }] },
  },
  {
    files: ['lib/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['react', 'react-dom', 'next', 'server-only'].map((name) => ({
            name,
            message: 'lib is pure: no framework. Put this in components or server.',
          })),
          patterns: [
            { group: ['next/*', 'node:fs*', 'node:http*', 'node:net'], message: 'lib is pure: no I/O.' },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is a parameter in lib: take `now: Date`.' },
      ],
    },
  },
  {
    files: ['{app,components,lib,server}/**/*.{ts,tsx}', 'proxy.ts', 'instrumentation.ts'],
    ignores: TEST_FILES,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: TEST_FILES, message: 'Production code never imports the helpers of tests.' }] },
      ],
    },
  },
  // A later entry replaces the rule of an earlier one, so each names all that holds for its files.
  { files: ['**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...ACCUMULATING_SPREAD] } },
  production(
    ['{app,components,lib,server}/**/*.{ts,tsx}', 'proxy.ts', 'instrumentation.ts'],
    [ENVIRONMENT, FILE_HEADER, REQUEST_BODY, ...OUTWARD],
  ),
  production(['server/features/files/file-answer.ts'], [ENVIRONMENT, REQUEST_BODY, ...OUTWARD]),
  production(environmentReaders, [REQUEST_BODY, ...OUTWARD]),
  production(waysOut, [ENVIRONMENT, FILE_HEADER, REQUEST_BODY]),
  production(
    ['server/actions/**/*.ts', 'app/**/*actions.tsx'],
    [ENVIRONMENT, BARE_ACTION, FILE_HEADER, REQUEST_BODY, ...OUTWARD],
  ),
  {
    files: ['{app,components,lib,server}/**/testing/**'],
    // Opens the databases that the environment of a test run names.
    ignores: ['server/platform/db/testing/db.ts'],
    rules: {
      'no-restricted-syntax': ['error', ENVIRONMENT, FILE_HEADER, REQUEST_BODY, ...ACCUMULATING_SPREAD],
    },
  },
  production(['app/**/page.tsx'], [ENVIRONMENT, BARE_PAGE, FILE_HEADER, REQUEST_BODY, ...OUTWARD]),
  production(['app/**/route.ts'], [ENVIRONMENT, ...BARE_ROUTE, FILE_HEADER, REQUEST_BODY, ...OUTWARD]),
  {
    files: ['{app,components,lib,server}/**/*.{ts,tsx}'],
    ignores: ['app/**', '**/*.d.ts'],
    rules: { 'import/no-default-export': 'error' },
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    ignores: ['components/ui/link.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'next/link', message: 'Use #components/ui/link.tsx: it fetches nothing in advance.' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    ignores: ['scripts/lint/plain-english*'],
    plugins: { 'plain-english': plainEnglish },
    rules: { 'plain-english/riddles': 'error' },
  },
  {
    files: ['{lib,server}/**/*.ts'],
    // Schemas are tables of data, which a split would only scatter.
    ignores: [...TEST_FILES, 'server/platform/config/settings.ts', 'server/platform/db/schema/**'],
    rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
  // Scripts talk to a person at a terminal.
  { files: ['scripts/**', 'sandbox/main.ts'], rules: { 'no-console': 'off' } },
];

export default config;
