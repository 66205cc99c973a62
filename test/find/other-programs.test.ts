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
});
