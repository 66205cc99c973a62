import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** What the files give to functions of packages: the function, and the modules to which it can belong. */
const passed = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => [
  ...new Set(
    (await detect(files)).signals.flatMap(({ implies, detail }) =>
      detail.kind === 'passed' ? [`${implies.join('+')}: ${detail.by} of ${detail.to.join(' or ')}`] : [],
    ),
  ),
];

const script = (imports: string, press: string): string => `import { useState } from 'react';
import { Button, TextInput } from 'react-native';
${imports}
export function Form() {
  const [email, setEmail] = useState('');
  return <><TextInput value={email} onChangeText={setEmail} textContentType="emailAddress" /><Button onPress={() => ${press}} /></>;
}`;

const dart = (imports: string, press: string): string => `import 'package:flutter/material.dart';
${imports}
class Form extends StatelessWidget {
  final email = TextEditingController();
  Widget build(BuildContext context) => Column(children: [
    TextField(controller: email, keyboardType: TextInputType.emailAddress),
    TextButton(onPressed: () => ${press}, child: const Text('Send')),
  ]);
}`;

const page = `<ContentPage xmlns="http://schemas.microsoft.com/dotnet/2021/maui" xmlns:x="http://schemas.microsoft.com/winfx/2009/xaml" x:Class="Shop.Form">
  <Entry x:Name="Email" Keyboard="Email" />
  <Button Clicked="OnSend" />
</ContentPage>`;
const behind = (send: string): string => `using Acme.Client;
namespace Shop;
public partial class Form : ContentPage {
  public Form() { InitializeComponent(); }
  void OnSend(object sender, EventArgs e) { ${send} }
}`;

describe('what a person enters is given to a package', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a function', { 'Form.tsx': script("import { send } from 'acme';", 'send({ email })') }, 'send of acme'],
    [
      'a method',
      { 'Form.tsx': script("import Acme from 'acme/client';\nconst api = new Acme();", 'api.send(email)') },
      'send of acme/client',
    ],
    ['a module', { 'Form.tsx': script("import * as acme from '@acme/api';", 'acme.send(email)') }, 'send of @acme/api'],
    [
      'a component',
      { 'Form.tsx': script("import { Newsletter } from 'acme';", 'send(<Newsletter address={email} />)') },
      'Newsletter of acme',
    ],
    [
      'a property',
      { 'Form.tsx': script("import { Client } from 'acme';\nconst client = new Client();", '{ client.email = email; }') },
      'email of acme',
    ],
    ['what makes an object', { 'Form.tsx': script("import { Lead } from 'acme';", 'new Lead(email)') }, 'Lead of acme'],
    [
      'a property, in Dart',
      { 'a.dart': dart("import 'package:acme/acme.dart';\nfinal client = AcmeClient();", 'client.email = email.text') },
      'email of package:flutter/material.dart or package:acme/acme.dart',
    ],
    ['a hook', { 'Form.tsx': script("import { useAcme } from 'acme';", 'useAcme().send(email)') }, 'send of acme'],
    [
      'a function of the project that gives it on',
      {
        'Form.tsx': script("import { save } from './save';", 'save(email)'),
        'save.ts': "import { send } from 'acme';\nexport const save = (email) => send(email);",
      },
      'send of acme',
    ],
    [
      'Dart',
      { 'a.dart': dart("import 'package:acme/acme.dart';", 'Acme().send(email.text)') },
      'send of package:flutter/material.dart or package:acme/acme.dart',
    ],
    ['C#', { 'Form.xaml': page, 'Form.xaml.cs': behind('new AcmeClient().Send(Email.Text);') }, 'Send of Acme.Client or Shop'],
  ])('%s', async (_, files, expected) => {
    expect(await passed(files)).toEqual([`EMAIL_ADDRESS: ${expected}`]);
  });
});

describe('nothing is given to a package', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    [
      'where a function of the project takes it',
      { 'Form.tsx': script("import { send } from 'acme';\nconst keep = (text) => {};", 'keep(email)') },
    ],
    ['where the package gets something else', { 'Form.tsx': script("import { send } from 'acme';", 'send(1)') }],
    [
      'where a component of the project shows it',
      { 'Form.tsx': script("import { Card } from 'acme';\nconst Own = ({ title }) => <b>{title}</b>;", '<Own title={email} />') },
    ],
    [
      'where an object of the project has it',
      { 'Form.tsx': script("import { Card } from 'acme';\nconst own = { email: '' };", '{ own.email = email; }') },
    ],
    [
      'where a request sends it',
      { 'Form.tsx': script("import { send } from 'acme';", "fetch(url, { method: 'POST', body: email })") },
    ],
  ])('%s', async (_, files) => {
    expect(await passed(files)).toEqual([]);
  });
});
