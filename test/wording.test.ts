import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { literals, printedTexts, proseLines, sentences, templateLines } from './support/printed-texts.js';

/** The lines of docs/wording.md that list what is not used, without the notes in brackets: there is no other list. */
const wording = readFileSync('docs/wording.md', 'utf8');
const banned = [...listed('Words'), ...listed('British spellings')];
const allowed = wordPattern(listed('Allowed all the same'));
const pattern = wordPattern(banned);

/** Parts of the tree whose texts are not reworded yet, as the beginnings of paths. */
const open: readonly string[] = [];

describe('the words that docs/wording.md bans', () => {
  it('are read from it', () => {
    expect(banned).toEqual(expect.arrayContaining(['so that', 'is no', 'catalogue']));
  });

  it('occur in no text that a reader sees', () => {
    const found = printedTexts()
      .filter(({ file }) => !open.some((path) => file.startsWith(path)))
      .flatMap(({ file, line, text }) => bannedIn(text).map((word) => `${file}:${String(line)}: ${word}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['a program', literals('f', '// so that\nconst text = `It is no ${word}, so that`;\n'), ['2 is no', '2 so that']],
    ['a program, but not its ids and code', literals('f', "import 'mend';\nconst key = 'mend';\nsay('Run `mend it`.');\n"), []],
    ['a catalog, but not its sources', sentences('f', '{\n"text": "Mend the line.",\n"source": "mend the line" }'), ['2 mend']],
    [
      'a template',
      templateLines('f', '{% comment %}mend{% endcomment %}\n{{ "Mend it" }} or mend {{ mend }}'),
      ['2 mend', '2 mend'],
    ],
    ['a document, but not its code', proseLines('f', 'Mend `mend`.\n\n```\nmend\n```\n'), ['1 mend']],
    ['what is allowed all the same', proseLines('f', 'It is no longer open. It is no problem.'), ['1 is no']],
  ])('are found in %s', (_, texts, expected) => {
    expect(texts.flatMap(({ line, text }) => bannedIn(text).map((word) => `${String(line)} ${word}`))).toEqual(expected);
  });
});

/** The phrases in quotes of one line of the list. */
function listed(name: string): readonly string[] {
  const [, text = ''] = new RegExp(`^- ${name}: ([\\s\\S]*?)(?=^- |\\n\\n)`, 'm').exec(wording) ?? [];
  return [...text.replace(/\([^)]*\)/g, '').matchAll(/“([^”]+)”/g)].map(([, phrase = '']) => phrase.replace(/\s+/g, ' '));
}

function wordPattern(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w-])(?:${phrases.map((phrase) => phrase.replaceAll(' ', '\\s+')).join('|')})(?![\\w-])`, 'gi');
}

/** The banned phrases of a text, outside of code. */
function bannedIn(text: string): readonly string[] {
  const prose = text.replace(/`[^`]*`/g, ' ').replace(allowed, ' ');
  return [...prose.matchAll(pattern)].map(([phrase]) => phrase.toLowerCase());
}
