import { describe, expect, it } from 'vitest';
import { detect, summary } from '../../support/detect.js';

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
      "The audit found 1 declaration and 1 call with the name updateLocation. None of them gives mParticle a location: the app's own methods that run there neither set MParticle.location nor call a location method of mParticle.",
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

describe('what an event carries', () => {
  const carried = async (file: string, text: string): Promise<readonly string[]> =>
    (await detect({ [file]: text })).signals.flatMap(({ detail }) => {
      if (detail.kind !== 'event') return [];
      const { name, type, keys, beside, constants, computed } = detail;
      return [
        [
          name ?? '-',
          type ?? '-',
          ...keys,
          ...beside.map((key) => `+${key}`),
          ...constants.map((key) => `?${key}`),
          ...(computed ? ['…'] : []),
        ].join(' '),
      ];
    });
  const swift = (body: string): string =>
    `import mParticle_Apple_SDK\nenum Keys { static let zip = "zip_code" }\nenum Key: String { case email, phone = "phone_number" }\n${body}`;
  const log = (attributes: string): string =>
    `MParticle.sharedInstance().logEvent("Save", eventType: .search, eventInfo: ${attributes})`;

  it.each([
    ['a dictionary', log('["email": x]'), ['Save search email']],
    ['no attributes', log('nil'), ['Save search']],
    [
      'a constant and an enumeration',
      log('[Keys.zip: x, Key.email.rawValue: y, Key.phone.rawValue: z]'),
      ['Save search zip_code email phone_number'],
    ],
    ['a constant of another module', log('[Names.email: x]'), ['Save search ?Names.email']],
    [
      'a variable and what is put into it',
      `func f() { var a: [String: Any] = ["a": 1]; a["b"] = 2; a[Keys.zip] = 3; a.merge(["c": 1]) { $1 }; a.updateValue(4, forKey: "d"); ${log('a')} }`,
      ['Save search a b zip_code c d'],
    ],
    [
      'a variable of another function',
      `func g() { var a = ["x": 1]; a["y"] = 2 }\nfunc f() { let a = ["b": 1]; ${log('a')} }`,
      ['Save search b'],
    ],
    ['either of two', log('ok ? ["a": x] : ["b": y]'), ['Save search a b']],
    ['merged dictionaries', log('["a": x].merging(more) { $1 }') + '\nlet more = ["b": 1]', ['Save search a b']],
    ['what a function gives', `func info() -> [String: Any] { return ["email": x] }\n${log('info()')}`, ['Save search email']],
    [
      'what callers give, and others that nobody reads',
      `func track(_ a: [String: Any]) { ${log('a')} }\nfunc f() { track(["email": x]) }`,
      ['Save search email …'],
    ],
    ['a computed key', log('[key(): x]'), ['Save search …']],
    ['what itself depends on', `func f() { var a = b; var b = a; ${log('a')} }`, ['Save search …']],
    ['a screen view', 'MParticle.sharedInstance().logScreen("Cart", eventInfo: ["email": x])', ['Cart - email']],
    ['an error', 'MParticle.sharedInstance().logError("Oops", eventInfo: ["email": x])', ['- - email']],
    ['a session', 'MParticle.sharedInstance().setSessionAttribute("email", value: x)', ['- - email']],
    [
      'an event that is built',
      'func f() { let e = MPEvent(name: "Save", type: .location); e?.customAttributes = ["lat": 1]; e?.customAttributes?["lng"] = 2 }',
      ['Save location', 'Save - lat +lng', 'Save - lng +lat'],
    ],
    ['a commerce event', 'func f(e: MPCommerceEvent) { e.customAttributes = ["email": x] }', ['- - email']],
    ['a product', 'func f(p: MPProduct) { p["email"] = x }', ['- - email']],
    ['a flag for partners', 'func f(e: MPEvent) { e.addCustomFlag("x", withKey: "email") }', ['- - email']],
  ])('in Swift: %s', async (_, body, expected) => {
    expect(await carried('App.swift', swift(body))).toEqual(expected);
  });

  it.each([
    [
      'a dictionary',
      '[MParticle.sharedInstance logEvent:@"Save" eventType:MPEventTypeSearch eventInfo:@{@"email": x, kZip: y, kPhone: z}];',
      ['Save search email zip phone'],
    ],
    [
      'a mutable dictionary',
      'NSMutableDictionary *a = [NSMutableDictionary dictionary]; a[@"a"] = x; a[kZip] = y; [a setObject:x forKey:@"b"]; [MParticle.sharedInstance logScreen:@"Cart" eventInfo:a];',
      ['Cart - a zip b'],
    ],
    [
      'objects and keys',
      '[MParticle.sharedInstance logError:@"Oops" eventInfo:[NSDictionary dictionaryWithObjectsAndKeys:x, @"email", y, kZip, nil]];',
      ['- - email zip'],
    ],
    [
      'an event that is built',
      'MPEvent *e = [[MPEvent alloc] initWithName:@"Save" type:MPEventTypeOther]; e.customAttributes = @{@"email": x}; e.customAttributes = [a mutableCopy];',
      ['Save other', 'Save - email', 'Save - +email …'],
    ],
    ['an old event', 'MPEvent *e = x; e.info = @{@"email": x};', ['- - email']],
  ])('in Objective-C: %s', async (_, body, expected) => {
    const text = `#import <mParticle_Apple_SDK/mParticle.h>\n#define kPhone @"phone"\nstatic NSString *const kZip = @"zip";\nvoid f(id a) { ${body} }`;
    expect(await carried('App.m', text)).toEqual(expected);
  });

  it.each([
    [
      'an object',
      "MParticle.logEvent('Save', MParticle.EventType.Search, { email, [KEYS.ZIP]: y, ...base });",
      ['Save search email zip a'],
    ],
    [
      'a variable',
      "const a = { b: 1 }; a.email = x; a['zip'] = y; Object.assign(a, { c: 1 }); MParticle.logScreenEvent('Cart', a);",
      ['Cart - b email zip c'],
    ],
    [
      'an event that is built',
      "const e = new MParticle.Event().setName('Save').setType(3).setInfo({ email: x }); MParticle.logMPEvent(e);",
      ['Save -', 'Save search', 'Save - email', '- -'],
    ],
    ['an event as an object', "MParticle.logMPEvent({ name: 'Save', type: 2, info: { email: x } });", ['Save location email']],
    ['an event that a function makes', 'MParticle.logMPEvent(make());', ['- -']],
    ['an event that comes from elsewhere', 'MParticle.logMPEvent(events[0]);', ['- - …']],
    [
      'a commerce event',
      'const c = MParticle.CommerceEvent.createProductActionEvent(1, []); c.setCustomAttributes({ email: x });',
      ['- - email'],
    ],
    ['what nobody reads', 'function track(name, info) { MParticle.logEvent(name, 8, info); }', ['- other …']],
  ])('in JavaScript: %s', async (_, body, expected) => {
    const text = `import MParticle from 'react-native-mparticle';\nconst KEYS = { ZIP: 'zip' };\nconst base = { a: 1 };\n${body}`;
    expect(await carried('App.js', text)).toEqual(expected);
  });

  it.each([
    ['Firebase', 'App.swift', 'import FirebaseAnalytics\nAnalytics.logEvent("login", parameters: ["email": x])'],
    [
      "the app's own",
      'App.swift',
      'class Log { func logEvent(_ n: String, eventInfo: [String: Any]) {} }\nfunc f(l: Log) { l.logEvent("x", eventInfo: ["email": x]) }',
    ],
    ['Segment', 'App.js', "import analytics from '@segment/analytics-react-native';\nanalytics.logEvent('x', 1, { email: y });"],
  ])("is none of mParticle's: %s", async (_, file, text) => {
    expect(await carried(file, text)).toEqual([]);
  });
});
