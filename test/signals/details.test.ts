import { describe, expect, it } from 'vitest';
import { detect, summary } from '../support/detect.js';

const details = async (files: Record<string, string>): Promise<string[]> =>
  summary(await detect(files)).map((line) => line.replace(/ \d+ \w+/, ''));

describe("an identity's type", () => {
  it.each([
    ['Swift', 'App.swift', 'func f(r: MPIdentityApiRequest) { r.setIdentity(x, identityType: .email) }', 'Email'],
    [
      'Swift, by its type',
      'App.swift',
      'func f(r: MPIdentityApiRequest) { r.setIdentity(x, identityType: MPIdentity.mobileNumber) }',
      'MobileNumber',
    ],
    ['a property', 'App.swift', 'func f(r: MPIdentityApiRequest) { r.customerId = x }', 'CustomerId'],
    ['Objective-C', 'App.m', 'void f(MPIdentityApiRequest *r) { [r setIdentity:x identityType:MPIdentityEmail]; }', 'Email'],
    ['a number', 'App.m', 'void f(MPIdentityApiRequest *r) { [r setIdentity:x identityType:7]; }', 'Email'],
    [
      'JavaScript',
      'App.js',
      "import M from 'react-native-mparticle';\nnew M.IdentityRequest().setUserIdentity(x, M.UserIdentityType.Email);",
      'Email',
    ],
  ])('%s', async (_, file, text, type) => {
    expect(await details({ [file]: text })).toEqual([`mparticle.identity ${type}`]);
  });

  it('makes a hand-over of the advertising identifier of one', async () => {
    expect(
      await details({ 'App.swift': 'func f(r: MPIdentityApiRequest) { r.setIdentity(x, identityType: .iosAdvertiserId) }' }),
    ).toEqual(['mparticle.idfa IOSAdvertiserId']);
  });
});

describe("a user attribute's key", () => {
  it.each([
    ['a literal', 'user.setUserAttribute("email", value: x)', 'email'],
    ["the SDK's constant", 'user.setUserAttribute(mParticleUserAttributeFirstName, value: x)', '$FirstName'],
    ['a constant of the app', 'user.setUserAttribute(Keys.tier, value: x)', 'tier'],
  ])('%s', async (_, call, key) => {
    const text = `enum Keys { static let tier = "tier" }\nfunc f(user: MParticleUser) { ${call} }`;
    expect(await details({ 'App.swift': text })).toEqual([`mparticle.user-attribute ${key}`]);
  });

  it('implies the data type that its catalogue row names', async () => {
    const { signals } = await detect({ 'App.swift': 'func f(u: MParticleUser) { u.setUserAttribute("e-mail", value: x) }' });
    expect(signals.map(({ implies }) => implies)).toEqual([['EMAIL_ADDRESS']]);
  });
});

describe('a status that is given as a constant', () => {
  it.each([
    ['an enum case', '.denied', 'denied'],
    ['a raw value', 'MPATTAuthorizationStatus(rawValue: 3)!', 'authorized'],
    ['a variable', 'granted', 'authorized'],
    ['the outcome', 'MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!', ''],
  ])('%s', async (_, value, constant) => {
    const text = `private let granted = MPATTAuthorizationStatus.authorized\nfunc f(status: ATTrackingManager.AuthorizationStatus) { MParticle.sharedInstance().setATTStatus(${value}, withATTStatusTimestampMillis: nil) }`;
    expect(await details({ 'App.swift': text })).toEqual([`mparticle.att-status.update ${constant}`.trim()]);
  });
});

describe('reflection', () => {
  it('is a likely read where class and selector are looked up in one function', async () => {
    const text =
      'void f() { Class c = NSClassFromString(@"ASIdentifierManager"); SEL s = NSSelectorFromString(@"advertisingIdentifier"); }';
    expect(summary(await detect({ 'App.m': text }))).toEqual(['idfa.read 1 likely']);
  });

  it('is no read where only the class is looked up', async () => {
    expect(summary(await detect({ 'App.m': 'BOOL f() { return NSClassFromString(@"ASIdentifierManager") != nil; }' }))).toEqual(
      [],
    );
  });
});

describe('updateLocation', () => {
  const declared = 'class Stores { func updateLocation(_ l: CLLocation) { MParticle.sharedInstance().location = l } }';

  it("counts an app's own through which a location reaches mParticle", async () => {
    const found = await detect({ 'A.swift': declared, 'B.swift': 'func f(s: Stores) { s.updateLocation(l) }' });
    expect(summary(found)).toEqual(['mparticle.location 1 certain', 'mparticle.location 1 likely']);
  });

  it('says how many were looked at, and why the others do not count', async () => {
    const { signals, notes } = await detect({
      'A.swift': 'class Map { func updateLocation(_ l: CLLocation) { draw(l) } }\nfunc f(m: Map) { m.updateLocation(l) }',
    });
    expect(signals).toEqual([]);
    expect(notes.map(({ text }) => text)).toEqual([
      "Looked at for the name updateLocation: 1 declaration and 1 call. None of them gives mParticle a location: nothing that the app's own methods run sets MParticle.location or calls a location method of mParticle.",
    ]);
  });
});

describe("Apple's frameworks", () => {
  it('are signals of access', async () => {
    const text =
      'let m = CLLocationManager()\nm.requestWhenInUseAuthorization()\nlet w = WKWebView()\nUIDevice.current.identifierForVendor';
    expect(summary(await detect({ 'App.swift': text }))).toEqual([
      'system.location 2 certain',
      'system.web 3 certain',
      'system.device-id 4 certain',
    ]);
  });
});

describe('what is logged', () => {
  it.each([
    ['Swift', 'App.swift', 'MParticle.sharedInstance().logCrash("m", stackTrace: t, plCrashReport: "p")', 'CRASH_DATA'],
    ['Objective-C', 'App.m', 'void f() { [MParticle.sharedInstance logException:e topmostContext:self]; }', 'CRASH_DATA'],
    ['an error', 'App.swift', 'MParticle.sharedInstance().logError("e")', 'OTHER_DIAGNOSTIC_DATA'],
    [
      'the network',
      'App.m',
      'void f() { [MParticle.sharedInstance logNetworkPerformance:u httpMethod:m startTime:s duration:d bytesSent:b bytesReceived:r]; }',
      'PERFORMANCE_DATA',
    ],
  ])('is the data type that it is made for: %s', async (_, file, text, dataType) => {
    const { signals } = await detect({ [file]: text });
    expect(signals.map(({ implies }) => implies)).toEqual([[dataType]]);
  });
});
