import { describe, expect, it } from 'vitest';
import { readBackground } from './parse-background.ts';
import { SettingsReader } from './settings-reader.ts';

const read = (settings: Record<string, string>) => {
  const reader = new SettingsReader(settings, () => Buffer.alloc(0));
  return { background: readBackground(reader), faults: reader.faults };
};

describe('the pace of the background', () => {
  it('is a minute for consents and ten for reminders, which go out by day, when nothing is said', () => {
    expect(read({})).toEqual({
      background: {
        enabled: true,
        consentsEvery: 60,
        remindersEvery: 600,
        reminderHours: { from: 7, until: 21 },
        refreshPerMinute: 60,
      },
      faults: [],
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
    expect(read(settings).background).toEqual({
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
    const { background, faults } = read({ [name]: value });
    expect(background).toBeUndefined();
    expect(faults).toEqual([expect.stringContaining(name)]);
  });
});
