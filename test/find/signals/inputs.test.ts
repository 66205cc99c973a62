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

  it.each([
    ['A.tsx', 'const v = <TextInput secureTextEntry={!isShown} />;', 'secureTextEntry true'],
    ['A.swift', 'func f() { field.isSecureTextEntry = isHidden }', 'isSecureTextEntry true'],
    ['a.dart', 'var v = TextField(obscureText: _isHidden);', 'obscureText true'],
  ])('a password that a person can show and hide: %s: %s', async (path, text, shown) => {
    expect(await entered(path, text)).toContain(`password | ${shown}`);
  });

  it.each([
    ['A.tsx', 'const v = <TextInput secureTextEntry={false} />;'],
    ['A.tsx', 'const v = <TextInput secureTextEntry={props.secureTextEntry} />;'],
    ['a.dart', 'var v = TextField(obscureText: false);'],
  ])('no password where it is always shown or what a view is given: %s: %s', async (path, text) => {
    expect((await entered(path, text)).filter((each) => each.startsWith('password'))).toEqual([]);
  });

  it.each([
    ['A.swift', 'let v = TextField("Monthly", text: $monthlyIncome)', 'input | TextField for $monthlyIncome'],
    ['A.tsx', 'const v = <TextInput value={budget} />;', 'input | TextInput for budget'],
    [
      'a.dart',
      "var v = TextField(controller: amountController, decoration: InputDecoration(prefixText: '¥ '));",
      'input | TextField for amountController',
    ],
    ['a.dart', 'var v = TextField(controller: amountController);', 'unclear | TextField for amountController'],
    ['A.swift', 'let v = TextField("Amount", text: $price)', 'unclear | TextField for Amount'],
    ['A.vue', '<template><input type="number" v-model="amount"></template>', 'unclear | <input> for amount'],
  ])('of money, by its name, and surely by the sign of a currency: %s: %s', async (path, text, shown) => {
    expect(await entered(path, text)).toEqual([`${shown} | OTHER_FINANCIAL_INFO | likely`]);
  });

  it.each([
    ['A.vue', '<template><input type="number" v-model="rows"></template>', []],
    ['a.dart', 'var v = TextField(controller: waterAmountController);', ['text | TextField']],
    ['A.swift', 'let v = TextField("Amount", text: $quantity)', ['text | TextField']],
    [
      'a.dart',
      "var v = TextField(controller: weightController, decoration: InputDecoration(labelText: 'Amount'));",
      ['text | TextField'],
    ],
  ])('of no money: %s: %s', async (path, text, expected) => {
    expect(await entered(path, text)).toEqual(expected);
  });

  const typed = ['input | <input> of type email | EMAIL_ADDRESS'];
  it.each([
    ['A.vue', '<template><form><input type="email"></form></template>', typed],
    ['A.vue', "<template><ion-input :type=\"isMail ? 'email' : 'text'\" /></template>", typed],
    ['A.svelte', '<input type="email" bind:value={address}>', typed],
    ['a.html', '<ion-input type="email" formControlName="contact"></ion-input>', typed],
    ['A.tsx', 'const v = <input type="email" />;', typed],
    ['A.tsx', 'const v = <IonInput type="email" />;', typed],
    ['a.html', '<ion-input type="number" autocomplete="tel"></ion-input>', ['input | autocomplete tel | PHONE_NUMBER']],
    [
      'A.vue',
      '<template><v-text-field v-model.trim="form.email" /></template>',
      ['input | <input> for email | EMAIL_ADDRESS | likely'],
    ],
    ['A.vue', '<template><q-input :label="$t(\'Email\')" /></template>', ['input | <input> for Email | EMAIL_ADDRESS | likely']],
    ['a.html', '<input [(ngModel)]="user.email">', ['input | <input> for email | EMAIL_ADDRESS | likely']],
    ['A.svelte', '<input bind:value={email}>', ['input | <input> for email | EMAIL_ADDRESS | likely']],
    ['A.vue', '<template><textarea v-model="story"></textarea></template>', ['text | <textarea>']],
  ])('in a template: %s: %s', async (path, text, expected) => {
    expect(await entered(path, text)).toEqual(expected);
  });

  it('as a password', async () => {
    expect(await entered('a.html', '<input type="password">')).toEqual(['password | <input> of type password']);
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
    ['A.tsx', 'const v = { type: "email" };', []],
    ['a.html', '<input type="checkbox" name="email"><input type="submit" value="Email">', []],
    ['a.html', '<form><label>Email</label><!-- <input type="email"> --></form>', []],
    ['a.js', 'input({ type: "email" });', []],
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
    ['a.dart', "class Icons { static const map = {'email': email, 'password': password}; }"],
  ])('but not %s: %s', async (path, text) => {
    expect(await entered(path, text)).toEqual([]);
  });
});

describe('a view that says by a property what is entered asks for no other text', () => {
  it.each([
    [
      '<AuthTextField label="Where" value={where} onChangeText={setWhere} keyboardType="email-address" />',
      ['input EMAIL_ADDRESS'],
    ],
    ['<AuthTextField label="Code" value={code} onChangeText={setCode} textContentType="oneTimeCode" />', ['input']],
    ['<AuthTextField label="Story" value={story} onChangeText={setStory} />', ['text']],
  ])('%s', async (element, expected) => {
    const code = `const AuthTextField = ({ label, value, onChangeText, ...rest }) => <TextInput value={value} onChangeText={onChangeText} {...rest} />;
export const Screen = () => ${element};
`;
    const { signals } = await detect({ 'a.tsx': code });
    const said = signals.map(({ id, implies }) => [id.slice('collection.'.length), ...implies].join(' '));
    expect([...new Set(said)]).toEqual(expected);
  });
});

describe('a field for an address', () => {
  it.each([
    ['A.tsx', 'const v = <input type="url" value={form.serverUrl} />;'],
    ['A.tsx', 'const v = <input type="url" value={url} />;'],
    ['A.swift', 'let v = TextField("Link to your server", text: $url).keyboardType(.URL)'],
    ['a.dart', 'var v = TextField(controller: hostController, keyboardType: TextInputType.url);'],
  ])('is for that of a server: %s: %s', async (path, text) => {
    expect((await entered(path, text)).filter((each) => each.startsWith('server'))).toHaveLength(1);
  });

  it.each([
    ['A.tsx', 'const v = <IonInput type="url" value={form.website_url} />;'],
    ['A.tsx', 'const v = <TextInput keyboardType="url" value={linkUrl} />;'],
    ['A.swift', 'let v = TextField("Website", text: $url).keyboardType(.URL)'],
    ['a.dart', 'var v = TextField(controller: profileUrlController, keyboardType: TextInputType.url);'],
  ])('or for that of a page, which is text that people write: %s: %s', async (path, text) => {
    const found = await entered(path, text);
    expect(found.filter((each) => each.startsWith('server'))).toEqual([]);
    expect(found.some((each) => each.startsWith('text'))).toBe(true);
  });
});

describe('a form for a new account', () => {
  it.each([
    ['a.ts', 'const schema = yup.object({ name: text(), email: text(), password: text() });'],
    ['A.swift', 'func f() { api.register(name: name, email: email, password: password) }'],
    ['a.dart', 'void f() { api.register(name: name, email: email, password: password); }'],
  ])('asks for the name of the person: %s: %s', async (path, text) => {
    expect((await entered(path, text)).filter((each) => each.startsWith('sign-in'))).toEqual([
      'sign-in | a call with name, email, password | NAME | EMAIL_ADDRESS | likely',
    ]);
  });
});

describe('a field for words to search for', () => {
  it.each([
    ['A.swift', 'let v = TextField("Search…", text: $text)'],
    ['A.swift', 'let v = NavigationStack { list }.searchable(text: $query)'],
    ['A.tsx', 'const v = <TextInput value={searchQuery} />;'],
    ['A.vue', '<template><input type="search" v-model="userSearch"></template>'],
    ['a.dart', 'var v = TextField(controller: controller, textInputAction: TextInputAction.search);'],
  ])('asks for nothing that people write: %s: %s', async (path, text) => {
    expect((await entered(path, text)).map((each) => each.split(' | ')[0])).toEqual(['search']);
  });

  it.each([
    ['A.swift', 'let v = TextField("What should we search for next?", text: $idea)'],
    ['A.tsx', 'const v = <TextInput value={researchNotes} />;'],
  ])('unlike one that only speaks of it: %s: %s', async (path, text) => {
    expect((await entered(path, text)).map((each) => each.split(' | ')[0])).toEqual(['text']);
  });
});

describe('a code that the app has sent', () => {
  it.each([
    ['A.swift', 'let v = TextField("Code", text: $verificationCode)'],
    ['A.tsx', 'const v = <TextInput value={otp} />;'],
    ['a.dart', 'var v = TextField(controller: otpController);'],
  ])('is nothing that people write: %s: %s', async (path, text) => {
    expect((await entered(path, text)).filter((each) => each.startsWith('text'))).toEqual([]);
  });

  it('unlike code', async () => {
    expect(await entered('A.tsx', 'const v = <TextInput value={sourceCode} />;')).toEqual(['text | TextInput']);
  });
});
