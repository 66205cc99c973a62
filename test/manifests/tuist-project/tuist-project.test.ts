import { describe, expect, it } from 'vitest';
import { tuistProject } from '../../../src/manifests/tuist-project/index.js';
import { readLines } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(tuistProject, 'Project.swift', ...lines);

describe('a Tuist project', () => {
  it('gives the purpose strings of its Info.plist, at their keys, and its apps', async () => {
    const { declarations } = await read(
      'import ProjectDescription',
      'let target = Target.target(',
      '  name: "Tides", product: .app,',
      '  infoPlist: .extendingDefault(with: [',
      '    "NSLocationWhenInUseUsageDescription": "To find the harbour.",',
      '    // "NSCameraUsageDescription": "Never.",',
      '    "NSUserTrackingUsageDescription": .string("To thank you."),',
      '    "NSContactsUsageDescription": contacts,',
      '  ]))',
    );
    expect(declarations).toMatchObject([
      { kind: 'app-target', place: { line: 3 } },
      {
        key: 'NSLocationWhenInUseUsageDescription',
        text: 'To find the harbour.',
        source: 'project-generator',
        place: { line: 5, column: 6 },
      },
      { key: 'NSUserTrackingUsageDescription', text: 'To thank you.', place: { line: 7 } },
    ]);
  });

  it('gives those of its build settings', async () => {
    const { declarations } = await read(
      'import ProjectDescription',
      'let s = ["INFOPLIST_KEY_NSCameraUsageDescription": "Scan."]',
    );
    expect(declarations).toMatchObject([{ key: 'NSCameraUsageDescription', text: 'Scan.' }]);
  });

  it('is no other file of that name', async () => {
    expect(await read('struct Project { let keys = ["NSCameraUsageDescription": "Scan."] }')).toEqual({
      dependencies: [],
      declarations: [],
      problems: [],
    });
  });

  it('says where it is broken off', async () => {
    const { problems } = await read('import ProjectDescription', 'let a = 1 /* never closed');
    expect(problems).toMatchObject([{ kind: 'incomplete', place: { line: 2, column: 11 } }]);
  });

  it('says that it is too long to be read', async () => {
    const { problems } = await read('import ProjectDescription', `// ${'x'.repeat(1_000_000)}`);
    expect(problems).toMatchObject([{ kind: 'incomplete', message: expect.stringContaining('1 million characters') as string }]);
  });
});
