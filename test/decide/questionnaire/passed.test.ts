import { describe, expect, it } from 'vitest';
import type { DataTypeId } from '../../../src/model/data-type.js';
import type { Dependency } from '../../../src/model/dependency.js';
import type { Signal } from '../../../src/model/signal.js';
import type { LanguageName } from '../../../src/model/source.js';
import { dependency } from '../../catalog/dependencies.js';
import { line } from './fixtures.js';

const field = (
  language: LanguageName,
  to: readonly string[],
  id = 'input',
  implies: readonly DataTypeId[] = ['EMAIL_ADDRESS'],
): Signal => ({
  ...{ id: `collection.${id}`, symbol: 'a field', place: { file: 'Form', line: 1, column: 1 }, confidence: 'certain' },
  ...{ platform: 'javascript', language, enclosing: '', implies },
  detail: { kind: 'passed', to, by: 'send', place: { file: 'Form', line: 9, column: 3 } },
});

const answer = (signal: Signal, dependencies: readonly Dependency[], id: DataTypeId = 'EMAIL_ADDRESS') =>
  line(id, { signals: [signal], dependencies });

describe('what is given to a package of which nothing is known is a question', () => {
  it.each<[LanguageName, string, Dependency]>([
    ['javascript', 'acme', dependency({ ecosystem: 'npm', name: 'acme' })],
    ['javascript', '@acme/api/client', dependency({ ecosystem: 'npm', name: '@acme/api' })],
    ['dart', 'package:acme/acme.dart', dependency({ ecosystem: 'pub', name: 'acme' })],
    ['csharp', 'Acme.Client.Http', dependency({ ecosystem: 'nuget', name: 'Acme.Client' })],
    ['csharp', 'Acme.Client', dependency({ ecosystem: 'nuget', name: 'Acme.Client.Core' })],
  ])('%s %s', (language, module, given) => {
    const { collected, questions } = answer(field(language, [module]), [given]);
    expect(collected).toBe('review');
    expect(questions.map(({ text }) => text)).toContain(
      `Does ${given.name} send email addresses (a field) to a server that keeps it?`,
    );
  });

  it('of a password and of any text, too', () => {
    const acme = [dependency({ ecosystem: 'npm', name: 'acme' })];
    expect(answer(field('javascript', ['acme'], 'password', []), acme, 'USER_ID').collected).toBe('review');
    expect(answer(field('javascript', ['acme'], 'text', []), acme, 'OTHER_USER_CONTENT').collected).toBe('review');
  });

  it('shows the call that is given it', () => {
    const { evidence } = answer(field('javascript', ['acme']), [dependency({ ecosystem: 'npm', name: 'acme' })]);
    expect(evidence).toContainEqual({ what: 'send', place: { file: 'Form', line: 9, column: 3 } });
  });
});

describe('it is no question', () => {
  it.each<[string, LanguageName, string, Dependency]>([
    ['of a package that keeps state', 'javascript', 'zustand', dependency({ ecosystem: 'npm', name: 'zustand' })],
    ['of one that stores on the device', 'dart', 'package:hive/hive.dart', dependency({ ecosystem: 'pub', name: 'hive' })],
    [
      'of one of a family that does',
      'csharp',
      'CommunityToolkit.Mvvm',
      dependency({ ecosystem: 'nuget', name: 'CommunityToolkit.Mvvm' }),
    ],
    ['of a module that no dependency brings', 'javascript', '@/client', dependency({ ecosystem: 'npm', name: 'acme' })],
    ['of another package whose name begins alike', 'javascript', 'acme', dependency({ ecosystem: 'npm', name: 'acme-tools' })],
  ])('%s', (_, language, module, given) => {
    expect(answer(field(language, [module]), [given]).collected).toBe('no');
  });
});
