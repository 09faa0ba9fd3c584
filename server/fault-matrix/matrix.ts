import 'server-only';
import { API_STEPS } from './api-steps.ts';
import { DATABASE_STEPS } from './database-steps.ts';
import { LOGIN_STEPS } from './login-steps.ts';
import { MAIL_STEPS } from './mail-steps.ts';
import type { Step } from './matrix-types.ts';

/** Every step of every journey that needs another system, with what is expected of each fault. */
export const MATRIX: readonly Step[] = [...LOGIN_STEPS, ...API_STEPS, ...MAIL_STEPS, ...DATABASE_STEPS];
