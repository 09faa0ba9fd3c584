import { defineConfig } from 'drizzle-kit';

// `npm run db:generate` uses it (docs/architecture.md, "Changing the schema").
export default defineConfig({
  dialect: 'postgresql',
  schema: './server/platform/db/schema/index.ts',
  out: './server/platform/db/migrations',
});
