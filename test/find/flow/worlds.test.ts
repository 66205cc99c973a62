import { expect, it } from 'vitest';
import { hasAtt, mayTrack, worlds } from '../../../src/find/flow/worlds.js';
import { detect } from '../../support/detect.js';

it('are the four answers to a prompt, the three statuses that need none, and an iOS without App Tracking Transparency', () => {
  expect(worlds.map(({ system, before, outcome }) => `${String(system)} ${before} ${outcome}`)).toEqual([
    '17 notDetermined notDetermined',
    '17 notDetermined restricted',
    '17 notDetermined denied',
    '17 notDetermined authorized',
    '17 restricted restricted',
    '17 denied denied',
    '17 authorized authorized',
    '13 notDetermined notDetermined',
  ]);
});

it('let the identifier be read where the user agrees, or where iOS does not ask', () => {
  expect(worlds.filter(mayTrack).map(({ system, outcome }) => `${String(system)} ${outcome}`)).toEqual([
    '17 authorized',
    '17 authorized',
    '13 notDetermined',
  ]);
  expect(worlds.filter((world) => !hasAtt(world)).map(({ system }) => system)).toEqual([13]);
});

it('are run one after the other, so that a read is governed only if no world in which the user refuses comes to it', async () => {
  const read = async (condition: string): Promise<string[]> => {
    const code = `func f() { if ${condition} { print(ASIdentifierManager.shared().advertisingIdentifier) } }`;
    return (await detect({ 'App.swift': code })).reads.map(({ governed }) => governed);
  };
  expect(await read('ATTrackingManager.trackingAuthorizationStatus == .authorized')).toEqual(['yes']);
  expect(await read('ATTrackingManager.trackingAuthorizationStatus != .denied')).toEqual(['no']);
});
