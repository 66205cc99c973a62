import { describe, expect, it } from 'vitest';
import { inFolder, type Files } from '../../support/app-files.js';
import { auditFolder } from '../../support/marked-project.js';
import { xcodeProject, type TargetShape } from '../../support/xcode-project.js';

const code = 'import SwiftUI\n';
const project = (target: Partial<TargetShape>): Files => ({
  'App.xcodeproj/project.pbxproj': xcodeProject({ targets: [{ name: 'App', settings: {}, ...target }] }),
});
const modules = (path: string): string => `[submodule "it"]\n\tpath = ${path}\n\turl = https://example.org/it.git\n`;

/** What the audit says of code that it does not have: problems with their files, and remarks. */
const said = (files: Files): Promise<readonly string[]> =>
  inFolder(files, async (folder) => {
    const { problems, notes } = await auditFolder(folder);
    const remarks = notes.flatMap(({ topic, text }) => (topic === 'absent-code' ? [text] : []));
    return [...problems.map(({ kind, place, message }) => `${kind} ${place.file}:${String(place.line)} ${message}`), ...remarks];
  });

describe('what a project compiles and is not there', () => {
  it('makes the audit incomplete where it is all code of an app', async () => {
    const nothing =
      /^incomplete App\.xcodeproj\/project\.pbxproj:\d+ None of the code that App compiles is in the audited folder\./;
    const targets = [{ sources: ['App/A.swift', 'App/B.m'] }, { synchronized: [{ path: 'App', except: [] }] }];
    for (const target of targets) expect(await said(project(target))).toEqual([expect.stringMatching(nothing)]);
  });

  it('is said where other code of the app is there', async () => {
    const sources = ['App/A.swift', 'App/D.swift', 'App/C.mm', 'App/B.swift', 'App/E.swift'];
    expect(await said({ ...project({ sources }), 'App/A.swift': code })).toEqual([
      'The Xcode project compiles code that is not in the audited folder, or that .gitignore lists: App/B.swift, App/C.mm, App/D.swift and 1 more. The audit does not know what that code does.',
    ]);
  });

  it('counts as absent where .gitignore lists it', async () => {
    const files = { ...project({ sources: ['App/A.swift', 'App/Keys.swift'] }), 'App/A.swift': code, 'App/Keys.swift': code };
    expect(await said({ ...files, '.gitignore': 'Keys.swift\n' })).toEqual([
      'The Xcode project compiles code that is not in the audited folder, or that .gitignore lists: App/Keys.swift. The audit does not know what that code does.',
    ]);
  });

  it('says nothing where tools write it, or only tests compile it', async () => {
    const sources = ['Runner/AppDelegate.swift', 'Runner/GeneratedPluginRegistrant.m'];
    expect(await said({ ...project({ sources }), 'Runner/AppDelegate.swift': code })).toEqual([]);
    expect(await said(project({ type: 'bundle.unit-test', sources: ['Tests/A.swift'] }))).toEqual([]);
  });

  it('says nothing where the configuration leaves it out', async () => {
    const exclude = { 'app-privacy.yaml': 'exclude: ["Legacy/**"]\n' };
    expect(await said({ ...project({ sources: ['Legacy/A.swift'] }), ...exclude })).toEqual([]);
    expect(await said({ ...project({ synchronized: [{ path: 'Legacy', except: [] }] }), ...exclude })).toEqual([]);
    const sources = ['App/A.swift', 'Legacy/B.swift'];
    expect(await said({ ...project({ sources }), 'App/A.swift': code, ...exclude })).toEqual([]);
  });

  it('says nothing where all is there', async () => {
    expect(await said({ ...project({ sources: ['App/A.swift'] }), 'App/A.swift': code })).toEqual([]);
    expect(await said({ ...project({ synchronized: [{ path: 'App', except: [] }] }), 'App/A.swift': code })).toEqual([]);
  });
});

describe('a Git submodule that is not checked out', () => {
  it('makes the audit incomplete where the project builds code of it', async () => {
    const files = { ...project({ sources: ['App/A.swift', 'Kit/Ads.swift'] }), 'App/A.swift': code };
    const missing =
      'incomplete .gitmodules:2 The project builds code of the Git submodule Kit, which is not checked out. The audit does not know what that code does.';
    expect(await said({ ...files, '.gitmodules': modules('Kit') })).toEqual([missing]);
    expect(await said({ ...files, '.gitmodules': modules('Kit'), 'Kit/Ads.swift': code })).toEqual([]);
  });

  it('says nothing where the project builds nothing of it, or only tests do', async () => {
    const files = { 'App/A.swift': code, '.gitmodules': modules('Kit') };
    expect(await said({ ...project({ sources: ['App/A.swift'] }), ...files })).toEqual([]);
    const targets = [
      { name: 'App', sources: ['App/A.swift'], settings: {} },
      { name: 'Tests', type: 'bundle.unit-test', sources: ['Kit/Ads.swift'], settings: {} },
    ];
    expect(await said({ 'App.xcodeproj/project.pbxproj': xcodeProject({ targets }), ...files })).toEqual([]);
  });
});
