import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** The calls of SDKs that a text shows, each with the data types that it tells. */
const told = async (path: string, text: string): Promise<readonly string[]> =>
  (await detect({ [path]: text })).signals
    .filter(({ id }) => id === 'collection.use')
    .map(({ symbol, implies }) => [symbol, ...implies].join(' | '));

const swift = (body: string): Promise<readonly string[]> =>
  told('A.swift', `import FirebaseAuth\nimport GoogleSignIn\nfunc signIn(credential: AuthCredential) {\n  ${body}\n}\n`);

describe('a call of an SDK is told by the arguments that it names', () => {
  it.each([
    ['Auth.auth().signIn(withEmail: email, password: password)', ['Auth.signIn(withEmail:password:) | EMAIL_ADDRESS | USER_ID']],
    [
      'Auth.auth().signIn(withEmail: email, password: password) { _, _ in }',
      ['Auth.signIn(withEmail:password:) | EMAIL_ADDRESS | USER_ID'],
    ],
    ['Auth.auth().signIn(with: credential)', ['Auth.signIn(with:) | USER_ID']],
    ['Auth.auth().signIn(with: credential) { _, error in print(error) }', ['Auth.signIn(with:) | USER_ID']],
    ['Auth.auth().signIn(with: credential, completion: done)', ['Auth.signIn(with:) | USER_ID']],
  ])('%s', async (call, expected) => {
    expect(await swift(call)).toEqual(expected);
  });

  it.each([
    'GIDSignIn.sharedInstance.signIn(withPresenting: controller) { result, error in }',
    'Auth.auth().signIn(withCustomToken: token)',
    'session.signIn(named: name)',
  ])('and by no other: %s', async (call) => {
    expect((await swift(call)).filter((line) => line.startsWith('Auth.signIn'))).toEqual([]);
  });
});

describe('a common name is told by what it is called on', () => {
  const dart = (body: string): Promise<readonly string[]> =>
    told(
      'a.dart',
      `import 'package:cloud_firestore/cloud_firestore.dart';\nvoid save(List<int> rows, DateTime day) {\n  ${body}\n}\n`,
    );

  it('in a collection of Firestore', async () => {
    expect(await dart("FirebaseFirestore.instance.collection('notes').add({'text': text});")).toEqual([
      'CollectionReference.addDocument(data:) | OTHER_USER_CONTENT',
    ]);
  });

  it.each([
    'rows.add(1);',
    'day.toUtc().add(Duration(days: 1));',
    'final rows = <int>[];\n  rows.add(2);',
    'events.sink.add(1);',
  ])('not in anything else: %s', async (call) => {
    expect(await dart(call)).toEqual([]);
  });
});

describe('a call that never runs on iOS is no signal', () => {
  const dart = (condition: string): Promise<readonly string[]> =>
    told(
      'a.dart',
      [
        "import 'package:firebase_messaging/firebase_messaging.dart';",
        "import 'package:flutter/foundation.dart';",
        `Future<void> start() async {\n  if (${condition}) {\n    await FirebaseMessaging.instance.getToken();\n  }\n}\n`,
      ].join('\n'),
    );

  it('in a branch for Android', async () => {
    expect(await dart('defaultTargetPlatform == TargetPlatform.android')).toEqual([]);
  });

  it('unlike one in a branch for iOS', async () => {
    expect(await dart('defaultTargetPlatform == TargetPlatform.iOS')).toEqual(['Messaging.messaging() | DEVICE_ID']);
  });
});

describe("calls of Unity's SDKs are told by their classes", () => {
  const unity = async (using: string, body: string): Promise<readonly string[]> =>
    (await detect({ 'A.cs': `${using}\npublic class A {\n  void Start() {\n    ${body}\n  }\n}\n` })).signals
      .filter(({ id }) => id === 'collection.start' || id === 'collection.use')
      .map(({ id, symbol, implies }) => [id, symbol, ...implies].join(' | '));

  it.each([
    ['using AdjustSdk;', 'Adjust.InitSdk(config);', ['collection.start | Adjust.InitSdk()']],
    ['using com.adjust.sdk;', 'Adjust.start(config);', ['collection.start | Adjust.start()']],
    ['', 'MaxSdk.InitializeSdk();', ['collection.start | MaxSdk.InitializeSdk()']],
    ['using AppsFlyerSDK;', 'AppsFlyer.startSDK();', ['collection.start | AppsFlyer.startSDK()']],
    ['', 'Branch.initSession(Opened);', ['collection.start | Branch.initSession()']],
    ['using mixpanel;', 'Mixpanel.Track("open");', ['collection.start | Mixpanel.Track()']],
    ['using OneSignalSDK;', 'OneSignal.Initialize(id);', ['collection.start | OneSignal.Initialize()']],
    ['using OneSignalSDK;', 'OneSignal.Default.Initialize(id);', ['collection.start | OneSignal.Initialize()']],
    [
      'using OneSignalSDK;',
      'OneSignal.Default.SetExternalUserId(id);',
      ['collection.use | OneSignal.SetExternalUserId() | USER_ID'],
    ],
    ['using Firebase;', 'app = FirebaseApp.DefaultInstance;', ['collection.start | FirebaseApp.DefaultInstance']],
    ['using Firebase;', 'FirebaseApp.Create(options);', ['collection.start | FirebaseApp.Create()']],
    [
      'using Firebase.Analytics;',
      'FirebaseAnalytics.LogEvent("open");',
      ['collection.use | FirebaseAnalytics.LogEvent() | COARSE_LOCATION | DEVICE_ID | PRODUCT_INTERACTION'],
    ],
    [
      'using Firebase.Auth;',
      'FirebaseAuth.DefaultInstance.SignInWithEmailAndPasswordAsync(email, password);',
      ['collection.use | FirebaseAuth.SignInWithEmailAndPasswordAsync() | EMAIL_ADDRESS | USER_ID'],
    ],
    [
      'using Firebase.Auth;',
      'PhoneAuthProvider.GetInstance(auth).VerifyPhoneNumber(options, null, null, null, null);',
      ['collection.use | PhoneAuthProvider.VerifyPhoneNumber() | PHONE_NUMBER | USER_ID'],
    ],
    [
      'using Firebase.Messaging;',
      'FirebaseMessaging.TokenReceived += OnToken;',
      ['collection.use | FirebaseMessaging.TokenReceived | DEVICE_ID'],
    ],
    ['', 'Tenjin.getInstanceWithSharedSecret(key, secret).Connect();', ['collection.start | BaseTenjin.Connect()']],
  ])('%s %s', async (using, call, expected) => {
    expect(await unity(using, call)).toEqual(expected);
  });

  it.each([
    ['using AppsFlyerSDK;', 'AppsFlyer.initSDK(key, id);'],
    ['using Firebase;', 'FirebaseApp.CheckAndFixDependenciesAsync();'],
    ['using Game.Auth;', 'session.SignInWithEmailAndPasswordAsync(email, password);'],
  ])('and neither by what makes ready nor by other classes: %s %s', async (using, call) => {
    expect(await unity(using, call)).toEqual([]);
  });
});

describe('a scope of a Google API is a question about what the account has', () => {
  const asked = async (scope: string): Promise<readonly string[]> =>
    (await detect({ 'a.ts': `export const scopes = ['${scope}'];\n` })).signals.flatMap(({ detail }) =>
      detail.kind === 'sdk' ? (detail.mayImply ?? []) : [],
    );

  it.each([
    ['https://www.googleapis.com/auth/gmail.readonly', ['EMAILS_OR_TEXT_MESSAGES']],
    ['https://www.googleapis.com/auth/fitness.heart_rate.read', ['HEALTH']],
    ['https://www.googleapis.com/auth/contacts.readonly', ['CONTACTS']],
  ])('%s', async (scope, expected) => {
    expect(await asked(scope)).toEqual(expected);
  });

  it('unlike one for files that the app itself keeps there', async () => {
    expect(await asked('https://www.googleapis.com/auth/drive.appdata')).toEqual([]);
  });
});
