import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/**
 * Every place from which the portal speaks to another system, with what keeps it from being led elsewhere. All others go
 * through the first, which takes its hosts from the configuration and follows no redirect.
 */
const DOORS: Record<string, string> = {
  'server/platform/http/call-upstream.ts':
    'every call over HTTP: hosts are the caller’s settings, redirects are not followed',
  'server/integrations/mail/smtp-connection.ts': 'mail, to the server in SMTP_URL alone',
  'server/platform/observability/tracing.ts': 'spans, to the collector in OTEL_EXPORTER_OTLP_ENDPOINT alone',
};

/** A call of one's own, or a module that speaks to others; types are only words. */
const OUTWARD =
  /(?<![.\w])fetch\(|import (?!type\b)[^;]*['"](?:(?:node:)?(?:https?|http2|net|tls|dgram)|undici|nodemailer\/lib\/smtp-[^'"]*|@opentelemetry\/exporter-[^'"]*)['"]|import\('@opentelemetry/;

it('is the only way out of the portal', () => {
  const files = ['app', 'components', 'lib', 'server']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/testing\//.test(path));
  const doors = files.filter((path) => OUTWARD.test(readFileSync(path, 'utf8')));
  expect(doors.sort()).toEqual(Object.keys(DOORS).sort());
});
