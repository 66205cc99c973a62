const plist = '<plist version="1.0"><dict><key>a</key><string>b</string><key>c</key><array><true/></array></dict></plist>';

/** A file of each format that no case has, or only in its simplest form, by path. */
export const manifestSeeds: Readonly<Record<string, string>> = {
  'MODULE.bazel': 'module(name = "stores")\nbazel_dep(name = "rules_apple", version = "3.0")\n',
  'shop/BUILD.bazel': `load("@rules_apple//apple:ios.bzl", "ios_application")
swift_library(name = "Lib", srcs = glob(["Sources/**/*.swift"]), deps = ["//kit"])
ios_application(
    name = "Shop",
    bundle_id = "com.example.shop",
    infoplists = ["Info.plist"],
    deps = [":Lib"] + select({"//a": [":B"]}),
)
`,
  'bun.lock': `{
  "lockfileVersion": 1,
  "workspaces": { "": { "name": "shop", "dependencies": { "react-native-mparticle": "^2.7.0" } } },
  "packages": {
    "react-native-mparticle": ["react-native-mparticle@2.7.11", "", { "peerDependencies": { "react": "*" } }, "sha512-a=="],
    "kit": ["kit@github:owner/kit#abc123", {}, "owner-kit-abc123"],
  }
}
`,
  'bun.lockb': '#!/usr/bin/env bun\nbun-lockfile-format-v0\n',
  'plugin.xml': `<plugin id="cordova-plugin-mparticle" version="2.0.0"><platform name="ios">
<podspec><pods><pod name="mParticle-Apple-SDK" spec="~&gt; 9.2" /></pods></podspec>
<framework src="Ads" type="podspec" spec="1.0"/></platform></plugin>
`,
  'build.gradle': `def sdkVersion = '2.5.4'
dependencies {
  implementation "com.mparticle:server-events-sdk:$sdkVersion"
  implementation group: 'com.example', name: 'parts', version: '1.0'
}
`,
  'build.gradle.kts': `val version = "1." + "5"
fun kit(name: String) = "com.example:$name:$version"
dependencies { implementation(kit("server-events-sdk")); listOf("a", "b").forEach { implementation(kit(it)) } }
`,
  'gradle/libs.versions.toml': `[versions]
mparticle = "2.7.0"
[libraries]
events = { module = "com.mparticle:server-events-sdk", version.ref = "mparticle" }
other = "com.example:other:1.0"
`,
  'MParticleConfig.plist': plist,
  'packages.lock.json':
    '{"version": 1, "dependencies": {"net10.0-ios18.0": {"mParticle.MAUI": {"type": "Direct", "resolved": "4.1.1"}}}}',
  'pnpm-lock.yaml': `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      react-native-mparticle:
        specifier: ^2.7.0
        version: 2.7.0(react@18.0.0)
packages:
  react-native-mparticle@2.7.0:
    resolution: {integrity: sha512-aaaa==}
snapshots:
  react-native-mparticle@2.7.0(react@18.0.0):
    dependencies:
      react: 18.0.0
`,
  'Kit.podspec': `Pod::Spec.new do |s|
  s.name = 'Kit'
  ['Core', 'Ads'].each { |n| s.subspec(n) { |x| x.dependency 'mParticle-Apple-SDK', '~> 8.0' } }
  s.ios.deployment_target = '13.0'
end
`,
  Podfile: `$version = '~> 8.0'
def shared(extra)
  pod 'mParticle-Apple-SDK', $version, :subspecs => ['mParticle'] + extra
end
target 'App' do
  shared(%w[a b])
  ['Ads', 'Braze'].each { |name| pod name, '>= 1' } unless ENV['X']
end
`,
  'Assets/Ads/Editor/AdsDependencies.xml': `<dependencies>
  <iosPods><iosPod name="Google-Mobile-Ads-SDK" version="~> 11.3.0" /></iosPods>
  <androidPackages><androidPackage spec="com.google:ads:1.0" /></androidPackages>
</dependencies>
`,
  'Packages/packages-lock.json': `{"dependencies": {
"com.unity.ads.ios-support": {"version": "1.2.0", "depth": 0, "source": "registry"},
"com.a.git": {"version": "https://github.com/a/git.git", "source": "git"}
}}
`,
  '.pnp.cjs': `const RAW_RUNTIME_STATE =
'{\\
  "packageRegistryData": [\\
    ["react-native-mparticle", [\\
      ["npm:2.7.1", {\\
        "packageLocation": "./.yarn/cache/a.zip/",\\
      }]\\
    ]]\\
  ]\\
}';
`,
  'ascii/Info.plist': '{ a = (1, "2", <0fbd>); NSUserTrackingUsageDescription = "We use it."; CFBundlePackageType = APPL; }',
  'App.xcconfig': `#include "Base.xcconfig"
A = $(B:upper)$(inherited)
B[sdk=iphoneos*] = $(A:default=x)
INFOPLIST_KEY_NSUserTrackingUsageDescription = $(A)
`,
  'app.config.ts': `const base = require('./base');
const keys = ['a', 'b'].map((key) => ({ [key]: key }));
export default ({ config }) => ({ ...config, ios: { infoPlist: Object.assign({}, ...keys), privacyManifests: { NSPrivacyTracking: true } } });
`,
  'Project.swift': `import ProjectDescription
let settings: Settings = .settings(base: ["A": "B"])
let project = Project(name: "App", targets: ["A", "B"].map { .target(name: $0, product: .app, infoPlist: .extendingDefault(with: ["NSUserTrackingUsageDescription": "We use it."])) })
`,
  'project.yml': `name: App
options: &o {bundleIdPrefix: com.example}
targets:
  App: {type: application, platform: iOS, <<: *o, info: {properties: {NSUserTrackingUsageDescription: "We use it."}}}
`,
};
