import { describe, expect, it } from 'vitest';
import { nearestNames } from '../../../src/catalog/spelling/nearest-name.js';

const prefix = 'NSPrivacyCollectedDataType';
const types = [
  'EmailAddress',
  'EmailsOrTextMessages',
  'Name',
  'PhoneNumber',
  'PreciseLocation',
  'CoarseLocation',
  'UserID',
  'DeviceID',
  'CrashData',
  'PerformanceData',
  'AdvertisingData',
  'OtherUsageData',
].map((name) => `${prefix}${name}`);
const purposes = ['Analytics', 'AppFunctionality', 'DeveloperAdvertising', 'ThirdPartyAdvertising'].map(
  (name) => `${prefix}Purpose${name}`,
);

describe('nearestNames', () => {
  it.each([
    [`${prefix}Phone`, ['PhoneNumber']],
    [`${prefix}Email`, ['EmailAddress']],
    ['Email', ['EmailAddress']],
    [`${prefix}EmailAdress`, ['EmailAddress']],
    [`${prefix}UserEmailAddress`, ['EmailAddress']],
    [`${prefix}Location`, ['CoarseLocation', 'PreciseLocation']],
    [`${prefix}Weather`, []],
    [`${prefix}Data`, []],
    [prefix, []],
    ['', []],
  ])('takes %s for %j', (written, names) => {
    expect(nearestNames(written, types)).toEqual(names.map((name) => `${prefix}${name}`));
  });

  it.each([
    ['Analytics', ['Analytics']],
    [`${prefix}Analytics`, ['Analytics']],
    [`${prefix}PurposeAdvertising`, ['DeveloperAdvertising', 'ThirdPartyAdvertising']],
    ['Marketing', []],
  ])('takes the purpose %s for %j', (written, names) => {
    expect(nearestNames(written, purposes)).toEqual(names.map((name) => `${prefix}Purpose${name}`));
  });

  it('does not take long over a hostile name', () => {
    expect(nearestNames('A'.repeat(1_000_000), types)).toEqual([]);
  });
});
