import { describe, expect, it } from 'vitest';
import { auditApps } from '../../../support/marked-project.js';
import { inFolder, type Files } from '../../../support/app-files.js';

/** The apps of a repository, each with its targets, and the files that have a signal in it. */
async function appsOf(files: Files): Promise<readonly string[]> {
  return inFolder(files, async (folder) =>
    (await auditApps(folder)).map(({ app, signals }) => {
      const targets = app?.targets.map(({ name, kind }) => `${kind} ${name}`) ?? [];
      const own = [...new Set(signals.map(({ place }) => place.file))].sort();
      return `${app?.id ?? 'rest'}: ${targets.join(', ')}: ${own.join(' ')}`;
    }),
  );
}

async function problemsOf(files: Files): Promise<readonly string[]> {
  return inFolder(files, async (folder) =>
    (await auditApps(folder)).flatMap(({ problems }) =>
      problems.map(({ kind, place, message }) => `${kind} ${place.file}:${String(place.line)} ${message}`),
    ),
  );
}

/** Code with a signal. */
const code = 'import AdSupport\nlet id = ASIdentifierManager.shared().advertisingIdentifier\n';

const rules = 'load("@rules_apple//apple:ios.bzl", "ios_application", "ios_extension", phone_app = "ios_application")';

const app = (name: string, deps: string): readonly string[] => [
  'ios_application(',
  `    name = "${name}",`,
  `    bundle_id = "com.example.${name.toLowerCase()}",`,
  '    infoplists = ["Info.plist"],',
  `    deps = ${deps},`,
  ')',
];

describe("Bazel's build files", () => {
  it('have apps with what they embed and the libraries that they link, in other packages too', async () => {
    const files = {
      'MODULE.bazel': 'module(name = "stores")\n',
      'shop/BUILD.bazel': [
        rules,
        'swift_library(name = "Lib", srcs = glob(["Sources/**/*.swift"]), deps = ["//kit"])',
        'swift_library(name = "WidgetLib", srcs = ["Widget.swift"])',
        'ios_extension(name = "Widget", bundle_id = "com.example.shop.widget", deps = [":WidgetLib"])',
        ...app('Shop', '[":Lib"]').slice(0, -1),
        '    extensions = [":Widget"],',
        ')',
      ],
      'shop/Sources/Home/A.swift': code,
      'shop/Widget.swift': code,
      'cafe/BUILD': [rules, 'objc_library(name = "Main", srcs = ["A.m"])', ...app('Cafe', '["Main"]')],
      'cafe/A.m':
        '#import <AdSupport/AdSupport.h>\nvoid f(void) { [[ASIdentifierManager sharedManager] advertisingIdentifier]; }\n',
      'kit/BUILD': ['load("@rules_swift//swift:swift.bzl", "swift_library")', 'swift_library(name = "kit", srcs = ["K.swift"])'],
      'kit/K.swift': code,
    };
    expect(await appsOf(files)).toEqual([
      'Cafe: app Cafe: cafe/A.m',
      'Shop: app Shop, extension Widget: kit/K.swift shop/Sources/Home/A.swift shop/Widget.swift',
    ]);
  });

  it('have values that they name, lists that they put together, globs with exceptions, and every arm of a select', async () => {
    const files = {
      WORKSPACE: '',
      BUILD: [
        rules,
        'COMMON = ["Common.swift"]',
        'swift_library(',
        '    name = "a" + "Lib",',
        '    srcs = glob(["A/**/*.swift"], exclude = ["A/Old/*"]) + COMMON,',
        '    deps = select({"//conditions:default": [":One"], ":beta": [":Two"]}),',
        ')',
        '[swift_library(name = each, srcs = [each + ".swift"]) for each in ["One", "Two", "Three"]]',
        'phone_app(name = "A", deps = [":aLib"])',
        'ios_application(name = "B", deps = [":Three"])',
      ],
      ...Object.fromEntries(
        ['A/X/1.swift', 'A/Old/2.swift', 'Common.swift', 'One.swift', 'Two.swift', 'Three.swift'].map((path) => [path, code]),
      ),
      'A/Sub/BUILD': ['swift_library(name = "Sub", srcs = ["3.swift"])'],
      'A/Sub/3.swift': code,
    };
    const [a, b] = await appsOf(files);
    expect(a).toBe('A: app A: A/Old/2.swift A/Sub/3.swift A/X/1.swift Common.swift One.swift Two.swift');
    expect(b).toBe('B: app B: A/Old/2.swift A/Sub/3.swift Three.swift');
  });

  it('have apps for the watch in an app, tests, and apps for the Mac that are none for iOS', async () => {
    const files = {
      BUILD: [
        rules,
        'watchos_application(name = "Watch", deps = [":W"])',
        'swift_library(name = "W", srcs = ["W.swift"])',
        'ios_application(name = "Phone", watch_application = ":Watch", deps = [":P"])',
        'swift_library(name = "P", srcs = ["P.swift"])',
        'macos_application(name = "Desk", deps = [":D"])',
        'swift_library(name = "D", srcs = ["D.swift"])',
        'swift_library(name = "T", testonly = True, srcs = ["T.swift"])',
        'ios_unit_test(name = "Tests", deps = [":T"], test_host = ":Phone")',
        'ios_app_clip(name = "Clip", deps = [":P"])',
        'ios_application(name = "Other", app_clips = [":Clip"])',
      ],
      ...Object.fromEntries(['W.swift', 'P.swift', 'D.swift', 'T.swift'].map((path) => [path, code])),
    };
    const [other, phone] = await appsOf(files);
    expect(other).toBe('Other: app Other, app-clip Clip: P.swift');
    expect(phone).toBe('Phone: app Phone, watch-app Watch: P.swift W.swift');
  });

  it('have groups of files and other names for targets, in packages of their own', async () => {
    const files = {
      'app/BUILD': [rules, 'ios_application(name = "Shop", deps = ["//code"])', 'ios_application(name = "Cafe")'],
      'code/BUILD': 'alias(name = "code", actual = "//code/lib:files")\n',
      'code/lib/BUILD': 'filegroup(name = "files", srcs = ["A.swift"])\n',
      'code/lib/A.swift': code,
    };
    expect(await appsOf(files)).toEqual(['Cafe: app Cafe: ', 'Shop: app Shop: code/lib/A.swift']);
  });

  it('say where a value is computed, and which calls are of macros', async () => {
    const files = {
      BUILD: [
        rules,
        'load("//tools:apps.bzl", "our_app", "DEPS")',
        'our_app(name = "Shop", bundle_id = "com.example.shop")',
        'ios_application(',
        '    name = "Cafe",',
        '    deps = DEPS,',
        ')',
        'our_app(name = "lint")',
      ],
    };
    expect(await problemsOf(files)).toEqual([
      'partial BUILD:3 our_app is a macro of //tools:apps.bzl. The audit does not run macros, so it did not read which targets this call makes.',
      'partial BUILD:6 This value is computed, or loaded from another file. The audit did not read which files or targets it adds.',
    ]);
  });

  it('say nothing where they build nothing for Apple', async () => {
    expect(await problemsOf({ BUILD: 'cc_library(name = "a", srcs = FILES)\n', 'A.swift': code })).toEqual([]);
    expect(await problemsOf({ BUILD: '#!/bin/sh\nif [ a = b ]; then echo "swift_build"; fi\n', 'A.swift': code })).toEqual([]);
  });
});
