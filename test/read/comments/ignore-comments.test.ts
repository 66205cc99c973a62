import { describe, expect, it } from 'vitest';
import { findIgnoreComments } from '../../../src/read/comments/ignore-comments.js';

const word = 'app-privacy-ignore-next-line';

/** `line of the comment > line that it is about: rules -- reason`. */
async function ignores(path: string, text: string): Promise<readonly string[]> {
  const found = await findIgnoreComments([{ path, text }]);
  return found.map(
    ({ place, line, rules, reason }) => `${String(place.line)} > ${String(line)}: ${rules.join(' ')} -- ${reason ?? ''}`,
  );
}

const slashes = `code()\n  // ${word} att/a, idfa/b -- sample code\n  code()\n`;
const block = `code()\n  /* ${word} att/a, idfa/b -- sample code */\n  code()\n`;
const hashes = `code:\n  # ${word} att/a, idfa/b -- sample code\n  code: 1\n`;
const markup = `<code>\n  <!-- ${word} att/a, idfa/b: sample code -->\n  <code/>\n</code>\n`;

describe('a comment that accepts findings', () => {
  it.each([
    ...['A.swift', 'A.m', 'A.mm', 'A.h', 'a.js', 'a.tsx', 'a.dart', 'A.cs', 'A.kt', 'A.java', 'a.go', 'Shared.xcconfig'].map(
      (path) => [path, slashes] as const,
    ),
    ...[
      'A.swift',
      'A.m',
      'a.ts',
      'a.dart',
      'A.cs',
      'A.kt',
      'A.java',
      'a.go',
      'InfoPlist.strings',
      'App.xcodeproj/project.pbxproj',
    ].map((path) => [path, block] as const),
    ...['a.py', 'a.rb', 'ios/Podfile', 'A.podspec', 'pubspec.yaml', 'project.yml', 'app-privacy.yaml', 'Cartfile', 'a.toml'].map(
      (path) => [path, hashes] as const,
    ),
    ...['Info.plist', 'PrivacyInfo.xcprivacy', 'App.entitlements', 'config.xml', 'App.csproj', 'a.html', 'A.vue', 'A.svelte'].map(
      (path) => [path, markup] as const,
    ),
  ])('is found in %s', async (path, text) => {
    expect(await ignores(path, text)).toEqual(['2 > 3: att/a idfa/b -- sample code']);
  });

  it('is found in scripts of pages and components', async () => {
    expect(await ignores('a.html', `<p>don't</p>\n<script>\n// ${word} att/a -- old\ncode()\n</script>\n`)).toEqual([
      '3 > 4: att/a -- old',
    ]);
  });

  it('is found around JSX, in documentation, and over several lines', async () => {
    expect(await ignores('a.jsx', `<View>\n  {/* ${word} att/a -- old */}\n  <Prompt/>\n</View>`)).toEqual([
      '2 > 3: att/a -- old',
    ]);
    expect(await ignores('A.swift', `/// ${word} att/a -- old\ncode()`)).toEqual(['1 > 2: att/a -- old']);
    expect(await ignores('A.swift', `/**\n * ${word} att/a -- old\n *   and sampled\n */\ncode()`)).toEqual([
      '2 > 5: att/a -- old and sampled',
    ]);
  });

  it('is about its own line where it says so', async () => {
    const own = word.replace('next-', '');
    expect(await ignores('A.swift', `code() // ${own} att/a -- old\ncode()`)).toEqual(['1 > 1: att/a -- old']);
    expect(await ignores('Info.plist', `<a/>\n<a/> <!-- ${own} att/a: old -->\n<a/>`)).toEqual(['2 > 2: att/a -- old']);
  });

  it('is about what an attribute belongs to', async () => {
    expect(await ignores('A.swift', `// ${word} att/a\n@MainActor\n@available(iOS 14, *)\ncode()`)).toEqual(['1 > 4: att/a -- ']);
  });

  it('is about the next line with code', async () => {
    const stacked = `// ${word} att/a -- old\n// ${word} idfa/b -- new\n\n// why\ncode()`;
    expect(await ignores('A.swift', stacked)).toEqual(['1 > 5: att/a -- old', '2 > 5: idfa/b -- new']);
    expect(await ignores('a.tsx', `{/* ${word} att/a */}\n{/* why */}\n<A/>`)).toEqual(['1 > 3: att/a -- ']);
    expect(await ignores('A.swift', `code() // ${word} att/a\ncode()`)).toEqual(['1 > 2: att/a -- ']);
    expect(await ignores('A.swift', `code()\n// ${word} att/a`)).toEqual(['2 > 3: att/a -- ']);
  });

  it.each([
    ['att/a', 'att/a -- '],
    ['att/a,idfa/b', 'att/a idfa/b -- '],
    ['att/* — the SDK asks', 'att/* -- the SDK asks'],
    ['att/a: the SDK asks', 'att/a -- the SDK asks'],
    ['att/a -- see -- there', 'att/a -- see -- there'],
    ['att/a --', 'att/a -- '],
    ['att/a because', 'att/a because -- '],
    ['', ' -- '],
    ['-- why', ' -- why'],
  ])('says which rules, and why: %s', async (written, words) => {
    expect(await ignores('A.swift', `// ${word} ${written}\ncode()`)).toEqual([`1 > 2: ${words}`]);
  });

  it.each([
    ['a text', 'A.swift', `let text = "// ${word} att/a"\ncode()`],
    ['a text of several lines', 'A.swift', `let text = """\n// ${word} att/a\n"""\ncode()`],
    ['a template', 'a.ts', `const text = \`\n// ${word} att/a\n\`;\ncode()`],
    ['a docstring', 'a.py', `text = """\n# ${word} att/a\n"""\ncode()`],
    ['a verbatim text', 'a.dart', `var text = '''\n// ${word} att/a\n''';\ncode()`],
    ['a text of YAML', 'pubspec.yaml', `text: |\n  # ${word} att/a\nname: "# ${word} att/a"\n`],
    ['a section of characters', 'Info.plist', `<string><![CDATA[<!-- ${word} att/a -->]]></string>\n`],
    ['a here document', 'Podfile', `puts <<~TEXT\n  # ${word} att/a\nTEXT\ncode()\n`],
    ['a format without comments', 'package.json', `{ "text": "// ${word} att/a",\n// ${word} att/a\n"a": 1 }`],
    ['code', 'A.swift', `${word} att/a\ncode()`],
    ['the middle of a comment', 'A.swift', `// Use ${word} att/a\ncode()`],
    ['a longer word', 'A.swift', `// ${word}s att/a\ncode()`],
  ])('is not what %s contains', async (_, path, text) => {
    expect(await ignores(path, text)).toEqual([]);
  });

  it.each([
    ['stars', `/*${'*'.repeat(200_000)}${word}`],
    ['white space', `// ${word} att/a${' '.repeat(200_000)}-${' '.repeat(200_000)}x`],
    ['comments', `// ${word} att/a\n`.repeat(20_000)],
    ['marks', `/* ${word} ${'/*'.repeat(100_000)}`],
    ['here documents', `${'<<A\nA\n'.repeat(50_000)}# ${word}`],
    ['declarations', `${'<!'.repeat(200_000)} ${word}`],
  ])('costs time in proportion to the text: %s', async (_, text) => {
    const start = performance.now();
    for (const path of ['A.swift', 'a.m', 'Info.plist', 'a.yaml', 'a.rb', 'a.ts']) await ignores(path, text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
