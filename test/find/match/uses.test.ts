import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** The uses of SDKs in a file: what is used, and how sure that is. */
async function uses(file: string, text: string): Promise<string> {
  const { signals } = await detect({ [file]: text });
  return signals.map(({ symbol, confidence }) => `${symbol} ${confidence}`).join('; ') || 'none';
}

const prompt = "import { requestTrackingPermission } from 'react-native-tracking-transparency';\n";
const asks = 'requestTrackingPermission() certain';

describe('an API of a script is used where its function', () => {
  it.each([
    ['is called', 'requestTrackingPermission();', asks],
    ['is called by another name', 'const ask = requestTrackingPermission;\nask();', asks],
    ['is handed over', 'run(requestTrackingPermission);', asks],
    ['is handed over beside others', 'run(1, requestTrackingPermission, 2);', asks],
    ['is handed over in a list', 'run([requestTrackingPermission]);', asks],
    ['is handed over in an object', 'run({ ask: requestTrackingPermission });', asks],
    ['is handed over by a choice', 'run(q ? requestTrackingPermission : null);', asks],
    ['is handed over by a default', 'run(q ?? requestTrackingPermission);', asks],
    ['is handed over by a condition', 'run(q && requestTrackingPermission);', asks],
    ['is handed over by one or the other', 'run(q || requestTrackingPermission);', asks],
    ['is returned', 'export function f() { return requestTrackingPermission; }', asks],
    ['is assigned', 'q.ask = requestTrackingPermission;', asks],
    ['is kept in a list', 'const all = [requestTrackingPermission];', asks],
    ['is kept under another name only', 'const ask = requestTrackingPermission;', 'none'],
    ['is compared', 'if (q === requestTrackingPermission) q();', 'none'],
    ['is declared in the file', 'export function f(requestTrackingPermission) { requestTrackingPermission(); }', 'none'],
    ['is imported only', '', 'none'],
  ])('%s', async (_, text, expected) => {
    expect(await uses('a.ts', prompt + text)).toBe(expected);
  });
});

describe('an API in Swift is used where', () => {
  it.each([
    [
      'it is called on its type',
      'func f() { ATTrackingManager.requestTrackingAuthorization { _ in } }',
      'ATTrackingManager.requestTrackingAuthorization certain',
    ],
    [
      'it is read',
      'func f() { print(ATTrackingManager.trackingAuthorizationStatus) }',
      'ATTrackingManager.trackingAuthorizationStatus certain',
    ],
    ['its property is assigned', 'func f(o: MParticleOptions) { o.attStatus = 1 }', 'MParticleOptions.attStatus certain'],
    [
      'its property is assigned in an extension',
      'extension MParticleOptions { func f() { attStatus = 1 } }',
      'MParticleOptions.attStatus certain',
    ],
    [
      'its property is assigned in an extension with self',
      'extension MParticleOptions { func f() { self.attStatus = 1 } }',
      'MParticleOptions.attStatus certain',
    ],
    ['a local variable has its name', 'extension MParticleOptions { func f() { var attStatus = 0\nattStatus = 1 } }', 'none'],
    ['a parameter has its name', 'extension MParticleOptions { func f(attStatus: Int) { g(attStatus) } }', 'none'],
    ['a property of another type has its name', 'class Mine { var attStatus = 0\nfunc f() { attStatus = 1 } }', 'none'],
    ['a property of a type that nobody declares has its name', 'func f(mine: Mine) { mine.attStatus = 1 }', 'none'],
    [
      'the owner is not known',
      'import mParticle_Apple_SDK\nfunc f(mine: Any) { make().attStatus = 1 }',
      'MParticleOptions.attStatus likely',
    ],
    [
      'a shorthand argument has the type',
      'func f(all: [MParticleOptions]) { all.forEach { o in o.attStatus = 1 } }',
      'MParticleOptions.attStatus certain',
    ],
    [
      'it is handed over',
      'func f(run: (Any) -> Void) { run(ATTrackingManager.requestTrackingAuthorization) }',
      'ATTrackingManager.requestTrackingAuthorization certain',
    ],
    ['it is named in a comment', '// ATTrackingManager.requestTrackingAuthorization { _ in }', 'none'],
    ['it is named in a text', 'let a = "ATTrackingManager.requestTrackingAuthorization"', 'none'],
  ])('%s', async (_, text, expected) => {
    expect(await uses('a.swift', text)).toBe(expected);
  });

  it('the name is declared above it, whatever is declared below or on the same line', async () => {
    const set = 'o.attStatus = 1';
    const options = 'let o = MParticleOptions(key: "k", secret: "s")';
    const used = async (text: string): Promise<boolean> => (await uses('a.swift', text)).includes('attStatus certain');
    expect(await used(`func f() { ${options}; ${set}; let p = Mine() }`)).toBe(true);
    expect(await used(`func f() { ${options}\n${set} }`)).toBe(true);
    expect(await used(`func f() { let o = Mine(); ${set} }`)).toBe(false);
    expect(await used(`func f() { let o = Mine(); do { ${options}; ${set} } }`)).toBe(true);
    expect(await used(`func f() { ${options}; do { let o = Mine(); ${set} } }`)).toBe(false);
    expect(await used(`func f() { if let o = mine() as? Mine { ${set} }\n${options} }`)).toBe(false);
    expect(await used(`class A { let o = Mine()\nfunc f() { ${options}\n${set} } }`)).toBe(true);
    expect(await used(`class A { ${options}\nfunc f() { ${set} } }`)).toBe(true);
    expect(await used(`class A { func f() { ${set} }\n${options} }`)).toBe(true);
    expect(await used(`class A { ${options} }\nclass B: A { func f() { ${set} } }`)).toBe(true);
    expect(await used(`class A { ${options} }\nclass B { func f() { ${set} } }`)).toBe(false);
    expect(await used(`func f(o: MParticleOptions) { ${set} }`)).toBe(true);
    expect(await used(`func f(o: MParticleOptions) { g { o in ${set} } }`)).toBe(false);
  });
});

describe('an API in Objective-C is used where', () => {
  const status = '-[MParticle setATTStatus:withATTStatusTimestampMillis:]';

  it.each([
    [
      'its message is sent',
      'void f(void) { [[MParticle sharedInstance] setATTStatus:1 withATTStatusTimestampMillis:nil]; }',
      `${status} certain`,
    ],
    ['its setter is sent', 'void f(MParticleOptions *o) { [o setAttStatus:@1]; }', 'MParticleOptions.attStatus certain'],
    ['its property is assigned', 'void f(MParticleOptions *o) { o.attStatus = @1; }', 'MParticleOptions.attStatus certain'],
    ['a message only begins alike', 'void f(void) { [[MParticle sharedInstance] setATTStatus:1]; }', 'none'],
    ['a setter is sent to something else', 'void f(Mine *o) { [o setAttStatus:@1]; }', 'none'],
    [
      'its property is read by a message',
      'void f(void) { [[ASIdentifierManager sharedManager] advertisingIdentifier]; }',
      'ASIdentifierManager.advertisingIdentifier certain',
    ],
    [
      'its property is read with a dot',
      'void f(void) { id a = ASIdentifierManager.sharedManager.advertisingIdentifier; }',
      'ASIdentifierManager.advertisingIdentifier certain',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await uses('a.m', text)).toBe(expected);
  });
});
