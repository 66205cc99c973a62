import { describe, expect, it } from 'vitest';
import { readManifests } from '../../../src/read/manifests/read-manifests.js';
import { content } from './manifest-content.js';

async function incomplete(path: string, text: string): Promise<number> {
  const { problems } = await readManifests([{ path, ...content(text) }]);
  return problems.filter(({ kind }) => kind === 'incomplete').length;
}

describe('a file that ends before what makes it a manifest says anything', () => {
  it.each([
    ['app.config.js', 'modul'],
    ['app.config.js', 'module.expo'],
    ['app.config.js', 'module.exports'],
    ['app.config.ts', 'ex'],
    ['app.config.ts', 'export default ({ config })'],
    ['Podfile', "platform :ios, '15.0'\n"],
    ['Podfile', "source 'https://cdn.cocoapods.org/'\ntar"],
    ['Podfile', "eval(File.read('../Podfile.common'))\n"],
    ['Project.swift', 'import Project'],
    ['Project.swift', 'impo'],
  ])('is a problem: %s, %s', async (path, text) => {
    expect(await incomplete(path, text)).toBe(1);
  });

  it.each([
    ['app.config.js', 'module.exports = { name: "a" };'],
    ['app.config.ts', 'export default ({ config }) => ({ ...config });'],
    ['Podfile', "target 'App'\n"],
    ['Project.swift', 'import Foundation\nstruct Project {}\n'],
  ])('is none where it says it: %s, %s', async (path, text) => {
    expect(await incomplete(path, text)).toBe(0);
  });
});
