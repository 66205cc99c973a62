import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** The services that an app's pages load, each with its file and line and how sure that is. */
const loaded = async (...project: Parameters<typeof detect>): Promise<readonly string[]> =>
  (await detect(...project)).signals.flatMap(({ id, symbol, place: { file, line }, confidence }) =>
    id === 'collection.page' ? [`${symbol} ${file}:${String(line)} ${confidence}`] : [],
  );

const page = '<p>\n<script src="https://static.zdassets.com/ekr/snippet.js"></script>';
const snippet =
  '<script>(function () { var s = document.createElement("script"); s.src = "https://embed.tawk.to/1/default"; })();</script>';

describe('a page that loads a service', () => {
  it('counts where the app has it in its bundle, or is made of pages', async () => {
    const certain = ['static.zdassets.com www/help.html:2 certain'];
    expect(await loaded({ 'www/help.html': page }, [], ['www/help.html'])).toEqual(certain);
    expect(await loaded({ 'www/help.html': page }, [''])).toEqual(certain);
    expect(await loaded({ 'www/index.html': snippet }, [''])).toEqual(['embed.tawk.to www/index.html:1 certain']);
  });

  it('is a website elsewhere', async () => {
    expect(await loaded({ 'www/help.html': page })).toEqual([]);
    expect(await loaded({ 'site/help.html': page }, [''])).toEqual([]);
    expect(await loaded({ 'www/help.html': page }, ['other/'])).toEqual([]);
  });

  it('loads nothing from other hosts by a link, a comment or a text', async () => {
    const others =
      '<a href="https://static.zdassets.com/a">a</a><!-- <script src="https://embed.tawk.to/1"></script> --><p>https://embed.tawk.to</p>';
    expect(await loaded({ 'www/index.html': others }, [''])).toEqual([]);
  });
});

describe('the address of a service in code', () => {
  const swift =
    'import WebKit\nlet view = WKWebView()\nview.load(URLRequest(url: URL(string: "https://tawk.to/chat/1/default")!))';

  it('is what a web view shows in the same file', async () => {
    expect(await loaded({ 'Chat.swift': swift })).toEqual(['tawk.to Chat.swift:3 likely']);
  });

  it('may be that in another one', async () => {
    expect(await loaded({ 'Chat.swift': 'let chat = "https://tawk.to/chat/1/default"' })).toEqual([
      'tawk.to Chat.swift:1 possible',
    ]);
  });

  it('is the whole name of the host', async () => {
    expect(await loaded({ 'Chat.swift': 'let chat = "https://nottawk.to/" + "https://tawk.to.example/"' })).toEqual([]);
  });
});
