import { expect, it } from 'vitest';
import { claimsOfPayments } from '../../../src/decide/questionnaire/payments.js';
import type { Signal } from '../../../src/model/signal.js';

const place = { file: 'A.swift', line: 1, column: 1 };

function signal(id: string, symbol: string, implies: Signal['implies'] = []): Signal {
  return { id, symbol, place, confidence: 'certain', platform: 'ios', enclosing: '', implies, detail: { kind: 'none' } };
}

const payment = signal('collection.use', 'PaymentSheet()', ['PAYMENT_INFORMATION']);
const request = signal('collection.request', 'URLRequest.httpBody');

it('who takes payments by an SDK and talks to a server keeps purchases', () => {
  expect(claimsOfPayments([payment, request]).map(({ dataType, collected }) => [dataType, collected])).toEqual([
    ['PURCHASE_HISTORY', 'yes'],
  ]);
});

it('one sign alone says nothing', () => {
  expect(claimsOfPayments([payment])).toEqual([]);
  expect(claimsOfPayments([request, signal('collection.use', 'logIn', ['USER_ID'])])).toEqual([]);
});
