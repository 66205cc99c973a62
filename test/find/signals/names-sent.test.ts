import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** The data types of what the app sends under a name, each with the name and what sends it where that is certain. */
const named = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await detect(files)).signals
    .filter(({ id }) => id === 'collection.named')
    .map(({ symbol, implies, detail }) => [symbol, ...implies, ...(detail.kind === 'sent' ? [detail.by] : [])].join(' | '));

describe('data is sent under a name that says what it is', () => {
  it('in a key of a new row of Supabase', async () => {
    const code = `import { createClient } from '@supabase/supabase-js';
const supabase = createClient(URL, KEY);
export const save = (user) => supabase.from('profiles').insert({ email: user.email, display_name: user.name });
`;
    expect(await named({ 'a.ts': code })).toEqual([
      'email | EMAIL_ADDRESS | from().insert',
      'display_name | NAME | from().insert',
    ]);
  });

  it('in a new row of Supabase, in Swift', async () => {
    const code = `import Supabase
struct Profile: Encodable { let phoneNumber: String }
let client = SupabaseClient(supabaseURL: url, supabaseKey: key)
func save(number: String) async throws { try await client.from("profiles").upsert(Profile(phoneNumber: number)).execute() }
`;
    expect(await named({ 'A.swift': code })).toEqual(['phoneNumber | PHONE_NUMBER | from().insert']);
  });

  it('in a field of a document of Firestore, in Swift', async () => {
    const code = `import FirebaseFirestore
func save(number: String) {
  Firestore.firestore().collection("users").addDocument(data: ["phoneNumber": number])
}
`;
    expect(await named({ 'A.swift': code })).toEqual(['phoneNumber | PHONE_NUMBER | CollectionReference.addDocument(data:)']);
  });

  it('in what a function of Firebase is called with', async () => {
    const code = `import FirebaseFunctions
func invite(number: String) {
  Functions.functions().httpsCallable("invite").call(["phoneNumber": number]) { _, _ in }
}
`;
    expect(await named({ 'A.swift': code })).toEqual(['phoneNumber | PHONE_NUMBER | HTTPSCallable.call(_:)']);
  });

  it('in what is called that an API gives', async () => {
    const code = `import { getFunctions, httpsCallable } from 'firebase/functions';
const invite = httpsCallable(getFunctions(), 'invite');
export const send = (user) => invite({ phoneNumber: user.number });
export const now = (user) => httpsCallable(getFunctions(), 'invite')({ email: user.mail });
`;
    expect(await named({ 'a.ts': code })).toEqual([
      'phoneNumber | PHONE_NUMBER | httpsCallable()',
      'email | EMAIL_ADDRESS | httpsCallable()',
    ]);
  });

  it('in what an SDK is told of a user', async () => {
    const code = `import { usePostHog } from 'posthog-react-native';
export function Home({ user }) { const posthog = usePostHog(); posthog.identify(user.key, { email: user.mail }); }
`;
    expect(await named({ 'a.tsx': code })).toEqual(['email | EMAIL_ADDRESS | posthog.identify()']);
  });

  it('in the address of a server for support', async () => {
    const code = `export const send = (text) => fetch('https://a.b/support-tickets', { method: 'POST', body: text });
`;
    const addressed = (await detect({ 'a.ts': code })).signals.filter(({ id }) => id === 'collection.addressed');
    expect(addressed.map(({ symbol, implies }) => [symbol, ...implies].join(' | '))).toEqual([
      'support-tickets | CUSTOMER_SUPPORT',
    ]);
  });

  it('that a mail has, and a request for support has not', async () => {
    const send = (names: string): string => `fetch(url, { method: 'POST', body: JSON.stringify({ ${names} }) });`;
    expect(await named({ 'a.ts': send('subject: a, to: b') })).toEqual(['subject | EMAILS_OR_TEXT_MESSAGES | fetch()']);
    expect(await named({ 'a.ts': send('subject: a, replyTo: b') })).toEqual([]);
  });

  it('that may be of health, or of a parcel', async () => {
    const send = (names: string): string => `fetch(url, { method: 'POST', body: JSON.stringify({ ${names} }) });`;
    expect(await named({ 'a.ts': send('bloodPressure: a') })).toEqual(['bloodPressure | HEALTH']);
    expect(await named({ 'a.ts': send('weight: a, bmi: b') })).toEqual(['weight | HEALTH']);
    expect(await named({ 'a.ts': send('weight: a, price: b') })).not.toContain('weight | HEALTH');
  });

  it('which the name of the value makes clear', async () => {
    const send = (value: string): string => `fetch(url, { method: 'POST', body: JSON.stringify({ address: ${value} }) });`;
    expect(await named({ 'a.ts': send('place') })).toEqual(['address | PHYSICAL_ADDRESS']);
    expect(await named({ 'a.ts': send('email') })).toEqual([]);
  });

  it('in a variable that the call is given', async () => {
    const code = `export function register(push) {
  const body = { pushToken: push };
  return fetch(URL, { method: 'POST', body: JSON.stringify(body) });
}
`;
    expect(await named({ 'a.ts': code })).toEqual(['pushToken | DEVICE_ID | fetch()']);
  });

  it('in what a function on the way is given and passes on', async () => {
    const code = `async function send(path, data) {
  return fetch(path, { method: 'POST', body: JSON.stringify(data) });
}
export const invite = (who) => send('/invite', { firstName: who });
`;
    expect(await named({ 'a.ts': code })).toEqual(['firstName | NAME | fetch()']);
  });

  it('possibly, in what a function on the way is given and does not pass on', async () => {
    const code = `async function send(path, data, log) {
  log(data);
  return fetch(path, { method: 'POST' });
}
export const invite = (who) => send('/invite', { firstName: who }, console.log);
`;
    expect(await named({ 'a.ts': code })).toEqual(['firstName | NAME']);
  });

  it('in a type whose value is the body of a request that another file builds', async () => {
    const code = {
      'Client.swift': `import Alamofire
class Client {
  let session = Session()
  func send(_ convertible: URLRequestConvertible) { session.request(convertible) }
}
`,
      'Api.swift': `class Api {
  let client = Client()
  let requests = Requests()
  func share(_ details: Details) {
    let request = requests.share.addPaths("share").setBody(details)
    client.send(request)
  }
}
struct Details: Codable { let emails: [String]; let shareMessage: String }
`,
    };
    expect(await named(code)).toEqual(['shareMessage | EMAILS_OR_TEXT_MESSAGES | Session.request(_:)']);
  });

  it('in what is put into a request before it is sent', async () => {
    const swift = `import Foundation
func save(profile: Profile) {
  var request = URLRequest(url: url)
  request.httpMethod = "POST"
  request.httpBody = try? JSONEncoder().encode(profile)
  URLSession.shared.dataTask(with: request).resume()
}
struct Profile: Codable { let firstName: String; let rows: Int }
`;
    expect(await named({ 'A.swift': swift })).toEqual(['firstName | NAME | URLRequest.httpBody']);
    const script = `export function upload(note, file) {
  const form = new FormData();
  form.append('notes', note);
  return fetch(URL, { method: 'POST', body: form });
}
`;
    expect(await named({ 'a.ts': script })).toEqual(['notes | OTHER_USER_CONTENT | fetch()']);
  });

  it.each([
    [
      'an enumeration of keys',
      {
        'A.swift': `import Foundation
struct SignUp: Encodable { let a: String; enum CodingKeys: String, CodingKey { case a = "email_address" } }
func send(_ s: SignUp) { var r = URLRequest(url: url); r.httpMethod = "POST"; r.httpBody = try? JSONEncoder().encode(s) }
`,
      },
      ['email_address | EMAIL_ADDRESS | URLRequest.httpBody'],
    ],
    [
      'an annotation with a constant of another file',
      {
        'keys.dart': "const kEmail = 'email';\n",
        'user.dart':
          "import 'keys.dart';\nclass User { @JsonKey(includeIfNull: false, name: kEmail) final String a; User(this.a); }\n",
        'api.dart':
          "import 'package:dio/dio.dart';\nimport 'user.dart';\nfinal dio = Dio();\nvoid send(User user) => dio.post(url, data: user.toJson());\n",
      },
      ['email | EMAIL_ADDRESS | Dio.post'],
    ],
    [
      'an attribute with a constant that no file has',
      {
        'A.cs': `using System.Net.Http.Json;
class User { [JsonPropertyName(Keys.Email)] public string A { get; set; } [JsonPropertyName("rows")] public int B { get; set; } }
class Api { HttpClient client = new(); void Send(User user) { client.PostAsJsonAsync(url, user); } }
`,
      },
      ['Email | EMAIL_ADDRESS | HttpClient.PostAsJsonAsync'],
    ],
    [
      'constants as keys',
      {
        'keys.ts': "export const EMAIL = 'email';\nexport const Keys = { phone: 'phone_number' };\n",
        'a.ts': `import { EMAIL, Keys } from './keys';
export function send(a, b) { const body = { [EMAIL]: a }; body[Keys.phone] = b; fetch(URL, { method: 'POST', body: JSON.stringify(body) }); }
`,
      },
      ['email | EMAIL_ADDRESS | fetch()', 'phone_number | PHONE_NUMBER | fetch()'],
    ],
    [
      'the task of a target of Moya',
      {
        'A.swift': `import Moya
enum Api { case order(String) }
extension Api: TargetType {
  var task: Moya.Task { switch self { case let .order(a): return .requestParameters(parameters: ["email": a], encoding: JSONEncoding.default) } }
}
`,
      },
      ['email | EMAIL_ADDRESS | Task.requestParameters'],
    ],
    [
      'the variables of a mutation',
      {
        'a.ts': `import { useMutation } from '@apollo/client';
export function useSave(email) { const [save] = useMutation(SAVE); return () => save({ variables: { email } }); }
`,
      },
      ['email | EMAIL_ADDRESS | variables'],
    ],
  ] as const)('as the name under which a library writes it: %s', async (_, files, expected) => {
    expect(await named(files)).toEqual(expected);
  });

  it.each([
    [
      'a key that is computed',
      { 'a.ts': `export function send(a, key) { fetch(URL, { method: 'POST', body: JSON.stringify({ [key]: a }) }); }\n` },
    ],
    ['variables of something else', { 'a.ts': `import { run } from './run';\nrun({ variables: { email } });\n` }],
    [
      'a method of the same name where Moya is not imported',
      { 'A.swift': 'func f() -> Task { return .requestParameters(parameters: ["email": a]) }\n' },
    ],
  ] as const)('but not by %s', async (_, files) => {
    expect(await named(files)).toEqual([]);
  });

  it.each([
    ['a message beside who gets it', '{ recipient: a, message: b }', ['message | EMAILS_OR_TEXT_MESSAGES | fetch()']],
    ['possibly, a message in a conversation', '{ conversationId: a, text: b }', ['text | EMAILS_OR_TEXT_MESSAGES']],
    ['a name beside an email address', '{ name: a, email: b }', ['name | NAME | fetch()', 'email | EMAIL_ADDRESS | fetch()']],
    ['but not the text of an error', '{ message: a, code: b }', []],
    ['nor a text and its languages', '{ text: a, from: b, to: b }', []],
  ])('%s', async (_, body, expected) => {
    const code = `export function run(a, b) { fetch(URL, { method: 'POST', body: JSON.stringify(${body}) }); }
`;
    expect(await named({ 'a.ts': code })).toEqual(expected);
  });

  it.each([
    ['a name of something else', `fetch(URL, { method: 'POST', body: JSON.stringify({ name: list, amount: 2 }) });`],
    ['what is not sent', `const user = { email: address };\nfetch(URL, { method: 'POST', body: JSON.stringify({ rows: 2 }) });`],
  ])('but not in %s', async (_, body) => {
    expect(await named({ 'a.ts': `export function run(list, address) {\n  ${body}\n}\n` })).toEqual([]);
  });

  it('nor in tools of developers', async () => {
    expect(await named({ 'scripts/a.ts': `fetch(URL, { method: 'POST', body: JSON.stringify({ email: address }) });` })).toEqual(
      [],
    );
  });
});

describe('what a field asks for counts as sent under its name', () => {
  const audit = async (name: string): Promise<readonly string[]> =>
    (
      await detect({
        'lib/field.dart': "var v = TextField(controller: amountController, decoration: InputDecoration(prefixText: '€'));",
        'lib/save.dart': `import 'package:cloud_firestore/cloud_firestore.dart';
Future<void> save(int value) async {
  await FirebaseFirestore.instance.collection('entries').add({'${name}': value});
}
`,
      })
    ).signals.flatMap(({ id, detail }) => (id === 'collection.input' ? [detail.kind] : []));

  it('where it is written under that name', async () => {
    expect(await audit('amount')).toEqual(['sent']);
  });

  it('but not under another one', async () => {
    expect(await audit('rows')).toEqual(['none']);
  });
});
