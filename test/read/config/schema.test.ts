import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../../src/read/config/schema.json' with { type: 'json' };
import { dataTypeIds } from '../../../src/model/data-type.js';
import { purposeIds } from '../../../src/model/purpose.js';

describe('the published schema', () => {
  it("allows the model's data types and purposes", () => {
    expect(schema.definitions.dataType.enum).toEqual(dataTypeIds);
    expect(schema.definitions.purpose.enum).toEqual(purposeIds);
  });

  it('is a valid JSON schema', () => {
    expect(new Ajv().validateSchema(schema)).toBe(true);
  });

  it('describes every key', () => {
    const described = [schema, ...Object.values(schema.definitions)]
      .flatMap((part) => ('properties' in part ? Object.entries(part.properties) : []))
      // What refers to a section is described there.
      .filter(([, property]) => !('description' in property) && !JSON.stringify(property).startsWith('{"$ref":"#/properties/'));
    expect(described).toEqual([]);
  });
});
