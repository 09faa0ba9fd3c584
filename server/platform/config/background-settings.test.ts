import { describe, expect, it } from 'vitest';
import { faults, parsed, SANDBOX } from './testing/config.ts';

describe('the pace of the background', () => {
  it('is a minute for consents and ten for reminders, which go out by day, when nothing is said', () => {
    expect(parsed(SANDBOX).background).toEqual({
      enabled: true,
      consentsEvery: 60,
      remindersEvery: 600,
      reminderHours: { from: 7, until: 21 },
      refreshPerMinute: 60,
    });
  });

  it('is what the bank says', () => {
    const settings = {
      BACKGROUND_JOBS: 'off',
      CONSENT_PASS_SECONDS: '15',
      REMINDER_PASS_SECONDS: '3600',
      REMINDER_HOURS: '00-24',
      REFRESH_PER_MINUTE: '600',
    };
    expect(parsed({ ...SANDBOX, ...settings }).background).toEqual({
      enabled: false,
      consentsEvery: 15,
      remindersEvery: 3600,
      reminderHours: { from: 0, until: 24 },
      refreshPerMinute: 600,
    });
  });

  it.each([
    ['BACKGROUND_JOBS', 'false'],
    ['CONSENT_PASS_SECONDS', '0'],
    ['CONSENT_PASS_SECONDS', '3601'],
    ['REMINDER_PASS_SECONDS', 'often'],
    ['REMINDER_HOURS', '21-07'],
    ['REMINDER_HOURS', '07-07'],
    ['REMINDER_HOURS', '07-25'],
    ['REMINDER_HOURS', '7-21'],
    ['REFRESH_PER_MINUTE', '0'],
  ])('cannot be %s=%s', (name, value) => {
    expect(faults({ ...SANDBOX, [name]: value })).toEqual([expect.stringContaining(name)]);
  });
});
