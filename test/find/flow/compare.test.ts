import { expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** Whether a read of the identifier below a condition is governed by it. */
const governed = async (condition: string, parameters = ''): Promise<string | undefined> => {
  const code = `func f(${parameters}) { let s = ATTrackingManager.trackingAuthorizationStatus\nif ${condition} { print(ASIdentifierManager.shared().advertisingIdentifier) } }`;
  return (await detect({ 'App.swift': code })).reads[0]?.governed;
};

it.each([
  ['s == .authorized', 'yes'],
  ['.authorized == s', 'yes'],
  ['s != .authorized', 'no'],
  ['!(s != .authorized)', 'yes'],
  ['s == .denied', 'no'],
  ['s.rawValue == 3', 'yes'],
  ['s.rawValue >= 3', 'yes'],
  ['s.rawValue > 2', 'yes'],
  ['s.rawValue >= 2', 'no'],
  ['s.rawValue > 1', 'no'],
  ['3 <= s.rawValue', 'yes'],
  ['s.rawValue < 3', 'no'],
  ['s == .authorized || s == .denied', 'no'],
  ['s == .authorized && isOn', 'yes'],
  ['s == .authorized || isOn', 'no'],
  ['s == .authorized || hasConsent', 'undecided'],
  ['[.authorized].contains(s)', 'yes'],
  ['[.authorized, .denied].contains(s)', 'no'],
  ['"a" == "a"', 'no'],
  ['1 < 2', 'no'],
])('a read that runs where %s: %s', async (condition, expected) => {
  expect(await governed(condition)).toBe(expected);
});

it('never comes to a read below a condition that is false', async () => {
  expect(await governed('1 > 2')).toBe('yes');
  expect(await governed('2 <= 1')).toBe('yes');
  expect(await governed('1 < 1')).toBe('yes');
});

it('takes a parameter for the status where its type is one, and for nothing known where it is not', async () => {
  expect(await governed('given == .authorized', 'given: ATTrackingManager.AuthorizationStatus')).toBe('yes');
  expect(await governed('given == .authorized', 'given: AVAuthorizationStatus')).toBe('no');
});
