import { describe, expect, it } from 'vitest';
import { deepest } from '../../../src/find/flow/functions.js';
import { mostFunctions } from '../../../src/find/flow/roots.js';
import { detect } from '../../support/detect.js';
import { inSwift } from './governed.js';

const imports =
  "import MParticle from 'react-native-mparticle';\nimport { requestTrackingPermission } from 'react-native-tracking-transparency';\n";

const prompted = async (code: string): Promise<string[]> => {
  const { prompts } = await detect({ 'App.js': `${imports}${code}` });
  return prompts.map(({ outcome, dropped }) => [outcome, ...dropped].join(' '));
};

const started = async (code: string): Promise<string[]> =>
  (await detect({ 'App.swift': code })).starts.map(({ status }) => status);

const read = async (code: string): Promise<string[]> =>
  (await detect({ 'App.swift': code })).reads.map(({ governed }) => governed);

/** Functions of which each calls the one before it; the first is given. */
function chain(length: number, first: (name: string) => string, call: (name: string, before: string) => string): string {
  const later = Array.from({ length: length - 1 }, (_, index) => call(`f${index + 1}`, `f${index}`));
  return [first('f0'), ...later].join('\n');
}

const passOn = (length: number): string =>
  chain(
    length,
    (name) => `function ${name}(status) { MParticle.setATTStatus(status); }`,
    (name, before) => `function ${name}(status) { ${before}(status); }`,
  );

describe('functions that call each other', () => {
  it('are followed so deep', async () => {
    expect(
      await prompted(`${passOn(deepest - 1)}\nasync function ask() { f${deepest - 2}(await requestTrackingPermission()); }`),
    ).toEqual(['forwarded']);
  });

  it('are a question where they pass the outcome on deeper', async () => {
    expect(
      await prompted(`${passOn(deepest + 4)}\nasync function ask() { f${deepest + 3}(await requestTrackingPermission()); }`),
    ).toEqual(['undecided']);
  });

  it('are a question where a check stands above them, and the read deeper', async () => {
    const functions = chain(
      deepest + 4,
      (name) => `func ${name}() { print(ASIdentifierManager.shared().advertisingIdentifier) }`,
      (name, before) => `func ${name}() { ${before}() }`,
    );
    const checked = `func all() { if ATTrackingManager.trackingAuthorizationStatus == .authorized { f${deepest + 3}() } }`;
    expect(await read(`${functions}\n${checked}`)).toEqual(['undecided']);
  });

  it('are a question where one deeper sets the status on the options', async () => {
    const functions = chain(
      deepest + 4,
      (name) =>
        `func ${name}(_ o: MParticleOptions) { o.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue); MParticle.sharedInstance().start(with: o) }`,
      (name, before) => `func ${name}(_ o: MParticleOptions) { ${before}(o) }`,
    );
    expect(await started(`${functions}\nfunc all() { f${deepest + 3}(MParticleOptions(key: "k", secret: "s")) }`)).toEqual([
      'undecided',
    ]);
  });

  it('are a question beyond the greatest number of functions', async () => {
    const callers = Array.from({ length: mostFunctions + 1 }, (_, index) => `func f${index}() { g() }`).join('\n');
    expect(await read(`func g() { print(ASIdentifierManager.shared().advertisingIdentifier) }\n${callers}`)).toEqual([
      'undecided',
    ]);
  });
});

describe('a run that takes too many steps', () => {
  // Each loop is run twice: 2^17 rounds of the innermost one.
  const script = 'for (const a of all()) '.repeat(17) + 'g();';
  const swift = `${'for a in all() { '.repeat(17)}g()${' }'.repeat(17)}`;

  it('says nothing certain of a prompt behind them', async () => {
    expect(await prompted(`async function ask() { ${script} await requestTrackingPermission(); }`)).toEqual(['undecided']);
  });

  it('says nothing certain of what its file does, where the file itself runs', async () => {
    expect(await prompted(`${script}\nrequestTrackingPermission();`)).toEqual(['undecided']);
  });

  it('says what is certain of the other functions of its file', async () => {
    const other = 'func h() { MParticle.sharedInstance().start(with: MParticleOptions(key: "k", secret: "s")) }';
    expect(await started(`func f() {\n${swift}\n}\n${other}`)).toEqual(['absent']);
  });

  it('says nothing certain of a start before them', async () => {
    const code = `MParticle.sharedInstance().start(with: options)\n${swift}`;
    expect(await started(`func f() {\nlet options = MParticleOptions(key: "k", secret: "s")\n${code}\n}`)).toEqual(['undecided']);
  });

  it('says nothing certain of a read in another file that it would have led to', async () => {
    const { reads } = await detect({
      'A.swift': `func f() { if ATTrackingManager.trackingAuthorizationStatus == .authorized {\n${swift}\nuse() } }`,
      'B.swift': 'func use() { print(ASIdentifierManager.shared().advertisingIdentifier) }',
    });
    expect(reads.map(({ governed }) => governed)).toEqual(['undecided']);
  });
});

describe('values', () => {
  const startOf = (count: number): string => {
    const options = Array.from({ length: count }, () => 'MParticleOptions(key: "k", secret: "s")').join(', ');
    return `func f() { for o in [${options}] { MParticle.sharedInstance().start(with: o) } }`;
  };

  it('are told apart so far', async () => {
    expect(await started(startOf(12))).toEqual(['absent']);
  });

  it('are a question where they are more', async () => {
    expect(await started(startOf(13))).toEqual(['undecided']);
  });
});

describe('a loop', () => {
  it('counts on after the rounds that are run', async () => {
    const code =
      'async function ask() { const s = await requestTrackingPermission(); let i = 0; while (i < 5) { i += 1; } if (i >= 5) { MParticle.setATTStatus(s); } }';
    expect(await prompted(code)).toEqual(['forwarded']);
  });

  it('leaves for the next round what it does in one', async () => {
    const code =
      'async function ask() { let s = null; for (const n of names()) { if (s !== null) { MParticle.setATTStatus(s); } s = await requestTrackingPermission(); } }';
    expect(await prompted(code)).toEqual(['forwarded']);
  });
});

describe('functions', () => {
  const status = 'ATTrackingManager.trackingAuthorizationStatus == .authorized';
  const many = (count: number): string => Array.from({ length: count }, () => `func n() -> Bool { ${status} }`).join('\n');
  const nested = (count: number, first: string): string =>
    chain(
      count,
      (name) => `func ${name}() -> Bool { ${first} }`,
      (name, before) => `func ${name}() -> Bool { ${before}() }`,
    );

  it('of one name are followed up to sixteen, called or handed over', async () => {
    for (const [condition, before] of [
      ['n()', ''],
      ['h()', 'let h = n'],
    ] as const) {
      expect(await inSwift(condition, before, many(16))).toBe('yes');
      expect(await inSwift(condition, before, many(17))).toBe('no');
    }
    expect(await inSwift('A().n()', '', `class A { ${many(16)} }`)).toBe('yes');
    expect(await inSwift('A().n()', '', `class A { ${many(17)} }`)).toBe('no');
  });

  it('that ask for the status are followed sixteen deep', async () => {
    expect(await inSwift('f15()', '', nested(16, status))).toBe('yes');
    expect(await inSwift('f16()', '', nested(17, status))).toBe('no');
  });

  it('that ask for nothing are followed six deep', async () => {
    expect(await inSwift('f5()', '', nested(6, 'false'))).toBeNull();
    expect(await inSwift('f6()', '', nested(7, 'false'))).toBe('no');
  });

  it('are entered sixty-four times in a run', async () => {
    expect(await inSwift('n()', 'n()\n'.repeat(63), many(1))).toBe('yes');
    expect(await inSwift('n()', 'n()\n'.repeat(64), many(1))).toBe('no');
  });
});

describe('statuses that are given one after the other', () => {
  it('are each noted beside a start, not in all that could be given together', async () => {
    const update = 'MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);';
    const code = `using AppTrackingTransparency;\nusing mParticle.MAUI;\nclass A { void F() {\nMParticle.Instance.Initialize(new MParticleOptions());\n${`${update}\n`.repeat(40)}} }`;
    const { starts } = await detect({ 'A.cs': code });
    expect(starts.map(({ status, statuses }) => [status, statuses.length])).toEqual([['given', 40]]);
  });
});
