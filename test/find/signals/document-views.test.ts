import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** What the files show that people enter, with the call that sends it. */
const entered = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await detect(files)).signals
    .filter(({ id }) => ['collection.input', 'collection.text', 'collection.password'].includes(id))
    .map(({ id, symbol, implies, detail }) =>
      [id.slice('collection.'.length), symbol, ...implies, ...(detail.kind === 'sent' ? [`sent by ${detail.by}`] : [])].join(
        ' | ',
      ),
    );

const maui = (fields: string, attributes = ''): string =>
  `<ContentPage xmlns="http://schemas.microsoft.com/dotnet/2021/maui" xmlns:x="http://schemas.microsoft.com/winfx/2009/xaml" x:Class="Shop.SignInPage"${attributes}>${fields}</ContentPage>`;

const viewModel = `using System.Net.Http.Json;
class SignInViewModel {
  readonly HttpClient client = new();
  public string Account { get; set; }
  public async Task SignIn() { await client.PostAsJsonAsync("/sessions", new { login = Account }); }
}`;

const codeBehind = (body: string): string => `using System.Net.Http.Json;
partial class SignInPage : ContentPage {
  readonly HttpClient client = new();
  ${body}
}`;

describe('a field of XAML', () => {
  it.each([
    ['<Entry Keyboard="Email" />', 'input | Keyboard Email | EMAIL_ADDRESS'],
    ['<Entry Keyboard="{x:Static Keyboard.Telephone}" />', 'input | Keyboard Telephone | PHONE_NUMBER'],
    ['<Entry Placeholder="E-mail" />', 'input | <Entry> for E-mail | EMAIL_ADDRESS'],
    ['<controls:BorderlessEntry x:Name="EmailEntry" />', 'input | <Entry> for EmailEntry | EMAIL_ADDRESS'],
    ['<Entry Text="{Binding User.Phone, Mode=TwoWay}" />', 'input | <Entry> for Phone | PHONE_NUMBER'],
    ['<Entry IsPassword="True" />', 'password | IsPassword true'],
    ['<Entry IsPassword="{Binding IsHidden}" />', 'password | IsPassword true'],
    ['<Editor />', 'text | <Editor>'],
    ['<Label Text="Email" />', ''],
  ])('%s', async (field, expected) => {
    expect(await entered({ 'SignInPage.xaml': maui(field) })).toEqual(expected === '' ? [] : [expected]);
  });

  it('of Windows is none of an app for iOS', async () => {
    const text = '<Page xmlns="http://schemas.microsoft.com/winfx/2006/xaml/presentation"><Entry Keyboard="Email" /></Page>';
    expect(await entered({ 'SignInPage.xaml': text })).toEqual([]);
  });

  const sent = ['input | <Entry> for E-mail | EMAIL_ADDRESS | sent by HttpClient.PostAsJsonAsync'];
  const bound = '<Entry Placeholder="E-mail" Text="{Binding Account}" />';

  it.each([
    ['the type that the document names', maui(bound, ' x:DataType="vm:SignInViewModel"'), {}],
    [
      'the object that the document makes',
      maui(`<ContentPage.BindingContext><vm:SignInViewModel /></ContentPage.BindingContext>${bound}`),
      {},
    ],
    [
      'the object that the code behind it is given',
      maui(bound),
      { 'SignInPage.xaml.cs': codeBehind('public SignInPage(SignInViewModel model) { BindingContext = model; }') },
    ],
  ])('is sent by %s', async (_, document, beside) => {
    expect(await entered({ 'SignInPage.xaml': document, 'SignInViewModel.cs': viewModel, ...beside })).toEqual(sent);
  });

  it('is sent by the code behind it, under its name', async () => {
    const files = {
      'SignInPage.xaml': maui(
        '<Entry x:Name="First" Placeholder="E-mail" /><Entry x:Name="Second" Placeholder="Mobile phone" />',
      ),
      'SignInPage.xaml.cs': codeBehind(
        'async void Go() { await client.PostAsJsonAsync("/sessions", new { login = First.Text }); }',
      ),
    };
    expect(await entered(files)).toEqual([...sent, 'input | <Entry> for Mobile phone | PHONE_NUMBER']);
  });
});

const storyboard = (fields: string, outlets = '', kind = 'CocoaTouch.Storyboard'): string =>
  `<document type="com.apple.InterfaceBuilder3.${kind}.XIB"><viewController customClass="SignIn"><subviews>${fields}</subviews><connections>${outlets}</connections></viewController></document>`;

const traits = (attributes: string): string =>
  `<textField id="a"><textInputTraits key="textInputTraits" ${attributes}/></textField>`;

describe('a field of a storyboard', () => {
  it.each([
    [traits('keyboardType="emailAddress"'), 'input | keyboardType emailAddress | EMAIL_ADDRESS'],
    [traits('textContentType="tel"'), 'input | autocomplete tel | PHONE_NUMBER'],
    [traits('secureTextEntry="YES"'), 'password | secureTextEntry true'],
    ['<textField placeholder="E-mail" id="a"/>', 'input | <textField> for E-mail | EMAIL_ADDRESS'],
    ['<textView id="a"/>', 'text | <textView>'],
    ['<textView editable="NO" id="a"/>', ''],
    ['<label text="Email" id="a"/>', ''],
  ])('%s', async (field, expected) => {
    expect(await entered({ 'Main.storyboard': storyboard(field) })).toEqual(expected === '' ? [] : [expected]);
  });

  it('of macOS is none of an app for iOS', async () => {
    expect(await entered({ 'Main.xib': storyboard('<textField placeholder="E-mail" id="a"/>', '', 'Cocoa') })).toEqual([]);
  });

  const fields = '<textField placeholder="E-mail" id="a"/><textField placeholder="Mobile phone" id="b"/>';
  const outlets = '<outlet property="first" destination="a"/><outlet property="second" destination="b"/>';
  const sent = ['input | <textField> for E-mail | EMAIL_ADDRESS | sent by URLRequest.httpBody'];
  const kept = 'input | <textField> for Mobile phone | PHONE_NUMBER';

  it('is sent by the class that has its outlet, in Swift', async () => {
    const code = `import UIKit
class SignIn: UIViewController {
  @IBOutlet var first: UITextField!
  @IBOutlet var second: UITextField!
  func go() {
    var request = URLRequest(url: url)
    request.httpMethod = "POST"
    request.httpBody = Data(first.text!.utf8)
    URLSession.shared.dataTask(with: request).resume()
  }
}`;
    expect(await entered({ 'Main.storyboard': storyboard(fields, outlets), 'SignIn.swift': code })).toEqual([...sent, kept]);
  });

  it('is not sent by a class that has an outlet of the same name', async () => {
    const other = storyboard('<textField placeholder="Title" id="a"/>', '<outlet property="first" destination="a"/>');
    const code = `import UIKit
class SignIn: UIViewController {
  @IBOutlet var first: UITextField!
}
class Renaming: UIViewController {
  @IBOutlet var first: UITextField!
  func go() {
    var request = URLRequest(url: url)
    request.httpMethod = "POST"
    request.httpBody = Data(first.text!.utf8)
  }
}`;
    const files = {
      'Main.storyboard': storyboard(fields, outlets),
      'Other.storyboard': other.replace('SignIn', 'Renaming'),
      'A.swift': code,
    };
    expect(await entered(files)).toContain('input | <textField> for E-mail | EMAIL_ADDRESS');
  });

  it('is sent by the class that has its outlet, in Objective-C', async () => {
    const code = `@interface SignIn : UIViewController
@property (nonatomic) IBOutlet UITextField *first;
@end
@implementation SignIn
- (void)go {
  NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];
  request.HTTPMethod = @"POST";
  request.HTTPBody = [self.first.text dataUsingEncoding:NSUTF8StringEncoding];
}
@end`;
    expect(await entered({ 'Main.storyboard': storyboard(fields, outlets), 'SignIn.m': code })).toEqual([...sent, kept]);
  });
});
