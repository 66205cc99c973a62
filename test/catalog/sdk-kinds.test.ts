import { expect, it } from 'vitest';
import { kindsOf } from '../../src/catalog/sdk-kinds.js';

it.each([
  ['AcmeCrashReporter', ['crash']],
  ['acme-crash-reporter', ['crash']],
  ['AcmeAuth', ['auth']],
  ['react-native-iap', ['purchases']],
  ['AcmePayments', ['payment']],
  ['react-native-acme-analytics', ['analytics']],
  ['Acme Background Geolocation', ['location']],
])('the name %s tells what an SDK is for', (name, kinds) => {
  expect(kindsOf(name).map(({ id }) => id)).toEqual(kinds);
});

it.each(['Crashless', 'Authors', 'Roads', 'FlowStackLayout', 'LRUCache'])('the name %s tells nothing', (name) => {
  expect(kindsOf(name)).toEqual([]);
});
