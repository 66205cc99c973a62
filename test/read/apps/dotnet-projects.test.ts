import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFolder } from '../../support/marked-project.js';

const legacy = (type: string, items: string): string =>
  `<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><PropertyGroup><ProjectTypeGuids>{${type}}</ProjectTypeGuids>` +
  `<OutputType>Exe</OutputType></PropertyGroup>${items}</Project>`;
const sdk = (framework: string, items = '', name = 'Microsoft.NET.Sdk'): string =>
  `<Project Sdk="${name}"><PropertyGroup><TargetFramework>${framework}</TargetFramework></PropertyGroup>${items}</Project>`;
const reference = (name: string, path = `..\\${name}\\${name}.csproj`): string =>
  `<ItemGroup><ProjectReference Include="${path}" /></ItemGroup>`;
const [ios, android] = ['FEACFBD2-3405-455C-9665-78FE426C6842', 'EFBA0AD7-5A72-4C68-AF49-83D382785DCF'];
const code = (call: string): string => `using Xamarin.Essentials;\npublic class A { async void Go() { await ${call}; } }\n`;

/** A solution with an app for iOS and one for Android. */
const solution = {
  'Shop.iOS/Shop.iOS.csproj': legacy(ios, `<ItemGroup><Compile Include="AppDelegate.cs" /></ItemGroup>${reference('Shop')}`),
  'Shop.iOS/AppDelegate.cs': 'using UIKit;\npublic class AppDelegate : UIApplicationDelegate { }\n',
  'Shop/Shop.csproj': sdk('netstandard2.0'),
  'Shop/A.cs': code('Geolocation.GetLocationAsync()'),
  'Shop.Android/Shop.Android.csproj': legacy(
    android,
    `<ItemGroup><Compile Include="A.cs" /><PackageReference Include="Ads.Droid" Version="1.0.0" /></ItemGroup>${reference('Shop')}${reference('Droid.Core')}`,
  ),
  'Shop.Android/A.cs': code('Contacts.PickContactAsync()'),
  'Droid.Core/Droid.Core.csproj': sdk('netstandard2.0'),
  'Droid.Core/A.cs': code('MediaPicker.CapturePhotoAsync()'),
};

/** The files whose signals count, the packages, and what the remarks are about. */
async function counted(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'app-privacy-dotnet-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { signals, dependencies, notes } = await auditFolder(folder);
    return {
      files: [...new Set(signals.map(({ place }) => place.file))].sort(),
      packages: dependencies.map(({ name }) => name),
      topics: notes.map(({ topic }) => topic),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('projects of .NET', () => {
  it('leave out what only an app for another system is built from, with its packages', async () => {
    expect(await counted(solution)).toEqual({ files: ['Shop/A.cs'], packages: [], topics: ['other-systems-only'] });
  });

  it('count a library that nothing refers to, as another build can', async () => {
    const { files } = await counted({
      ...solution,
      'Core/Core.csproj': sdk('netstandard2.0'),
      'Core/A.cs': code('Contacts.PickContactAsync()'),
    });
    expect(files).toEqual(['Core/A.cs', 'Shop/A.cs']);
  });

  it.each([
    ['a reference that a property writes', reference('Other', '$(Root)\\Droid.Core.csproj')],
    ['an import that is not in the repository', '<Import Project="..\\build\\more.props" />'],
  ])('count a library where an app may refer to it: %s', async (_, items) => {
    const { files } = await counted({
      ...solution,
      'Shop.iOS/Shop.iOS.csproj': legacy(
        ios,
        `<ItemGroup><Compile Include="AppDelegate.cs" /></ItemGroup>${reference('Shop')}${items}`,
      ),
    });
    expect(files).toEqual(['Droid.Core/A.cs', 'Shop/A.cs']);
  });

  it('count the files of a shared project for those that import it', async () => {
    const shared = '<Import Project="..\\Shared\\Shared.projitems" Label="Shared" />';
    const files = {
      'Shared/Shared.projitems':
        '<Project><ItemGroup><Compile Include="$(MSBuildThisFileDirectory)A.cs" /></ItemGroup></Project>',
      'Shared/A.cs': code('Contacts.PickContactAsync()'),
    };
    const forAndroid = {
      ...solution,
      ...files,
      'Shop.Android/Shop.Android.csproj': legacy(android, `${reference('Shop')}${shared}`),
    };
    expect((await counted(forAndroid)).files).toEqual(['Droid.Core/A.cs', 'Shop.Android/A.cs', 'Shop/A.cs']);
    const forBoth = { ...forAndroid, 'Shop.iOS/Shop.iOS.csproj': legacy(ios, `${reference('Shop')}${shared}`) };
    expect((await counted(forBoth)).files).toContain('Shared/A.cs');
  });

  it('leave out the folders of other systems in a project for several', async () => {
    const { files, topics } = await counted({
      'Shop.csproj':
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net8.0-android;net8.0-ios;net8.0-maccatalyst</TargetFrameworks>' +
        '<OutputType>Exe</OutputType><UseMaui>true</UseMaui></PropertyGroup></Project>',
      'Platforms/iOS/Info.plist': '<plist version="1.0"><dict/></plist>',
      'Platforms/iOS/A.cs': code('Geolocation.GetLocationAsync()'),
      'Platforms/Windows/A.cs': code('Contacts.PickContactAsync()'),
      'Platforms/MacCatalyst/A.cs': code('Contacts.PickContactAsync()'),
      'Shared.cs': code('MediaPicker.CapturePhotoAsync()'),
    });
    expect(files).toEqual(['Platforms/iOS/A.cs', 'Shared.cs']);
    expect(topics).toEqual(['macos-only', 'other-systems-only']);
  });

  it('take what a server and its libraries send for no data of the app', async () => {
    const { files } = await counted({
      ...solution,
      'Api/Api.csproj': sdk('net8.0', reference('Api.Core'), 'Microsoft.NET.Sdk.Web'),
      'Api.Core/Api.Core.csproj': sdk('net8.0'),
      'Api.Core/A.cs':
        'using System.Net.Http;\npublic class A { async void Go() { await new HttpClient().PostAsync("https://a.example", null); } }\n',
    });
    expect(files).toEqual(['Shop/A.cs']);
  });
});
