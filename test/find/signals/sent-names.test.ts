import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** The data types of what the app sends under a name, each with the name and what sends it where that is certain. */
const named = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await detect(files)).signals
    .filter(({ id }) => id === 'collection.named')
    .map(({ symbol, implies, detail }) => [symbol, ...implies, ...(detail.kind === 'sent' ? [detail.by] : [])].join(' | '));

/** The data types of what an address that the app talks to may tell, each with the part of the address. */
const addressed = async (path: string, text: string): Promise<readonly string[]> =>
  (await detect({ [path]: text })).signals
    .filter(({ id }) => id === 'collection.addressed')
    .map(({ symbol, implies }) => [symbol, ...implies].join(' | '));

describe('an address may say what a server keeps', () => {
  it.each([
    [
      'a.ts',
      "const post = (path, data) => fetch(`${HOST}${path}`, { method: 'POST', body: JSON.stringify(data) });\nexport const buy = () => post('/stripe/checkout', { plan: 'pro' });\n",
      'checkout | PURCHASE_HISTORY',
    ],
    [
      'a.dart',
      "import 'package:http/http.dart' as http;\nFuture<void> buy() => http.post(Uri.parse('$host/create-checkout-session'), body: plan);\n",
      'create-checkout-session | PURCHASE_HISTORY',
    ],
    [
      'A.swift',
      'import Foundation\nfunc buy() {\n  var request = URLRequest(url: URL(string: "https://example.com/api/payment-intents")!)\n  request.httpMethod = "POST"\n  request.httpBody = body\n  URLSession.shared.dataTask(with: request).resume()\n}\n',
      'payment-intents | PURCHASE_HISTORY',
    ],
    [
      'a.ts',
      "import axios from 'axios';\nexport const write = (room, form) => axios.post(`/chat/rooms/${room}/messages`, form);\n",
      'messages | EMAILS_OR_TEXT_MESSAGES',
    ],
  ])('%s: %s', async (path, text, expected) => {
    expect(await addressed(path, text)).toEqual([expected]);
  });

  it.each([
    ['the route of a screen', 'a.ts', "export const open = (router) => router.push('/checkout');\n"],
    ['a word in what is sent', 'a.ts', "export const save = () => fetch(URL, { method: 'POST', body: 'checkout' });\n"],
    [
      'the messages of a model',
      'a.ts',
      "export const ask = (body) => fetch('https://api.anthropic.com/v1/messages', { method: 'POST', body });\n",
    ],
  ])('and not %s', async (_, path, text) => {
    expect(await addressed(path, text)).toEqual([]);
  });
});

describe('the name of a thing is not the name of a person', () => {
  const code = (key: string): string =>
    `export const signIn = (email, it) => fetch(URL, { method: 'POST', body: JSON.stringify({ email, ${key}: it }) });\n`;

  it.each(['name', 'displayName', 'contact_name'])('%s beside an email address', async (key) => {
    expect(await named({ 'a.ts': code(key) })).toEqual(['email | EMAIL_ADDRESS | fetch()', `${key} | NAME | fetch()`]);
  });

  it.each(['device_name', 'fileName', 'company_name'])('%s', async (key) => {
    expect(await named({ 'a.ts': code(key) })).toEqual(['email | EMAIL_ADDRESS | fetch()']);
  });
});

describe('the number of a bank account', () => {
  const dart = (body: string): Promise<readonly string[]> =>
    named({ 'a.dart': `import 'package:http/http.dart' as http;\nFuture<void> f() => http.post(url, body: {${body}});\n` });

  it('is payment information beside what only banks have', async () => {
    expect(await dart("'registration_number': bank, 'account_number': number")).toEqual([
      'account_number | PAYMENT_INFORMATION | http.post',
    ]);
  });

  it('and may be that of another account else', async () => {
    expect(await dart("'account_number': number")).toEqual(['account_number | PAYMENT_INFORMATION']);
  });
});

describe('a type that a generator completes', () => {
  const dart = (type: string): Readonly<Record<string, string>> => ({
    'user.dart': `${type}\n`,
    'api.dart': `import 'package:http/http.dart' as http;
Future<void> create(SignUp data) => http.post(Uri.parse(url), body: jsonEncode(data.toJson()));
`,
  });

  it('is sent with what its factories take', async () => {
    const type = `@freezed
class SignUp with _$SignUp {
  const factory SignUp({required String firstName, @JsonKey(name: 'phone_number') required String contact}) = _SignUp;
}`;
    expect(await named(dart(type))).toEqual(['firstName | NAME | http.post', 'phone_number | PHONE_NUMBER | http.post']);
  });

  it('unlike one whose factory only chooses another type', async () => {
    const type = `class SignUp {
  factory SignUp({required String firstName}) = OtherSignUp;
}`;
    expect(await named(dart(type))).toEqual([]);
  });
});
