import { describe, expect, it } from 'vitest';
import { auditFolder } from '../support/marked-project.js';
import { withFolder } from '../support/run-command.js';
import { xcodeProject } from '../support/xcode-project.js';

const storyboard =
  '<document type="com.apple.InterfaceBuilder3.CocoaTouch.Storyboard.XIB"><textField placeholder="E-mail" id="a"/></document>';

const view =
  'import SwiftUI\nstruct Page: View {\n  @State var text = ""\n  var body: some View { TextField("Phone", text: $text) }\n}\n';

/** The files that show what people enter in an app of enough code that not every field of it is read. */
async function entered(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const others = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`App/Code${String(index)}.swift`, 'let a = 1\n']),
  );
  const app = '<plist version="1.0"><dict><key>CFBundlePackageType</key><string>APPL</string></dict></plist>';
  const { signals } = await withFolder({ ...others, ...files, 'App/Info.plist': app }, auditFolder);
  return signals.filter(({ id }) => id === 'collection.input').map(({ place }) => place.file);
}

describe('of a large app', () => {
  it('so many files are read for fields as show some, and all documents of views beside them', async () => {
    const documents = Array.from({ length: 10 }, (_, index) => `App/A${String(index)}.storyboard`);
    const files = Object.fromEntries(documents.map((path) => [path, storyboard]));
    expect(await entered({ ...files, 'App/Page.swift': view })).toEqual([...documents, 'App/Page.swift']);
  });
});

describe('in folders and files that are called as those of tests', () => {
  const entersIn = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
    (await withFolder(files, auditFolder)).signals.filter(({ id }) => id === 'collection.input').map(({ place }) => place.file);
  const takes = (path: string, type: string): string =>
    xcodeProject({ targets: [{ name: 'SpeedTest', type, synchronized: [{ path, except: [] }], settings: {} }] });

  it('code is read that an app takes', async () => {
    const project = takes('SpeedTest', 'application');
    const files = {
      'SpeedTest/Page.swift': view,
      'SpeedTest/PageTest.swift': view,
      'SpeedTest.xcodeproj/project.pbxproj': project,
    };
    expect(await entersIn(files)).toEqual(['SpeedTest/Page.swift', 'SpeedTest/PageTest.swift']);
  });

  it('code is not read that tests take, or that no target is known to take', async () => {
    const project = takes('SpeedTest', 'bundle.unit-test');
    expect(await entersIn({ 'SpeedTest/Page.swift': view, 'SpeedTest.xcodeproj/project.pbxproj': project })).toEqual([]);
    expect(await entersIn({ 'SpeedTest/Page.swift': view })).toEqual([]);
  });

  it('code is read where the folder is that of an app', async () => {
    const app = {
      'LoadTest/package.json': '{"name": "load-test", "dependencies": {"react-native": "0.80.0"}}',
      'LoadTest/ios/App/Info.plist':
        '<plist version="1.0"><dict><key>CFBundlePackageType</key><string>APPL</string></dict></plist>',
      'LoadTest/src/Page.tsx':
        'import { TextInput } from "react-native";\nexport const Page = () => <TextInput placeholder="Phone" />;\n',
    };
    expect(await entersIn(app)).toEqual(['LoadTest/src/Page.tsx']);
  });
});
