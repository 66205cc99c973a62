import { describe, expect, it } from 'vitest';
import type { BaselineEntry } from '../../../src/model/acceptance.js';
import { parseBaseline } from '../../../src/read/baseline/parse-baseline.js';
import { baselineText } from '../../../src/read/baseline/write-baseline.js';

const file = 'app-privacy-baseline.json';
const algorithm = 'appPrivacy/v3';

const entry = (rule: string, path: string, hash: string, app: string | null = 'Shop'): Omit<BaselineEntry, 'place'> => ({
  ...{ rule, path, app, hash },
});
const entries = [
  entry('idfa/b', 'App/"B".swift', '0123456789abcdef'),
  entry('att/a', 'App/A.swift', 'fedcba9876543210', null),
  entry('att/a', 'App/A.swift', '00000000000000aa'),
];
const text = baselineText(algorithm, entries);

const parse = (written: string, valid = true) => parseBaseline(file, { text: written, valid }, algorithm);
const said = (written: string, valid = true): readonly string[] =>
  parse(written, valid).problems.map(({ place, message }) => `${String(place.line)}: ${message}`);

describe('a baseline that is written', () => {
  it('has an entry a line, sorted, without lines, totals or long hexadecimal texts', () => {
    expect(text).toBe(`{
  "version": 1,
  "algorithm": "appPrivacy/v3",
  "findings": [
    { "rule": "att/a", "path": "App/A.swift", "app": null, "fingerprint": "fedc-ba98-7654-3210" },
    { "rule": "att/a", "path": "App/A.swift", "app": "Shop", "fingerprint": "0000-0000-0000-00aa" },
    { "rule": "idfa/b", "path": "App/\\"B\\".swift", "app": "Shop", "fingerprint": "0123-4567-89ab-cdef" }
  ]
}
`);
    expect(baselineText(algorithm, entries.toReversed())).toBe(text);
  });

  it('is read back, each entry with its line', () => {
    const { baseline, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(baseline?.entries.map(({ hash, app, place }) => [hash, app, place.line])).toEqual([
      ['fedcba9876543210', null, 5],
      ['00000000000000aa', 'Shop', 6],
      ['0123456789abcdef', 'Shop', 7],
    ]);
    expect(baselineText(algorithm, baseline?.entries ?? [])).toBe(text);
  });

  it('is read back where nothing is in it, and where a tool has written it anew', () => {
    expect(parse(baselineText(algorithm, []))).toEqual({ baseline: { algorithm, entries: [] }, foreign: null, problems: [] });
    expect(parse(JSON.stringify(JSON.parse(text), null, 8)).baseline?.entries).toHaveLength(3);
    expect(parse(text.replaceAll('\n', '\r\n')).problems).toEqual([]);
  });
});

describe('a baseline that is broken', () => {
  it.each<[string, string, string]>([
    ['empty', ' \n', `1: ${file} is empty.`],
    ['cut short', text.slice(0, text.indexOf('App/A')), `5: ${file} is not valid JSON:`],
    ['not JSON', 'rule: att/a\n', `1: ${file} is not valid JSON:`],
    ['something else', '[]', `1: ${file} is not a baseline of app-privacy.`],
    ['without a version', '{ "findings": [] }', `1: ${file} does not state its version. app-privacy reads version 1.`],
    [
      'of a later version',
      text.replace('"version": 1', '"version": 2'),
      `2: ${file} has a version that app-privacy does not know.`,
    ],
    ['of another algorithm', text.replace('/v3', '/v2'), `3: ${file} contains fingerprints of the algorithm appPrivacy/v2.`],
    ['without findings', text.replace('"findings": [', '"found": ['), '1: findings must be a list.'],
    ['larger than any', ' '.repeat(16 * 1024 * 1024 + 1), `1: ${file} is larger than 16 MB.`],
  ])('is refused when it is %s', (_, written, message) => {
    const { baseline } = parse(written);
    expect(baseline).toBeNull();
    expect(said(written)).toHaveLength(1);
    expect(said(written)[0]).toContain(message);
  });

  it('is refused when it is binary', () => {
    expect(said('bplist00\ufffd', false)).toEqual([`1: ${file} is not UTF-8 text.`]);
    expect(said('{\n\0}')).toEqual([`2: ${file} is not UTF-8 text.`]);
  });

  it.each(['<<<<<<< HEAD', '=======', '>>>>>>> feature', '||||||| base'])('is refused with a merge conflict: %s', (marker) => {
    const lines = text.split('\n');
    expect(said([...lines.slice(0, 5), marker, ...lines.slice(5)].join('\n'))).toEqual([`6: ${file} contains a merge conflict.`]);
  });

  it('keeps the entries that can be read', () => {
    const [first = '', ...lines] = text.split('\n').slice(4, 7);
    const bad = [
      '    "att/a",',
      '    { "rule": "att/a", "path": "A", "app": 1, "fingerprint": "" },',
      first.replace('fedc-', 'fedc'),
    ];
    const written = ['{ "version": 1, "algorithm": "appPrivacy/v3", "findings": [', ...bad, first, first, ...lines, ']}'].join(
      '\n',
    );
    expect(said(written).map((line) => line.slice(0, 41))).toEqual([
      '2: The entry must have the texts rule, pa',
      '3: The entry must have the texts rule, pa',
      '4: fingerprint must be groups of four hex',
    ]);
    expect(parse(written).baseline?.entries).toHaveLength(4);
  });

  it('keeps the entries of another version, which its fingerprints do not say', () => {
    const { baseline, foreign } = parse(text.replace('/v3', '/v2'));
    expect([baseline, foreign?.algorithm, foreign?.entries.length]).toEqual([null, 'appPrivacy/v2', 3]);
  });

  it('has every problem end a run with exit code 2', () => {
    expect(parse(text.replace('Shop', 'Shop","app":[],"":"')).problems.every(({ kind }) => kind === 'incomplete')).toBe(true);
  });
});
