import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import {
  ACCUMULATING_SPREAD,
  BARE_ACTION,
  BARE_PAGE,
  BARE_ROUTE,
  ENVIRONMENT,
  FILE_HEADER,
  OUTWARD,
  REQUEST_BODY,
} from './syntax.js';

const RULES = [
  ENVIRONMENT,
  REQUEST_BODY,
  BARE_ACTION,
  BARE_PAGE,
  ...BARE_ROUTE,
  FILE_HEADER,
  ...OUTWARD,
  ...ACCUMULATING_SPREAD,
];
const faults = (code: string): number =>
  new Linter().verify(code, [
    {
      languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
      rules: { 'no-restricted-syntax': ['error', ...RULES] },
    },
  ]).length;

it.each([
  ['process.env.PORT'],
  ['const form = await request.formData()'],
  ['const body = await request.json()'],
  ["new Response(pdf, { headers: { 'Content-Disposition': 'attachment' } })"],
  ['export async function saveAction(data) {}'],
  ['export default async function Page() {}'],
  ['export default () => null'],
  ["export default listPage({ path: 'x' })"],
  ['export async function GET() {}'],
  ['export const POST = async () => new Response()'],
  ["await fetch('https://altinn.example')"],
  ["import { connect } from 'node:net'"],
  ["import { request } from 'https'"],
  ["import SMTPConnection from 'nodemailer/lib/smtp-connection'"],
  ["import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'"],
  ['groups.set(key, [...(groups.get(key) ?? []), one])'],
  ['rows.reduce((all, row) => [...all, row.id], [])'],
  ['rows.reduce((all, row) => ({ ...all, [row.id]: row }), {})'],
  ['for (const row of rows) all = [...all, row]'],
])('finds %s', (code) => expect(faults(code)).toBeGreaterThan(0));

it.each([
  ['export const saveAction = defineAction(spec, handler)'],
  ["export default definePage({ route: '/', permission: 'public' }, render)"],
  ['export default page.Page'],
  ['export const GET = publicRoute(answer)'],
  ["export const POST = businessForm({ page: 'betal' }, choosePayments)"],
  ["export const dynamic = 'force-dynamic'"],
  ["import MailComposer from 'nodemailer/lib/mail-composer'"],
  ['const form = await readForm(request, LIMITS)'],
  ['groups.get(key)?.push(one)'],
  ['const all = [...before, ...after]'],
  ['rows.reduce((sum, row) => sum + row.amount, 0)'],
])('leaves %s', (code) => expect(faults(code)).toBe(0));
