import { describe, expect, it } from 'vitest';
import { nugetProject } from '../../../../src/read/manifests/nuget-project/index.js';
import { problems, readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(nugetProject, 'Shop/Shop.csproj', ...lines);

describe('a project of .NET', () => {
  it('reads packages with their versions, and leaves out those of other platforms', async () => {
    const contents = await read(
      '<Project Sdk="Microsoft.NET.Sdk">',
      '  <ItemGroup>',
      '    <PackageReference Include="mParticle.MAUI" Version="4.1.0" />',
      '    <PackageReference Include="Microsoft.Maui.Controls" Version="$(MauiVersion)" />',
      '    <PackageReference Include="Adjust"><Version>[5.0,6.0)</Version></PackageReference>',
      '    <PackageReference Include="Central" />',
      '  </ItemGroup>',
      `  <ItemGroup Condition="$(TargetFramework.Contains('-android'))">`,
      '    <PackageReference Include="Xamarin.Firebase.Ads" Version="1.0.0" />',
      '  </ItemGroup>',
      '</Project>',
    );
    expect(summary(contents)).toEqual([
      '3:5 mParticle.MAUI 4.1.0',
      '4:5 Microsoft.Maui.Controls $(MauiVersion)',
      '5:5 Adjust [5.0,6.0)',
      '6:5 Central -',
    ]);
    expect(contents.dependencies.map(({ ecosystem, range }) => [ecosystem, range?.minimum ?? null])).toEqual([
      ['nuget', '4.1.0'],
      ['nuget', null],
      ['nuget', '5.0'],
      ['nuget', null],
    ]);
  });

  it('reads the versions of a whole solution, and what packages.config lists', async () => {
    expect(summary(await read('<Project><ItemGroup><PackageVersion Include="A" Version="1.*" /></ItemGroup></Project>'))).toEqual(
      ['1:21 A 1.*'],
    );
    const installed = await read('<packages><package id="mParticle.Xamarin" version="2.0.5" /></packages>');
    expect(installed.dependencies).toMatchObject([{ name: 'mParticle.Xamarin', version: '2.0.5', basis: 'resolved' }]);
  });

  it('says where the XML is damaged', async () => {
    expect(await read('<Project>').then(problems)).toEqual([expect.stringMatching(/^1 The XML is damaged: /)]);
  });
});
