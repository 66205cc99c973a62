import { describe, expect, it } from 'vitest';
import { read as readGradle } from '../../../../src/read/manifests/gradle-build/read.js';
import { gradleKotlin } from '../../../../src/read/manifests/gradle-kotlin/index.js';
import { read as readCatalog } from '../../../../src/read/manifests/gradle-catalog/read.js';
import { read as readPom } from '../../../../src/read/manifests/maven-pom/read.js';
import type { ManifestReader } from '../../../../src/read/manifests/manifest.js';

const { read: readKotlin } = await gradleKotlin.load();

function found(read: ManifestReader['read'], file: string, text: string): readonly string[] {
  const { declarations, problems } = read(file, { bytes: Buffer.from(text), text });
  return [
    ...declarations.flatMap((each) =>
      each.kind === 'server-package'
        ? [`${String(each.place.line)} ${each.name} ${String(each.version)} ${String(each.range?.minimum)}`]
        : [],
    ),
    ...problems.map(({ kind, message }) => `${kind}: ${message}`),
  ];
}

describe('pom.xml', () => {
  it('has dependencies with versions, properties and none', () => {
    const text = `<project>
  <properties><mparticle.version>2.7.0</mparticle.version><alias>\${mparticle.version}</alias></properties>
  <dependencyManagement><dependencies>
    <dependency><groupId>com.example</groupId><artifactId>managed</artifactId><version>[1.0,2.0)</version></dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency>
      <groupId>com.mparticle</groupId>
      <artifactId>server-events-sdk</artifactId>
      <version>\${alias}</version>
    </dependency>
    <dependency><groupId>com.example</groupId><artifactId>managed</artifactId></dependency>
    <dependency><groupId>com.example</groupId><artifactId>parents</artifactId><version>\${parent.version}</version></dependency>
  </dependencies>
  <build><plugins><plugin><groupId>a</groupId><artifactId>b</artifactId><version>1</version></plugin></plugins></build>
</project>`;
    expect(found(readPom, 'pom.xml', text)).toEqual([
      '4 com.example:managed [1.0,2.0) 1.0',
      '9 com.mparticle:server-events-sdk 2.7.0 2.7.0',
      '12 com.example:managed null undefined',
      '13 com.example:parents null undefined',
    ]);
  });

  it('is incomplete where the XML is damaged', () => {
    expect(found(readPom, 'pom.xml', '<project><dependencies>').at(-1)).toMatch(/^incomplete: The XML is damaged/);
  });
});

describe('build.gradle', () => {
  it('has dependencies in one text, in parts, and with variables', () => {
    const text = `def sdkVersion = '2.5.4'
dependencies {
  implementation "com.mparticle:server-events-sdk:$sdkVersion"
  implementation group: 'com.example', name: 'parts', version: '1.0'
  // implementation 'com.example:commented:1.0'
  api 'com.example:managed'
  testImplementation platform('com.example:bom:3.0')
}
repositories { maven { url 'https://example.com/maven' } }`;
    expect(found(readGradle, 'build.gradle', text)).toEqual([
      '3 com.mparticle:server-events-sdk 2.5.4 2.5.4',
      '6 com.example:managed null undefined',
      '7 com.example:bom 3.0 3.0',
      '4 com.example:parts 1.0 1.0',
    ]);
  });

  it('is read in Kotlin', () => {
    const text = `val mparticle = "2.7.0"\ndependencies {\n  implementation("com.mparticle:server-events-sdk:\${mparticle}")\n  implementation(libs.ktor)\n}`;
    expect(found(readKotlin, 'build.gradle.kts', text)).toEqual(['3 com.mparticle:server-events-sdk 2.7.0 2.7.0']);
  });

  it('is followed in Kotlin through lists, functions and parts', () => {
    const text = `val version = "1." + "5"
fun kit(name: String) = "com.example:$name:$version"
// implementation("com.example:commented:1.0")
dependencies {
  "iosImplementation"("com.example:named:4.0")
  listOf("one", "two").forEach { implementation("com.example:$it:2.0") }
  api(platform(kit("bom")))
  implementation(group = "com.example", name = "parts", version = "3.0")
  add("implementation", "com.example:added:5.0")
  implementation("com.example:unknown:\${project.property("v")}")
  implementation("com.example:managed")
}`;
    expect(found(readKotlin, 'build.gradle.kts', text)).toEqual([
      '5 com.example:named 4.0 4.0',
      '6 com.example:one 2.0 2.0',
      '6 com.example:two 2.0 2.0',
      '2 com.example:bom 1.5 1.5',
      '8 com.example:parts 3.0 3.0',
      '9 com.example:added 5.0 5.0',
      '10 com.example:unknown null undefined',
      '11 com.example:managed null undefined',
    ]);
  });
});

describe('libs.versions.toml', () => {
  it('has libraries in each form', () => {
    const text = `[versions]
mparticle = "2.7.0"
[libraries]
a = { module = "com.mparticle:server-events-sdk", version.ref = "mparticle" }
b = { group = "com.example", name = "parts", version = "1.0" }
c = "com.example:short:2.0"
[plugins]
d = { id = "a.b", version = "1" }`;
    expect(found(readCatalog, 'gradle/libs.versions.toml', text)).toEqual([
      '4 com.mparticle:server-events-sdk 2.7.0 2.7.0',
      '5 com.example:parts 1.0 1.0',
      '6 com.example:short 2.0 2.0',
    ]);
  });
});
