import { describe, expect, it } from 'vitest';
import { Audit } from '../../src/commands/audit.js';
import { Check } from '../../src/commands/check.js';
import { runCommand, withFolder } from '../support/run-command.js';

const godot = {
  'project.godot': 'config_version=5\n',
  'player.gd': 'extends Node\n',
};

describe.each([
  ['check', Check],
  ['audit', Audit],
] as const)('%s of nothing', (_, command) => {
  it.each<[string, Record<string, string>]>([
    ['a page of text', { 'README.md': 'Shop' }],
    ['a web site', { 'package.json': '{"dependencies": {"react": "18.0.0"}}', 'src/a.js': 'start()\n' }],
    ['an app for Android', { 'app/build.gradle': '', 'app/src/main/java/A.java': 'class A {}\n' }],
  ])('is no pass: %s', (_name, files) =>
    withFolder(files, async (folder) => {
      const { stdout, stderr, exitCode } = await runCommand(command, folder);
      expect(stderr).toContain('Nothing was audited because the audit found no iOS app and no code for one here.');
      expect(stdout).toMatch(/nothing was audited\n$/);
      expect(exitCode).toBe(2);
    }),
  );
});

/** A project with two app targets, of which nothing says more than their names. */
const twoApps = `// !$*UTF8*$!
{ objects = {
  F1 = { isa = PBXFileReference; path = A/A.swift; sourceTree = "<group>"; };
  F2 = { isa = PBXFileReference; path = B/B.swift; sourceTree = "<group>"; };
  B1 = { isa = PBXBuildFile; fileRef = F1; };
  B2 = { isa = PBXBuildFile; fileRef = F2; };
  P1 = { isa = PBXSourcesBuildPhase; files = (B1); };
  P2 = { isa = PBXSourcesBuildPhase; files = (B2); };
  T1 = { isa = PBXNativeTarget; name = A; productType = "com.apple.product-type.application"; buildPhases = (P1); };
  T2 = { isa = PBXNativeTarget; name = B; productType = "com.apple.product-type.application"; buildPhases = (P2); };
  G1 = { isa = PBXGroup; children = (F1, F2); sourceTree = "<group>"; };
  R1 = { isa = PBXProject; mainGroup = G1; targets = (T1, T2); };
}; rootObject = R1; }
`;

describe('check', () => {
  it('takes a target for an app, whatever its property list says', () =>
    withFolder(
      { 'Shop.xcodeproj/project.pbxproj': twoApps, 'A/A.swift': 'import UIKit\n', 'B/B.swift': 'import UIKit\n' },
      async (folder) => {
        const { stderr, exitCode } = await runCommand(Check, folder);
        expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
      },
    ));

  it('ends with what was looked at', () =>
    withFolder(
      { 'App/A.swift': 'import UIKit\n', Podfile: "pod 'mParticle-Apple-SDK', '8.1.0'\n", 'src/App.astro': '' },
      async (folder) => {
        const { stdout } = await runCommand(Check, folder);
        const [, end] = stdout.split('What was read\n');
        expect(end).toMatch(/Apps +Podfile \(Podfile\)/);
        expect(end).toMatch(/mParticle +mParticle-Apple-SDK/);
        expect(end).toMatch(/Read +Swift \(1 file, 0 parsed\), 1 manifest/);
        expect(end).toMatch(/Not read +Astro \(1 file\)/);
      },
    ));

  it('is incomplete where the app is written in a language that is not read, and says what to do', () =>
    withFolder(godot, async (folder) => {
      const { stdout, exitCode } = await runCommand(Check, folder);
      expect(stdout.replace(/\s+/g, ' ')).toContain('1 file in GDScript was not read');
      expect(stdout).toContain('player.gd:1');
      expect(stdout).toContain('the audit is incomplete');
      expect(exitCode).toBe(2);
    }));

  it('says the same for programs', () =>
    withFolder(godot, async (folder) => {
      const { stdout } = await runCommand(Check, folder, '--json');
      expect(JSON.parse(stdout)).toMatchObject({
        lookedAt: { apps: [{ kind: 'Godot project', file: 'project.godot' }], languages: [] },
        unreadCode: [{ language: 'GDScript', files: 1, example: 'player.gd', runsIn: 'Godot' }],
        problems: [{ kind: 'incomplete', file: 'player.gd' }],
      });
    }));

  it('is complete where Android runs what is not read', () =>
    withFolder(
      { 'package.json': '{"dependencies": {"react-native": "0.76.3"}}', 'android/app/A.kt': '', 'ios/A.swift': 'import UIKit\n' },
      async (folder) => {
        const { stdout, exitCode } = await runCommand(Check, folder);
        expect(stdout).not.toContain('Kotlin');
        expect(exitCode).toBe(0);
      },
    ));
});
