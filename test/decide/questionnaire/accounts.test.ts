import { expect, it } from 'vitest';
import { asked, line, signal } from './fixtures.js';

const token = signal('collection.account', { symbol: 'Authorization', implies: ['USER_ID'] });

it('whose token an app sends is a question where nothing else tells of accounts', () => {
  expect(line('USER_ID', { signals: [token] }).collected).toBe('review');
  expect(asked('USER_ID', { signals: [token] })).toContain(
    'Does the token in the Authorization header belong to a user account, or to an ID that your server or a partner keeps for the user?',
  );
  expect(line('USER_ID', { signals: [{ ...token, confidence: 'possible' }] }).collected).toBe('no');
});

it('an account that something else shows needs no such question', () => {
  const signIn = signal('collection.use', {
    implies: ['USER_ID'],
    detail: { kind: 'sdk', sdk: 'firebase-auth' },
    language: 'swift',
  });
  const { collected, reasons } = line('USER_ID', { signals: [token, signIn] });
  expect(collected).toBe('yes');
  expect(reasons.filter(({ text }) => text.includes('Authorization'))).toEqual([]);
});
