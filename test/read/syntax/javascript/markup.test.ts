import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../src/model/source.js';
import { languageOf } from '../../../../src/read/syntax/index.js';
import { calls } from '../../../support/describe-facts.js';

async function parse(file: string, text: string): Promise<Source> {
  const parser = await languageOf(file)?.load();
  if (parser === undefined) throw new Error(`No language reads ${file}.`);
  return parser.parse(file, text);
}

/** Each call with its line and column. */
function placed(source: Source): string[] {
  return calls(source)
    .map((call) => call.replace(/\(.*/, ''))
    .filter((call) => !call.includes('{'))
    .sort();
}

describe('a Vue component', () => {
  it('has its script blocks at their lines, as TypeScript where they say so', async () => {
    const source = await parse(
      'App.vue',
      '<template>\n  <p v-if="a">one()</p>\n</template>\n<script lang="ts">\nexport const x: number = two() as number\n</script>\n\n<script setup lang="ts">three<string>()\n</script>',
    );
    expect(placed(source)).toEqual(['5:26 two', '8:25 three']);
    expect(source.problems).toEqual([]);
  });

  it('runs what its template runs', async () => {
    const text = '<template>\n<a @click="one(1)" v-on:tap="() => two()" :key="{ a: three() }">{{ four() }}</a>\n</template>';
    expect(placed(await parse('App.vue', text)).map((line) => line.replace(/^.* /, ''))).toEqual(['one', 'two', 'three', 'four']);
  });

  it('makes its fields, with what it gives them once', async () => {
    const source = await parse(
      'App.vue',
      '<template>\n<input :label="one()" @input="two()" v-model="a.b" :rules="[() => three()]">\n</template>',
    );
    expect(placed(source).map((line) => line.replace(/:\d+ /, ' '))).toEqual(['2 <input>', '2 one', '2 two', '2 three']);
  });

  it('says where a script or template is in another language', async () => {
    const source = await parse(
      'App.vue',
      '<template lang="pug">\na(@click="one()")\n</template>\n<script lang="coffee">\ntwo()\n</script>',
    );
    expect(source.problems.map(({ kind, place, message }) => `${String(place.line)} ${kind} ${message}`)).toEqual([
      '1 partial This template is in a language that the audit does not read.',
      '4 partial This script is in a language that the audit does not read.',
    ]);
  });
});

describe('a Svelte component', () => {
  it('has its script blocks, and what its markup runs', async () => {
    const source = await parse(
      'App.svelte',
      '<script context="module" lang="ts">\n  export const a = one() as number;\n</script>\n<script>\n  $: two(a);\n</script>\n{#if three()}<a on:click={() => four()} onclick={five("}")}>{#each six() as item}{item}{/each}</a>{:else if seven()}{/if}',
    );
    expect(placed(source).map((line) => line.replace(/:\d+ /, ' '))).toEqual([
      '2 one',
      '5 two',
      '7 seven',
      '7 four',
      '7 five',
      '7 three',
      '7 six',
    ]);
    expect(source.problems).toEqual([]);
  });
});

describe('an HTML page', () => {
  it.each([
    ['an inline script', '<p>\n<script>one()</script>', ['2:9 one']],
    ['several of them', '<script>one()</script>\n<SCRIPT type="module">two()</SCRIPT >', ['1:9 one', '2:23 two']],
    ['a script in a comment', '<!-- <script>one()</script> --><script>two()</script>', ['1:40 two']],
    ['a script with a source', '<script src="a.js">one()</script>', []],
    ['a template', '<script type="text/template">one()</script>', []],
    ['data', '<script type="application/json">{"a": "one()"}</script>', []],
    ['an attribute with >', '<a title="a > b" data-x=\'<script>\'><script async>one()</script>', ['1:50 one']],
    ['code that is shown', '<textarea><script>one()</script></textarea><pre>two()</pre>', ['1:1 <textarea>']],
    ['an attribute that is code', '<a onclick="one(); return false" href="javascript:two()">', ['1:13 one', '1:51 two']],
  ])('has %s', async (_, text, expected) => {
    const source = await parse('index.html', text);
    expect(placed(source)).toEqual(expected);
    expect(source.problems).toEqual([]);
  });

  it('keeps the scripts around a damaged one', async () => {
    const source = await parse('index.html', '<script>one()</script>\n<script>two( ; }</script>\n<script>three()</script>');
    expect(calls(source).some((call) => call.includes('one'))).toBe(true);
    expect(placed(source)).toContain('3:9 three');
    expect(source.problems.map(({ place }) => place.line)).toEqual([2]);
  });

  it.each([
    ['a comment', '<!-- one()'],
    ['a script', '<script>one()'],
    ['a tag', '<a onclick="one()'],
  ])('says where %s has no end', async (_, text) => {
    const source = await parse('index.html', `<p>\n${text}`);
    expect(source.problems.map(({ kind, place }) => `${String(place.line)} ${kind}`)).toEqual(['2 partial']);
  });

  it('takes time in proportion to hostile text', async () => {
    for (const part of ['<a ', '<a b=', '<!--', '<script', '<script>', '<a b="', '{', '<a b={', '</', '<a b=c/'])
      for (const file of ['a.html', 'a.vue', 'a.svelte']) await parse(file, part.repeat(40_000));
  }, 20_000);
});

describe('the scripts that a page loads', () => {
  it('are imports, at their elements, where they come from another host', async () => {
    const source = await parse(
      'index.html',
      '<script src="https://a.example/a.js?k=1"></script>\n<SCRIPT async SRC=//b.example/b.js></SCRIPT>\n<script src="c.js"></script>\n<!-- <script src="https://d.example/d.js"></script> -->\n<img src="https://e.example/e.png">',
    );
    const imports = source.facts.flatMap((fact) => (fact.kind === 'import' ? [`${String(fact.place.line)} ${fact.module}`] : []));
    expect(imports).toEqual(['1 https://a.example/a.js?k=1', '2 //b.example/b.js']);
  });
});

describe('the code of a page', () => {
  it('keeps every offset', () => {
    const text = "<p>don't</p>\n<script>one('a')</script>\n<b>it's</b>";
    const code = languageOf('a.html')?.codeOf?.(text) ?? '';
    expect(code.length).toBe(text.length);
    expect(code.trim()).toBe("one('a')");
    expect(code.indexOf('one')).toBe(text.indexOf('one'));
  });
});
