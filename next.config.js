import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const nextConfig = {
  // A folder that runs with Node alone, for the container and the demo.
  output: 'standalone',
  // This folder alone, also where it lies inside another project: Next would take that one's lock file for the root and build below it.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  // No page shows a picture that would need it, and its address would fetch paths of the portal for anybody.
  images: { unoptimized: true },
  // The product alone: it builds with the sandbox and every test deleted.
  typescript: { tsconfigPath: 'tsconfig.next.json' },
  // Titles stand in the head for everybody, so that they are there without JavaScript too.
  htmlLimitedBots: /.*/,
  // The database engines, the logger and the PDF writer load files of their own at run time, which bundling would lose.
  serverExternalPackages: ['@electric-sql/pglite', 'pg', 'pg-boss', 'pino', 'pdfkit'],
  outputFileTracingIncludes: {
    '/*': ['./server/platform/db/migrations/**/*', './server/features/files/fonts/**/*'],
  },
};

export default createNextIntlPlugin('./app/i18n/request.ts')(nextConfig);
