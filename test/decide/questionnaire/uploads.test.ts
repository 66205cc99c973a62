import { expect, it } from 'vitest';
import { claimsOfUploads } from '../../../src/decide/questionnaire/uploads.js';
import type { Signal } from '../../../src/model/signal.js';

const place = { file: 'A.swift', line: 1, column: 1 };

function signal(id: string, symbol: string, implies: Signal['implies'], confidence: Signal['confidence'] = 'certain'): Signal {
  return { id, symbol, place, confidence, platform: 'ios', enclosing: '', implies, detail: { kind: 'none' } };
}

const picker = signal('system.photos', 'PhotosPicker()', ['PHOTOS_OR_VIDEOS']);
const upload = signal('collection.upload', 'AF.upload', []);

const said = (signals: readonly Signal[]): readonly string[] =>
  claimsOfUploads(signals).map(({ collected, text }) => `${String(collected)} ${text}`);

it('photos are collected where the app gets some and uploads files', () => {
  expect(said([picker, upload])).toEqual([
    'yes The app gets photos or videos (PhotosPicker()) and uploads files to a server (AF.upload).',
  ]);
});

it('one sign alone, what only tests do, and a location say nothing', () => {
  expect(said([picker])).toEqual([]);
  expect(said([upload])).toEqual([]);
  expect(said([picker, { ...upload, confidence: 'possible' }])).toEqual([]);
  expect(said([signal('system.location', 'CLLocationManager()', ['PRECISE_LOCATION']), upload])).toEqual([]);
});
