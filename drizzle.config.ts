import { defineConfig } from 'drizzle-kit';

// Generate with: NODE_OPTIONS=--conditions=react-server npx drizzle-kit generate --name=what-changes
export default defineConfig({
  dialect: 'postgresql',
  schema: './server/db/schema/index.ts',
  out: './server/db/migrations',
});
