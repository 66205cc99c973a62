import { describe, expect, it } from 'vitest';
import { detect, summary } from '../../support/detect.js';

const signalsOf = async (text: string) => summary(await detect({ 'App.swift': text }));

describe("Apple's frameworks in SwiftUI and StoreKit 2", () => {
  it.each([
    ['a picker of photos', 'import PhotosUI\nlet picker = PhotosPicker("Pick", selection: $item)', 'system.photos 2 certain'],
    ['its modifier', 'import PhotosUI\nText("Pick").photosPicker(isPresented: $on, selection: $item)', 'system.photos 2 likely'],
    ['the button of Sign in with Apple', 'let button = SignInWithAppleButton(.signIn) { _ in }', 'system.sign-in 1 certain'],
    [
      'the scopes that it asks for',
      'func ask(_ request: ASAuthorizationAppleIDRequest) {\n  request.requestedScopes = [.fullName, .email]\n}',
      'system.sign-in 2 certain',
    ],
    ['products', 'let all = try await Product.products(for: ids)', 'system.purchases 1 certain'],
    ['what tells of diagnostics', 'import MetricKit\nMXMetricManager.shared.add(self)', 'system.diagnostics 2 certain'],
    ['entitlements', 'for await result in Transaction.currentEntitlements {}', 'system.purchases 1 certain'],
    ['the push token', 'UIApplication.shared.registerForRemoteNotifications()', 'system.push 1 certain'],
    [
      'the push token, in a delegate',
      'func run(application: UIApplication) {\n  application.registerForRemoteNotifications()\n}',
      'system.push 2 certain',
    ],
  ])('are seen: %s', async (_, text, line) => {
    expect(await signalsOf(text)).toEqual([line]);
  });

  it.each([
    ["a method of the app's own that registers", 'pushes.registerForRemoteNotifications()'],
    ['a method of an app that lists products', 'let all = store.products(for: .sale)'],
    ['scopes that are read', 'print(request.requestedScopes)'],
    ['a comment', '// PhotosPicker("Pick", selection: $item)'],
  ])('are not mistaken for %s', async (_, text) => {
    expect(await signalsOf(text)).toEqual([]);
  });
});

describe('a call counts for what it gives', () => {
  const given = async (text: string): Promise<readonly string[]> =>
    (await detect({ 'App.swift': text })).signals.map(({ symbol, implies }) => [symbol, ...implies].join(' '));

  it.each([
    ['store.requestAuthorization(toShare: share, read: [])', []],
    ['store.requestAuthorization(toShare: share, read: nil)', []],
    ['store.requestAuthorization(toShare: [], read: types)', ['HEALTH', 'FITNESS']],
  ])('HealthKit: %s', async (call, types) => {
    const [first] = await given(`import HealthKit\nlet store = HKHealthStore()\nfunc f() { ${call} { _, _ in } }`);
    expect(first?.split(' ').filter((word) => /^[A-Z]+$/.test(word))).toEqual(types);
  });

  it('a scanner gives text and codes, and a photo where one is taken', async () => {
    expect(
      await given('import VisionKit\nlet scanner = DataScannerViewController()\nlet p = try await scanner.capturePhoto()'),
    ).toEqual(['DataScannerViewController()', 'DataScannerViewController.capturePhoto PHOTOS_OR_VIDEOS']);
  });

  it.each([
    ['[.email]', ['EMAIL_ADDRESS']],
    ['[.fullName, .email]', ['NAME', 'EMAIL_ADDRESS']],
    ['scopes', ['NAME', 'EMAIL_ADDRESS', 'USER_ID']],
  ])('Sign in with Apple that asks for %s', async (scopes, types) => {
    const text = `func ask(_ request: ASAuthorizationAppleIDRequest) {\n  request.requestedScopes = ${scopes}\n}`;
    const [first] = await given(text);
    expect(first?.split(' ').slice(1)).toEqual(types);
    expect(await given('let provider = ASAuthorizationAppleIDProvider()')).toEqual(['ASAuthorizationAppleIDProvider() USER_ID']);
  });

  it('a web view shows pages; which of them a person opens is known to who asks for it', async () => {
    expect(await given('let view = WKWebView()')).toEqual(['WKWebView() PRODUCT_INTERACTION']);
    const asks = 'func webView(_ view: WKWebView, decidePolicyFor action: WKNavigationAction) {}';
    expect(await given(`class Pages { ${asks} }`)).toEqual([
      'the address of a page that a person opens in a web view BROWSING_HISTORY',
    ]);
  });

  it('a mail of the user goes to support, a message to whom the user writes', async () => {
    expect(await given('let a = MFMailComposeViewController()\nlet b = MFMessageComposeViewController()')).toEqual([
      'MFMailComposeViewController() CUSTOMER_SUPPORT',
      'MFMessageComposeViewController()',
    ]);
  });
});
