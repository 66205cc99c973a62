import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** What a text shows that a person enters: the kind of the signal, what shows it, and the data types. */
const entered = async (path: string, text: string): Promise<readonly string[]> =>
  (await detect({ [path]: text })).signals
    .filter(({ id }) => id.startsWith('collection.'))
    .map(({ id, symbol, implies, confidence }) =>
      [id.slice('collection.'.length), symbol, ...implies, confidence === 'certain' ? '' : confidence]
        .filter(Boolean)
        .join(' | '),
    );

const email = (shown: string): readonly string[] => [`input | ${shown} | EMAIL_ADDRESS`];

describe('a field says what a person enters', () => {
  it.each([
    ['A.swift', 'let v = field.textContentType(.emailAddress)', 'textContentType emailAddress'],
    ['A.swift', 'func f() { field.keyboardType = .emailAddress }', 'keyboardType emailAddress'],
    ['A.m', 'void f(void) { field.keyboardType = UIKeyboardTypeEmailAddress; }', 'keyboardType UIKeyboardTypeEmailAddress'],
    ['A.tsx', 'const v = <Field keyboardType="email-address" />;', 'keyboardType email-address'],
    ['A.tsx', 'const v = <Field autoComplete={isNew ? "email" : "off"} />;', 'autoComplete email'],
    ['a.dart', 'var v = Field(keyboardType: TextInputType.emailAddress);', 'keyboardType emailAddress'],
    ['a.dart', 'var v = Field(autofillHints: const [AutofillHints.email]);', 'autofillHints email'],
  ])('%s: %s', async (path, text, shown) => {
    expect(await entered(path, text)).toEqual(email(shown));
  });

  it.each([
    ['A.swift', 'let v = TextField("Email", text: $text)', 'TextField for Email'],
    ['A.swift', 'let v = TextField(hint, text: $customerEmail)', 'TextField for $customerEmail'],
    ['A.tsx', 'const v = <TextInput placeholder="E-mail" />;', 'TextInput for E-mail'],
    ['a.dart', 'var v = TextField(controller: emailController);', 'TextField for emailController'],
    ['a.dart', "var v = TextFormField(decoration: InputDecoration(labelText: 'Email'));", 'TextFormField for Email'],
  ])('likely, by its label or what it is bound to: %s: %s', async (path, text, shown) => {
    expect(await entered(path, text)).toEqual([`input | ${shown} | EMAIL_ADDRESS | likely`]);
  });

  it('as a password', async () => {
    expect(await entered('A.swift', 'let v = SecureField("Password", text: $password)')).toEqual(['password | SecureField']);
    expect(await entered('A.tsx', 'const v = <Field secureTextEntry />;')).toEqual(['password | secureTextEntry true']);
  });

  it('as the address of a server', async () => {
    expect(await entered('A.swift', 'let v = field.keyboardType(.URL)')).toEqual(['server | keyboardType URL']);
  });
});

describe('a field says nothing', () => {
  it.each([
    ['A.swift', 'let v = TextField("Name", text: $name)', ['text | TextField']],
    ['A.swift', 'let v = TextField("Title", text: $title)', ['text | TextField']],
    ['A.swift', 'let v = field.keyboardType(.numberPad)', []],
    ['A.swift', 'struct TextField { init(_ a: String) {} }\nlet v = TextField("Email")', []],
    ['A.tsx', 'const v = <Field secureTextEntry={false} />;', []],
    ['A.tsx', 'const v = <Field type="email-address" />;', []],
  ])('%s: %s', async (path, text, expected) => {
    expect(await entered(path, text)).toEqual(expected);
  });
});

describe('a call signs a person in', () => {
  it.each([
    [
      'A.swift',
      'func f(e: String, p: String) { api.login(email: e, password: p) }',
      'a call with email, password | EMAIL_ADDRESS',
    ],
    ['a.js', 'api.post("/login", { email, password });', 'a call with email, password | EMAIL_ADDRESS'],
    ['a.dart', 'void f(e, p) { api.login(username: e, password: p); }', 'a call with username, password | USER_ID'],
  ])('%s: %s', async (path, text, shown) => {
    expect(await entered(path, text)).toEqual([`sign-in | ${shown} | likely`]);
  });

  it.each([
    ['a.js', 'const texts = { email: "Your address", password: "Your password" };'],
    ['a.js', 'validate({ email: { required: true }, password: { required: true } });'],
    ['A.swift', 'func f(p: String) { certificate.open(displayName: name, password: p) }'],
    ['A.swift', 'func f(p: String) { zip.open(password: p) }'],
  ])('but not %s: %s', async (path, text) => {
    expect(await entered(path, text)).toEqual([]);
  });
});
