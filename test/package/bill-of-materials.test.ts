import { join, resolve } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../scripts/bill-of-materials.mjs';

const root = resolve(import.meta.dirname, '../..');
const chalk = join('node_modules', 'chalk', 'source', 'index.js');

interface Bom {
  readonly components: readonly {
    readonly name: string;
    readonly purl?: string;
    readonly hashes?: readonly { readonly alg: string }[];
  }[];
}

describe('bill of materials', () => {
  const text = billOfMaterials(root, [chalk, join('node_modules', 'chalk', 'source', 'utilities.js'), 'src/commands/program.ts']);
  const { components } = JSON.parse(text) as Bom;

  it('is valid CycloneDX 1.6', async () => {
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
  });

  it('lists each library of the bundle once, by its package URL', () => {
    expect(components.filter(({ purl }) => purl !== undefined).map(({ purl }) => purl)).toEqual([
      expect.stringMatching(/^pkg:npm\/chalk@5\.\d+\.\d+$/),
    ]);
  });

  it('lists the grammars with their checksums', () => {
    const swift = components.find(({ name }) => name === 'grammars/tree-sitter-swift-linux-x64.so');
    expect(swift?.hashes).toEqual([{ alg: 'SHA-256', content: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
  });

  it('is the same for the same files in another order', () => {
    const libraries = [chalk, join('node_modules', 'semver', 'index.js')];
    expect(billOfMaterials(root, libraries)).toBe(billOfMaterials(root, libraries.toReversed()));
  });
});
