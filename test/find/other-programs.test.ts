import { describe, expect, it } from 'vitest';
import { signalFilesOf, type Files } from '../support/app-files.js';

const server: Files = { 'server/send.ts': 'fetch(url, { method: "POST", body });\n' };

describe('what a script sends', () => {
  it('is not what an app sends that runs no scripts', async () => {
    const files = await signalFilesOf({ ...server, 'App/App.swift': 'import SwiftUI\nlet a = TextField("Email", text: $a)\n' });
    expect(Object.values(files)).toEqual([['App/App.swift']]);
  });

  it('is what an app of React Native may send', async () => {
    const files = await signalFilesOf({ ...server, 'package.json': { dependencies: { 'react-native': '0.76.0' } } });
    expect(Object.values(files)).toEqual([['server/send.ts']]);
  });

  it.each([
    ['functions/send.ts', 'firebase.json', {}],
    ['api/functions/send.ts', 'api/appwrite.config.json', {}],
    ['netlify/functions/send.ts', 'netlify.toml', {}],
    ['functions/send.ts', 'other.json', { rest: ['functions/send.ts'] }],
    ['src/functions/send.ts', 'firebase.json', { rest: ['src/functions/send.ts'] }],
  ])('is not what runs on a server: %s beside %s', async (file, beside, expected) => {
    const app = { 'package.json': { dependencies: { 'react-native': '0.76.0' } } };
    const files = await signalFilesOf({ ...app, [file]: server['server/send.ts'] ?? '', [beside]: '{}' });
    expect(Object.values(files)).toEqual([Object.values(expected)[0] ?? []]);
  });
});
