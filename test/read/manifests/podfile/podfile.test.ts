import { describe, expect, it } from 'vitest';
import { podfile } from '../../../../src/read/manifests/podfile/index.js';
import { problems, readLines, summary } from '../reading.js';
import { claims } from '../../../../src/read/manifests/manifest.js';

const read = (...lines: readonly string[]) => readLines(podfile, 'Podfile', ...lines);

describe('Podfile', () => {
  it('is found in lower case too', () => {
    expect(['Podfile', 'ios/podfile', 'Podfile.lock'].map((path) => claims(podfile, path))).toEqual([true, true, false]);
  });

  it('gives each pod with its requirement as written', async () => {
    const contents = await read(
      "platform :ios, '15.0'",
      "target 'App' do",
      "  pod 'mParticle-Apple-SDK', '~> 8.0'",
      '  pod "mParticle-Apple-SDK/AppExtension"',
      "  pod 'mParticle-Rokt', '>= 9.3.1', '< 10.0'",
      "  pod('Braces', ['>= 1', '< 2'])",
      'end',
    );
    expect(summary(contents)).toEqual([
      '3:8 mParticle-Apple-SDK ~> 8.0',
      '4:8 mParticle-Apple-SDK/AppExtension -',
      '5:8 mParticle-Rokt >= 9.3.1, < 10.0',
      '6:8 Braces >= 1, < 2',
    ]);
    expect(contents.problems).toEqual([]);
  });

  it('gives the repository and the tag of a pod from git, over several lines', async () => {
    const contents = await read("pod 'Kit', # ours", "  :git => 'https://github.com/acme/kit.git',", "  tag: '1.2.0'");
    expect(contents.dependencies[0]).toMatchObject({
      version: '1.2.0',
      url: 'https://github.com/acme/kit.git',
      basis: 'required',
    });
  });

  it('has no version for a path, a branch and a requirement that is computed', async () => {
    const contents = await read(
      "pod 'A', :path => '../A'",
      "pod 'B', git: 'https://github.com/acme/b', branch: 'main'",
      "pod 'C', sdk_version",
      'pod \'D\', "~> #{major}.0"',
    );
    expect(contents.dependencies.map(({ version }) => version)).toEqual([null, null, null, null]);
    expect(contents.dependencies.map(({ path }) => path)).toEqual(['../A', undefined, undefined, undefined]);
  });

  it('does not count what is commented out or only text', async () => {
    const contents = await read(
      "# pod 'Comment'",
      '=begin',
      "pod 'Block'",
      '=end',
      'puts "pod \'Text\'"',
      'note = <<~TEXT',
      "  pod 'Heredoc'",
      'TEXT',
      "pod 'Real' # pod 'After'",
      '__END__',
      "pod 'Ended'",
    );
    expect(summary(contents)).toEqual(['9:6 Real -']);
  });

  it('does not take the name of a pod inside a hook for a pod', async () => {
    const contents = await read(
      'post_install do |installer|',
      '  installer.pods_project.targets.each do |target|',
      "    if target.name == 'mParticle-Apple-SDK' then puts target.name.gsub(/'/, '') end",
      "    installer.pod 'Other'",
      '  end',
      'end',
      "pod 'Real' if ENV['KIT']",
    );
    expect(summary(contents)).toEqual(['7:6 Real -']);
  });

  it('says where it is cut short', async () => {
    const said = 'The syntax is invalid here, or the file ends too early.';
    expect(problems(await read("pod 'A', '1.0'", "pod 'mParticle-App"))).toEqual([`2 ${said}`]);
    expect(problems(await read("pod 'A',"))).toEqual([`1 ${said}`]);
    expect(problems(await read("target 'App' do", "  pod 'A'"))).toEqual([`1 ${said}`]);
  });

  it('knows which words open a block and which only modify a statement', async () => {
    const contents = await read(
      "target 'App'",
      'def kit',
      '  return if ENV[:a]',
      "  pod 'A' unless b",
      '  x = if c then 1 else 2 end',
      'end',
      'while d do',
      '  e',
      'end',
    );
    expect(contents.problems).toEqual([]);
  });
});
