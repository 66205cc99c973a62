import { describe, expect, it } from 'vitest';
import { unreadCode } from '../../../src/read/syntax/unread-code.js';

const platforms = [
  { name: 'Godot', languages: ['GDScript'] },
  { name: 'iOS', languages: ['Kotlin (shared)'] },
  { name: 'Capacitor', languages: ['Astro'] },
];

describe('code that is not read', () => {
  it.each([
    ['GDScript', 'player.gd', 'Godot'],
    ['Kotlin (shared)', 'shared/src/commonMain/kotlin/App.kt', 'iOS'],
    ['Kotlin (shared)', 'shared/src/iosSimulatorArm64Main/kotlin/App.kt', 'iOS'],
    ['Kotlin (shared)', 'commonMain/App.kt', 'iOS'],
    ['Astro', 'src/App.astro', 'Capacitor'],
  ])('may hold the answer where the project is written for what runs it: %s in %s', (language, path, runsIn) => {
    expect(unreadCode([path], platforms)).toEqual([{ language, files: 1, example: path, runsIn }]);
  });

  it.each([
    ['F#', 'server/Api.fs'],
    ['Astro', 'admin/App.astro'],
  ])('is named only where nothing runs it on iOS: %s in %s', (language, path) => {
    expect(unreadCode([path], [{ name: 'React Native', languages: [] }])).toEqual([
      { language, files: 1, example: path, runsIn: null },
    ]);
  });

  it.each([
    'android/Plugin.fs',
    'test/PlayerTest.fs',
    'Assets/Player.cs',
    'App/App.swift',
    'lib/main.dart',
    'src/App.vue',
    'src/main/java/App.java',
    'src/main/kotlin/App.kt',
    'shared/src/androidMain/App.kt',
  ])('is not counted where it ships in no app, or is read: %s', (path) => {
    expect(unreadCode([path], platforms)).toEqual([]);
  });
});
