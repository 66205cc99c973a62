import { describe, expect, it } from 'vitest';
import { stringCatalog } from '../../../../src/read/manifests/string-catalog/index.js';
import { read } from '../../../../src/read/manifests/string-catalog/read.js';
import { content } from '../manifest-content.js';
import { claims } from '../../../../src/read/manifests/manifest.js';

const unit = (value: string): unknown => ({ stringUnit: { state: 'translated', value } });
const catalog = (localizations: unknown): string =>
  JSON.stringify(
    { sourceLanguage: 'en', strings: { NSCameraUsageDescription: { localizations }, CFBundleName: { localizations } } },
    null,
    1,
  );
const texts = (localizations: unknown): unknown => read('InfoPlist.xcstrings', content(catalog(localizations))).declarations;

describe('string-catalog', () => {
  it('claims the catalogue of Info.plist alone', () => {
    const paths = ['a/InfoPlist.xcstrings', 'App-InfoPlist.xcstrings', 'Localizable.xcstrings'];
    expect(paths.filter((path) => claims(stringCatalog, path))).toEqual(['a/InfoPlist.xcstrings', 'App-InfoPlist.xcstrings']);
  });

  it('gives the text of every language, that of the source language first, at the line of the key', () => {
    expect(texts({ de: unit('Hallo'), en: unit('Hello') })).toMatchObject([
      { key: 'NSCameraUsageDescription', text: 'Hello', source: 'string-catalog', place: { line: 4, column: 4 } },
      { key: 'NSCameraUsageDescription', text: 'Hallo', place: { line: 4, column: 4 } },
    ]);
  });

  it('gives the text of another language where the source language has none', () => {
    expect(texts({ de: unit('Hallo') })).toMatchObject([{ text: 'Hallo' }]);
  });

  it('gives the first of texts that vary by device', () => {
    expect(texts({ en: { variations: { device: { iphone: unit('Phone'), ipad: unit('Pad') } } } })).toMatchObject([
      { text: 'Phone' },
    ]);
  });

  it('gives nothing for a key without a text', () => {
    expect(texts({ en: {} })).toEqual([]);
  });

  it('says where the JSON is broken and keeps the rest', () => {
    const { declarations, problems } = read('InfoPlist.xcstrings', content(catalog({ en: unit('a') }).slice(0, -1)));
    expect(declarations).toMatchObject([{ text: 'a' }]);
    expect(problems).toMatchObject([{ kind: 'incomplete', place: { line: expect.any(Number) as number } }]);
  });

  it('says that JSON without strings is no catalogue', () => {
    expect(read('InfoPlist.xcstrings', content('{}')).problems).toMatchObject([
      { message: 'The string catalog has no object `strings`.' },
    ]);
  });
});
