import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';
import { inCSharp, inObjectiveC, inScript, inSwift } from './governed.js';

const swift = 's == .authorized';
const script = "s === 'authorized'";

describe('a function of a library in Swift', () => {
  it.each([
    ['gives on what it runs', 'n', `let n = [1].map { _ in ${swift} }`, 'yes'],
    ['hands each element to what it runs', '[s].contains(where: { $0 == .authorized })', '', 'yes'],
    ['hands the value of an optional to what it runs', 't', 'let t = Optional(s).map { $0 == .authorized }', 'yes'],
    ['hands the value of a result to what it runs', 'try r.get()', `let r = Result.success(s).map { $0 == .authorized }`, 'yes'],
    ['gives what a task gives', 't', `let t = await Task { ${swift} }.value`, 'yes'],
    [
      'gives what a continuation is resumed with',
      't',
      `let t = await withCheckedContinuation { c in c.resume(returning: ${swift}) }`,
      'yes',
    ],
    [
      'gives what a continuation is resumed with later',
      't',
      `let t = await withCheckedContinuation { c in DispatchQueue.main.async { c.resume(returning: ${swift}) } }`,
      'yes',
    ],
    ['gives what a future promises', 't', `let t = await Future { promise in promise(${swift}) }.value`, 'yes'],
    ['configures an object and gives it', 'b.isOn', `let b = Box().then { $0.isOn = ${swift} }`, 'yes'],
    ['compares two values', 's.isEqual(other)', 'let other = 1', 'no'],
    [
      'runs what is handed over before what comes behind it',
      'n',
      `var n = true\nDispatchQueue.main.sync { n = ${swift} }`,
      'yes',
    ],
    ['leaves a set what it is', 'Set([s]).contains(.authorized)', '', 'yes'],
    ['leaves a number what it is', 'Int(s.rawValue) == 3', '', 'yes'],
    ['says nothing of a type alone', 'Int.max == 3', '', 'no'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inSwift(condition, before)).toBe(expected);
  });
});

describe('a function of a library in Objective-C', () => {
  const is = 's == ATTrackingManagerAuthorizationStatusAuthorized';
  it.each([
    ['compares two values', '[@(s) isEqual:@3]', '', 'yes'],
    ['compares two numbers', '[@(s) isEqualToNumber:@3]', '', 'yes'],
    ['compares with nothing', '[@(s) isEqual:@2]', '', 'no'],
    ['runs a block at once', 'n', `__block BOOL n = YES; dispatch_sync(dispatch_get_main_queue(), ^{ n = ${is}; });`, 'yes'],
    ['sets a property by its name', 'self.isOn', `[self setValue:@(${is}) forKey:@"isOn"];`, 'yes'],
    ['sets no other property by its name', 'self.isOn', `self.isOn = YES; [self setValue:@(${is}) forKey:@"isOff"];`, 'no'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inObjectiveC(condition, before)).toBe(expected);
  });
});

describe('a function of a library in a script', () => {
  it.each([
    ['gives what a promise is resolved with', 't', `const t = await new Promise((resolve) => resolve(${script}));`, 'yes'],
    [
      'gives what a promise is resolved with later',
      't',
      `const t = await new Promise((resolve) => setTimeout(() => resolve(${script}), 10));`,
      'yes',
    ],
    ['gives a promise, which is always there', 't', `const t = new Promise((resolve) => resolve(${script}));`, 'no'],
    ['gives what its handler makes of it', 't', "const t = await getTrackingStatus().then((x) => x === 'authorized');", 'yes'],
    [
      'gives what its handler makes of another one’s',
      't',
      "const t = await getTrackingStatus().then((x) => x).then((x) => x === 'authorized');",
      'yes',
    ],
    ['leaves a value what it is', "String(s) === 'authorized'", '', 'yes'],
    ['leaves a promise’s value what it is', "(await Promise.resolve(getTrackingStatus())) === 'authorized'", '', 'yes'],
    ['hands each element to what it runs', "[s].some((x) => x === 'authorized')", '', 'yes'],
    ['hands nothing of an empty list to what it runs', '[].some((x) => x)', '', 'yes'],
    ['is what every object has that the host gives', "window.String(s) === 'authorized'", '', 'yes'],
    ['is nothing of another object where it has to be imported', "q.from(s) === 'authorized'", '', 'no'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inScript(condition, before)).toBe(expected);
  });

  it.each([
    ['the function that it is given', 'call(isFine, s)', 'yes'],
    ['the method of an object', 'call([o, o.isFine], s)', 'yes'],
    ['nothing of the object itself', 'call([o, o.isOther], s)', 'no'],
  ])('that runs an effect runs %s: %s', async (_, effect, expected) => {
    const text = `import { AdvertisingId } from '@capacitor-community/advertising-id';
import { getTrackingStatus } from 'react-native-tracking-transparency';
import { call } from 'redux-saga/effects';
function isFine(t) { return t === 'authorized'; }
const o = { isFine: (t) => t === 'authorized', isOther: (t) => true };
export function* f() { const s = yield call(getTrackingStatus); if (yield ${effect}) { AdvertisingId.getAdvertisingId(); } }`;
    expect((await detect({ 'a.js': text })).reads[0]?.governed).toBe(expected);
  });
});

describe('a function of a library in C#', () => {
  const is = 'ATTrackingStatusBinding.AuthorizationTrackingStatus.AUTHORIZED';
  it.each([
    ['gives what a task gives', `(await Task.FromResult(s)) == ${is}`, '', 'yes'],
    ['gives what it runs', 't', `var t = await Task.Run(() => s == ${is});`, 'yes'],
    [
      'runs all handlers that are added to it',
      'n',
      `var n = true; Action done = null; done += () => {}; done += () => { n = s == ${is}; }; done();`,
      'yes',
    ],
    [
      'gives what is completed by hand',
      't',
      `var c = new TaskCompletionSource<bool>(); c.SetResult(s == ${is}); var t = await c.Task;`,
      'yes',
    ],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inCSharp(condition, before)).toBe(expected);
  });
});

describe('systems before App Tracking Transparency have no status to give', () => {
  const status = async (file: string, text: string): Promise<string | undefined> =>
    (await detect({ [file]: text })).starts[0]?.status;
  const version = 'ProcessInfo.processInfo';
  it.each([
    [`${version}.isOperatingSystemAtLeast(OperatingSystemVersion(majorVersion: 14, minorVersion: 0, patchVersion: 0))`, 'given'],
    [`${version}.isOperatingSystemAtLeast(v)`, 'given'],
    ['UIDevice.current.systemVersion.compare("14", options: .numeric) != .orderedAscending', 'given'],
    ['UIDevice.current.systemVersion.compare("14.5", options: .numeric) != .orderedAscending', 'given'],
    // iOS 14 runs what is for systems before 15.
    ['UIDevice.current.systemVersion.compare("15.0", options: .numeric) != .orderedAscending', 'absent'],
    [`${version}.isOperatingSystemAtLeast(OperatingSystemVersion(majorVersion: 15, minorVersion: 0, patchVersion: 0))`, 'absent'],
  ])('in Swift, where !(%s): %s', async (condition, expected) => {
    const start = 'MParticle.sharedInstance().start(with: MParticleOptions(key: "k", secret: "s"))';
    const text = `func f() { let v = OperatingSystemVersion(majorVersion: 14, minorVersion: 0, patchVersion: 0)\nif !(${condition}) { ${start} } }`;
    expect(await status('App.swift', text)).toBe(expected);
  });

  it.each([
    ['[NSProcessInfo.processInfo isOperatingSystemAtLeastVersion:(NSOperatingSystemVersion){14, 0, 0}]', 'given'],
    ['[NSProcessInfo.processInfo isOperatingSystemAtLeastVersion:v]', 'given'],
    ['[NSProcessInfo.processInfo isOperatingSystemAtLeastVersion:(NSOperatingSystemVersion){15, 0, 0}]', 'absent'],
  ])('in Objective-C, where !%s: %s', async (condition, expected) => {
    const start = '[[MParticle sharedInstance] startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]];';
    const text = `void f(void) { NSOperatingSystemVersion v = {14, 0, 0}; if (!${condition}) { ${start} } }`;
    expect(await status('App.m', text)).toBe(expected);
  });
});

describe('what becomes of the outcome of a prompt in a script', () => {
  const prompted = async (code: string): Promise<readonly [string | undefined, string | null | undefined]> => {
    const head =
      "import MParticle from 'react-native-mparticle';\nimport { requestTrackingPermission } from 'react-native-tracking-transparency';\n";
    const [prompt] = (await detect({ 'a.js': `${head}${code}` })).prompts;
    return [prompt?.outcome, prompt?.question];
  };

  it.each([
    [
      'a handler that nobody in sight supplies',
      'export function f(props) { requestTrackingPermission().then(props.done); }',
      ['undecided', 'The audit found no call of props.done. Do its callers give mParticle the outcome that it passes them?'],
    ],
    [
      'a handler that is imported',
      "import { done } from './done';\nexport function f() { requestTrackingPermission().then(done); }",
      ['undecided', 'Line 4 passes the outcome to done. Does done give it to mParticle?'],
    ],
    ['no handler', 'export function f() { requestTrackingPermission().then(); }', ['dropped', null]],
    [
      'a handler for errors only',
      'export function f() { requestTrackingPermission().catch((e) => MParticle.setATTStatus(e)); }',
      ['dropped', null],
    ],
    [
      'both handlers',
      'export function f() { requestTrackingPermission().then((s) => MParticle.setATTStatus(s), () => {}); }',
      ['forwarded', null],
    ],
    [
      'a function that is declared twice, of which the file’s own is meant',
      'class Other { give(s) {} }\nfunction give(s) { MParticle.setATTStatus(s); }\nexport function f() { requestTrackingPermission().then(give); }',
      ['forwarded', null],
    ],
  ])('with %s', async (_, code, expected) => {
    expect(await prompted(code)).toEqual(expected);
  });

  it('is told by the function of another file of the same module in Swift, and not by a method of its name', async () => {
    const { prompts } = await detect({
      'A.swift': 'func f() { ATTrackingManager.requestTrackingAuthorization(completionHandler: give) }',
      'B.swift':
        'func give(_ status: ATTrackingManager.AuthorizationStatus) { MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil) }',
      'C.swift': 'class Other { func give(_ status: ATTrackingManager.AuthorizationStatus) {} }',
    });
    expect(prompts[0]?.outcome).toBe('forwarded');
  });
});
