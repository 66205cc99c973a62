import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** What the files show that is sent, with the call, and what is only given. */
const carried = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await detect(files)).signals
    .filter(({ id }) => id === 'collection.sent' || id === 'collection.given')
    .map(({ symbol, implies, detail }) => [symbol, ...implies, ...(detail.kind === 'sent' ? [detail.by] : [])].join(' | '));

const token = 'the token for push messages | DEVICE_ID';

const swift = (body: string, more = ''): string => `import UIKit
class AppDelegate: NSObject {
  func application(_ app: UIApplication, didRegisterForRemoteNotificationsWithDeviceToken deviceToken: Data) {
    ${body}
  }
  ${more}
}`;
const post = `var request = URLRequest(url: url)
    request.httpBody = body
    request.httpMethod = "POST"
    URLSession.shared.dataTask(with: request).resume()`;

describe('the token for push messages is sent', () => {
  it.each([
    [
      'A.swift',
      swift(`let hex = deviceToken.map { String($0) }.joined()\n let body = Data(hex.utf8)\n ${post}`),
      'URLRequest.httpBody',
    ],
    ['A.swift', swift('register(deviceToken)', `func register(_ body: Data) {\n ${post}\n }`), 'URLRequest.httpBody'],
    [
      'A.m',
      '@implementation A\n- (void)application:(UIApplication *)a didRegisterForRemoteNotificationsWithDeviceToken:(NSData *)token {\n  NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];\n  request.HTTPBody = token;\n  request.HTTPMethod = @"POST";\n}\n@end',
      'URLRequest.httpBody',
    ],
    [
      'a.ts',
      'import * as Notifications from "expo-notifications";\nasync function f() { const { data } = await Notifications.getExpoPushTokenAsync();\n await fetch(url, { method: "POST", body: JSON.stringify({ data }) }); }',
      'fetch()',
    ],
    [
      'a.dart',
      "import 'package:firebase_messaging/firebase_messaging.dart';\nimport 'package:http/http.dart' as http;\nFuture<void> f() async { final token = await FirebaseMessaging.instance.getToken(); await http.post(url, body: {'token': token}); }",
      'http.post',
    ],
  ])('%s: %s', async (path, text, call) => {
    expect(await carried({ [path]: text })).toEqual([`${token} | ${call}`]);
  });
});

describe('what comes one by one, or to a handler, is sent', () => {
  const send = 'func send(_ x: Double) { var r = URLRequest(url: u); r.httpBody = try? JSONEncoder().encode([x]) }';

  it.each([
    [
      'the location | PRECISE_LOCATION | URLRequest.httpBody',
      'A.swift',
      `import CoreLocation\n${send}\nfunc f() async throws { for try await update in CLLocationUpdate.liveUpdates() { guard let l = update.location else { continue }\n send(l.coordinate.latitude) } }`,
    ],
    [
      'the location | PRECISE_LOCATION | http.put',
      'a.dart',
      "import 'package:geolocator/geolocator.dart';\nimport 'package:http/http.dart' as http;\nvoid f() { Geolocator.getPositionStream().listen((p) async { await http.put(url, body: {'a': p.latitude}); }); }",
    ],
    [
      'health data | HEALTH | URLRequest.httpBody',
      'A.swift',
      `import HealthKit\n${send}\nfunc f(_ s: HKStatistics) { if let n = s.sumQuantity()?.doubleValue(for: .count()) { send(n) } }`,
    ],
    [
      'motion data | FITNESS | URLRequest.httpBody',
      'A.swift',
      `import CoreMotion\n${send}\nfunc f(_ p: CMPedometer) { p.queryPedometerData(from: a, to: b) { data, _ in send(data!.numberOfSteps.doubleValue) } }`,
    ],
    [
      `${token} | fetch()`,
      'a.ts',
      "import { PushNotifications } from '@capacitor/push-notifications';\nPushNotifications.addListener('registration', (t) => { fetch(url, { method: 'POST', body: t.value }); });",
    ],
  ])('%s', async (expected, path, text) => {
    expect(await carried({ [path]: text })).toContain(expected);
  });

  it.each([
    [
      'A.swift',
      'import SwiftUI\nlet v = list.fileImporter(isPresented: $on, allowedContentTypes: [.pdf]) { r in let d = try! Data(contentsOf: try! r.get()); var q = URLRequest(url: u); q.httpBody = d }',
      'URLRequest.httpBody',
    ],
    [
      'a.ts',
      'import { getDocumentAsync } from "expo-document-picker";\nasync function f() { const d = await getDocumentAsync(); await fetch(url, { method: "POST", body: d.assets[0] }); }',
      'fetch()',
    ],
  ])('a document that a person picks, %s: %s', async (path, text, call) => {
    expect(await carried({ [path]: text })).toEqual([`a document that a person picks | OTHER_USER_CONTENT | ${call}`]);
  });

  it('a document that the app only reads is nothing', async () => {
    const text =
      'import SwiftUI\nlet v = list.fileImporter(isPresented: $on, allowedContentTypes: [.pdf]) { r in text = try? String(contentsOf: r.get()) }';
    expect(await carried({ 'A.swift': text })).toEqual([]);
  });

  it('is not what another event tells', async () => {
    const text =
      "import { PushNotifications } from '@capacitor/push-notifications';\nPushNotifications.addListener('registrationError', (e) => { fetch(url, { method: 'POST', body: e.error }); });";
    expect(await carried({ 'a.ts': text })).toEqual([]);
  });
});

describe('what an API gives as a member is sent', () => {
  const body = 'func send(_ body: Data) { var r = URLRequest(url: u); r.httpBody = body }';

  it.each([
    [
      'a purchase | PURCHASE_HISTORY | URLRequest.httpBody',
      'A.swift',
      `import StoreKit\n${body}\nfunc f(_ v: VerificationResult<Transaction>) { send(v.jwsRepresentation.data(using: .utf8)!) }`,
    ],
    [
      'the token of an Apple account | USER_ID | URLRequest.httpBody',
      'A.swift',
      `import AuthenticationServices\n${body}\nfunc f(_ c: ASAuthorizationAppleIDCredential) { guard let token = c.identityToken else { return }\n let text = String(data: token, encoding: .utf8)!\n send(Data(text.utf8)) }`,
    ],
    [
      'a purchase | PURCHASE_HISTORY | http.post',
      'a.dart',
      "import 'package:in_app_purchase/in_app_purchase.dart';\nimport 'package:http/http.dart' as http;\nFuture<void> f(PurchaseDetails d) async { await http.post(url, body: d.verificationData.serverVerificationData); }",
    ],
  ])('%s: %s', async (expected, path, text) => {
    expect(await carried({ [path]: text })).toEqual([expected]);
  });

  it('not where it stays on the device, or another library has the member', async () => {
    expect(await carried({ 'A.swift': 'import StoreKit\nfunc f(_ v: V) { print(v.jwsRepresentation) }' })).toEqual([]);
    expect(await carried({ 'A.swift': `import Foundation\n${body}\nfunc f(_ v: V) { send(v.jwsRepresentation) }` })).toEqual([]);
  });
});

describe('the token for push messages is not sent by a call that', () => {
  it.each([
    ['sends something else', swift(`save(deviceToken)\n let body = Data()\n ${post}`)],
    ['sends whether there is one', swift(`let body = [deviceToken.isEmpty]\n ${post}`)],
    ['stands in another function', swift('store.save(deviceToken)', `func other(_ body: Data) {\n ${post}\n }`)],
  ])('%s', async (_, text) => {
    expect(await carried({ 'A.swift': text })).toEqual([]);
  });
});

describe('data of the device', () => {
  it.each([
    [
      'a photo',
      'import UIKit\nclass A { func imagePickerController(_ p: UIImagePickerController, didFinishPickingMediaWithInfo info: [String: Any]) {\n let body = (info["x"] as! UIImage).jpegData(compressionQuality: 1)\n' +
        `${post}\n } }`,
      'a photo or video | PHOTOS_OR_VIDEOS',
    ],
    [
      'a location',
      'import CoreLocation\nclass A { func locationManager(_ m: CLLocationManager, didUpdateLocations locations: [CLLocation]) {\n let body = encode(locations.last?.coordinate.latitude)\n' +
        `${post}\n } }`,
      'the location | PRECISE_LOCATION',
    ],
    [
      'health data',
      'import HealthKit\nfunc f() { let q = HKSampleQuery(sampleType: t, predicate: nil, limit: 1, sortDescriptors: nil) { query, samples, error in\n let body = encode(samples)\n' +
        `${post}\n } }`,
      'health data | HEALTH',
    ],
  ])('is sent: %s', async (_, text, shown) => {
    expect(await carried({ 'A.swift': text })).toEqual([`${shown} | URLRequest.httpBody`]);
  });

  it('is given by a library where nothing sends it', async () => {
    const text =
      'import * as ImagePicker from "expo-image-picker";\nasync function f() { const picked = await ImagePicker.launchImageLibraryAsync(); show(picked); }';
    expect(await carried({ 'a.ts': text })).toEqual(['a photo or video | PHOTOS_OR_VIDEOS']);
  });

  const location = 'the location | PRECISE_LOCATION | fetch()';
  it.each([
    [
      "import { Geolocation } from '@capacitor/geolocation';\nasync function f() { const p = await Geolocation.getCurrentPosition(); await fetch(url, { method: 'POST', body: JSON.stringify({ at: p.coords }) }); }",
      [location],
    ],
    [
      "navigator.geolocation.getCurrentPosition((p) => { fetch(url, { method: 'POST', body: JSON.stringify({ at: p.coords }) }); });",
      [location],
    ],
    ["player.getCurrentPosition((p) => { fetch(url, { method: 'POST', body: JSON.stringify({ at: p.coords }) }); });", []],
  ])('is sent by a page, as the place where a person is: %s', async (text, expected) => {
    expect(await carried({ 'a.ts': text })).toEqual(expected);
  });

  it('is not given by a function of the same name', async () => {
    expect(await carried({ 'a.ts': 'import { launchImageLibraryAsync } from "./mine";\nlaunchImageLibraryAsync();' })).toEqual(
      [],
    );
  });
});

describe('what a server or a test sends is not what the app sends', () => {
  const text = 'fetch(url, { method: "POST" });';
  it.each([
    ['supabase/functions/send/index.ts', []],
    ['e2e/support/commands.ts', []],
    ['src/send.ts', ['collection.request']],
  ])('%s', async (path, expected) => {
    expect((await detect({ [path]: text })).signals.map(({ id }) => id)).toEqual(expected);
  });
});

it('a call of fetch with an address alone talks to a server, and sends it nothing', async () => {
  expect((await detect({ 'a.ts': 'fetch(url);' })).signals.map(({ id }) => id)).toEqual(['collection.connection']);
});
