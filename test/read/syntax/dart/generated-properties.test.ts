import { expect, it } from 'vitest';
import { parseSource } from '../../../../src/read/sources/parse-source.js';

/** The properties that a file's types have, each with its type and the name under which a library writes it. */
async function propertiesIn(text: string): Promise<readonly string[]> {
  const { facts } = await parseSource({ path: 'a.dart', text }, null);
  return facts.flatMap((fact) =>
    fact.kind === 'declaration' && fact.declares === 'property'
      ? [[fact.name, fact.type, fact.writtenAs].filter(Boolean).join(' | ')]
      : [],
  );
}

it('a class that a generator completes has what its factories take', async () => {
  const text = `@freezed
sealed class User with _$User {
  const factory User(String id, {required String email, @JsonKey(name: 'phone_number') String? phone}) = _User;
  const factory User.guest({@Default('') String email}) = Guest;
  factory User.fromJson(Map<String, dynamic> json) => _$UserFromJson(json);
}`;
  expect([...(await propertiesIn(text))].sort()).toEqual(['email | String', 'id | String', 'phone | String | phone_number']);
});

it('one that nothing completes has its own fields only', async () => {
  const text = `class User {
  final String id;
  User(this.id);
  factory User.of(String email) = Account;
}`;
  expect(await propertiesIn(text)).toEqual(['id | String']);
});
