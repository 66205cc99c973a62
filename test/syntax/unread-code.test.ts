import { describe, expect, it } from 'vitest';
import { unreadCode } from '../../src/syntax/unread-code.js';

describe('code that is not read', () => {
  it.each([
    ['Dart', 'lib/main.dart'],
    ['C#', 'Assets/Player.cs'],
    ['Kotlin', 'shared/src/commonMain/kotlin/App.kt'],
    ['Kotlin', 'shared/src/iosMain/kotlin/App.kt'],
    ['Kotlin', 'shared/src/iosSimulatorArm64Main/kotlin/App.kt'],
    ['Kotlin', 'commonMain/App.kt'],
    ['Vue', 'src/App.vue'],
  ])('is counted where it can run in the app: %s in %s', (language, path) => {
    expect(unreadCode([path])).toEqual([{ language, files: 1 }]);
  });

  it.each([
    'app/src/main/java/App.kt',
    'shared/src/androidMain/App.kt',
    'android/Plugin.dart',
    'test/main_test.dart',
    'App/App.swift',
  ])('is not counted where it cannot, or is read: %s', (path) => {
    expect(unreadCode([path])).toEqual([]);
  });
});
