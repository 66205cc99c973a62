import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** What the files show that people enter, with the call that sends it. */
const entered = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await detect(files)).signals
    .filter(({ id }) => ['collection.input', 'collection.text', 'collection.password'].includes(id))
    .map(({ id, symbol, implies, detail }) =>
      [id, symbol, ...implies, ...(detail.kind === 'sent' ? [`sent by ${detail.by}`] : [])].join(' | '),
    );

const post = `var request = URLRequest(url: url)
    request.httpMethod = "POST"
    request.httpBody = body
    URLSession.shared.dataTask(with: request).resume()`;

describe('what people enter is sent', () => {
  it.each([
    [
      'through a view model',
      'A.swift',
      `import SwiftUI
struct LoginView: View {
  @StateObject private var viewModel = LoginViewModel()
  var body: some View {
    TextField("Email", text: $viewModel.email)
    Button("Go") { Task { await viewModel.submit() } }
  }
}
class LoginViewModel: ObservableObject {
  @Published var email = ""
  func submit() async {
    let body = try? JSONEncoder().encode(["address": email])
    ${post}
  }
}`,
      'collection.input | TextField for Email | EMAIL_ADDRESS | sent by URLRequest.httpBody',
    ],
    [
      'as a field of a struct',
      'A.swift',
      `import SwiftUI
struct Signup: Encodable { let phone: String }
struct SignupView: View {
  @State private var phone = ""
  var body: some View {
    TextField("", text: $phone).keyboardType(.phonePad)
    Button("Go") { Api().send(Signup(phone: phone)) }
  }
}
class Api {
  func send<Body: Encodable>(_ value: Body) {
    let body = try? JSONEncoder().encode(value)
    ${post}
  }
}`,
      'collection.input | TextField for $phone | PHONE_NUMBER | sent by URLRequest.httpBody',
    ],
    [
      'from a field of UIKit',
      'A.swift',
      `import UIKit
class LoginController: UIViewController {
  @IBOutlet weak var emailField: UITextField!
  @IBAction func go() {
    let body = Data(emailField.text!.utf8)
    ${post}
  }
}`,
      'collection.input | UITextField for emailField | EMAIL_ADDRESS | sent by URLRequest.httpBody',
    ],
    [
      'from a field of UIKit, in Objective-C',
      'A.m',
      `@interface A : UIViewController
@property (nonatomic, strong) UITextField *emailField;
@end
@implementation A
- (void)go {
  NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];
  request.HTTPMethod = @"POST";
  request.HTTPBody = [self.emailField.text dataUsingEncoding:NSUTF8StringEncoding];
}
@end`,
      'collection.input | UITextField for emailField | EMAIL_ADDRESS | sent by URLRequest.httpBody',
    ],
    [
      'from a state of React',
      'a.tsx',
      `import { useState } from 'react';
import { TextInput } from 'react-native';
export function Form() {
  const [email, setEmail] = useState('');
  const submit = async () => { await fetch('https://x/y', { method: 'POST', body: JSON.stringify({ email }) }); };
  return <View><TextInput placeholder="Email" onChangeText={setEmail} /><Button onPress={submit} /></View>;
}`,
      'collection.input | TextInput for Email | EMAIL_ADDRESS | sent by fetch()',
    ],
    [
      "from a handler's event",
      'a.tsx',
      `import { useState } from 'react';
export function Form() {
  const [note, setNote] = useState('');
  const submit = async () => { await fetch('https://x/y', { method: 'POST', body: JSON.stringify({ note }) }); };
  return <form onSubmit={submit}><textarea onChange={(e) => setNote(e.target.value)} /></form>;
}`,
      'collection.text | <textarea> | sent by fetch()',
    ],
    [
      'from a component of Vue',
      'a.vue',
      `<template><input type="email" v-model="email"><button @click="send">x</button></template>
<script>
import axios from 'axios';
export default { data() { return { email: '' } }, methods: { async send() { await axios.post('/x', { email: this.email }) } } }
</script>`,
      'collection.input | <input> of type email | EMAIL_ADDRESS | sent by axios.post',
    ],
    [
      'from a component of Vue that sets itself up',
      'a.vue',
      `<template><input type="email" v-model="email"><button @click="send">x</button></template>
<script setup>
import { ref } from 'vue';
import axios from 'axios';
const email = ref('');
async function send() { await axios.post('/x', { email: email.value }) }
</script>`,
      'collection.input | <input> of type email | EMAIL_ADDRESS | sent by axios.post',
    ],
    [
      'from a controller',
      'a.dart',
      `import 'package:http/http.dart' as http;
class _FormState extends State<Form> {
  final _emailController = TextEditingController();
  Future<void> send() async { await http.post(Uri.parse('x'), body: jsonEncode({'email': _emailController.text})); }
  Widget build(BuildContext context) => Column(children: [
    TextField(controller: _emailController),
    ElevatedButton(onPressed: send, child: Text('x')),
  ]);
}`,
      'collection.input | TextField for _emailController | EMAIL_ADDRESS | sent by http.post',
    ],
    [
      'through a view of the app that wraps a field',
      'a.tsx',
      `import { useState } from 'react';
import { TextInput } from 'react-native';
function LabelledField({ label, value, onChangeText }) { return <TextInput value={value} onChangeText={onChangeText} />; }
export function Form() {
  const [email, setEmail] = useState('');
  const submit = async () => { await fetch('https://x/y', { method: 'POST', body: JSON.stringify({ email }) }); };
  return <View><LabelledField label="Email" value={email} onChangeText={setEmail} /><Button onPress={submit} /></View>;
}`,
      'collection.input | LabelledField for Email | EMAIL_ADDRESS | sent by fetch()',
    ],
    [
      'by what was made to send it',
      'A.swift',
      `import SwiftUI
import OpenAPIURLSession
struct LoginView: View {
  let api: Api
  @State private var email = ""
  var body: some View {
    TextField("Email", text: $email)
    Button("Go") { Task { await api.login(email: email) } }
  }
}
actor Api {
  private let client: Client
  init() { self.client = Client(serverURL: url, transport: URLSessionTransport()) }
  func login(email: String) async { _ = try? await client.authLogin(body: .json(.init(email: email, device: "x"))) }
}`,
      'collection.input | TextField for Email | EMAIL_ADDRESS | sent by URLSessionTransport()',
    ],
    [
      'from a handler that keeps it',
      'a.dart',
      `import 'package:http/http.dart' as http;
class _FormState extends State<Form> {
  String phone = '';
  Future<void> send() async { await http.post(Uri.parse('x'), body: jsonEncode({'phone': phone})); }
  Widget build(BuildContext context) => Column(children: [
    TextFormField(decoration: InputDecoration(labelText: 'Phone'), onChanged: (value) { phone = value; }),
    ElevatedButton(onPressed: send, child: Text('x')),
  ]);
}`,
      'collection.input | TextFormField for Phone | PHONE_NUMBER | sent by http.post',
    ],
  ])('%s', async (_, path, text, expected) => {
    expect(await entered({ [path]: text })).toContain(expected);
  });
});

describe('what people enter is not sent by a call that', () => {
  it.each([
    [
      'sends something else',
      'A.swift',
      `import SwiftUI
struct A: View {
  @State private var email = ""
  @State private var other = ""
  var body: some View {
    TextField("Email", text: $email)
    Button("Go") { let body = Data(other.utf8)\n ${post} }
  }
}`,
    ],
    [
      'sends whether there is any',
      'A.swift',
      `import SwiftUI
struct A: View {
  @State private var email = ""
  var body: some View {
    TextField("Email", text: $email)
    Button("Go") { let body = encode(email.isEmpty ? "none" : "some", email == "", email.count)\n ${post} }
  }
}`,
    ],
    [
      'sends another state of the component',
      'a.tsx',
      `import { useState } from 'react';
export function Form() {
  const [email, setEmail] = useState('');
  const [other, setOther] = useState('');
  const submit = async () => { if (email.length > 3) await fetch('https://x/y', { method: 'POST', body: JSON.stringify({ other }) }); };
  return <View><TextInput placeholder="Email" onChangeText={setEmail} /><Button onPress={submit} /></View>;
}`,
    ],
    [
      'sends another controller',
      'a.dart',
      `import 'package:http/http.dart' as http;
class _FormState extends State<Form> {
  final _emailController = TextEditingController();
  final _other = Thing();
  Future<void> send() async { await http.post(Uri.parse('x'), body: jsonEncode({'q': _other.text})); }
  Widget build(BuildContext context) => TextField(controller: _emailController);
}`,
    ],
  ])('%s', async (_, path, text) => {
    expect((await entered({ [path]: text })).filter((each) => each.includes('sent by'))).toEqual([]);
  });
});
