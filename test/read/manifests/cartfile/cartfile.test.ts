import { describe, expect, it } from 'vitest';
import { cartfile } from '../../../../src/read/manifests/cartfile/index.js';
import { cartfileResolved } from '../../../../src/read/manifests/cartfile-resolved/index.js';
import { problems, readLines, summary } from '../reading.js';

describe('Cartfile', () => {
  it('gives every origin with its requirement; a branch is none', async () => {
    const contents = await readLines(
      cartfile,
      'Cartfile',
      '# comment',
      'github "mparticle/mparticle-apple-sdk" ~> 8.0 # why',
      'binary "https://example.com/mParticle_Apple_SDK.json" == 8.2.0',
      'git "https://example.com/kit.git" "main"',
    );
    expect(summary(contents)).toEqual(['2:19 mparticle-apple-sdk ~> 8.0', '3:29 mParticle_Apple_SDK == 8.2.0', '4:26 kit -']);
    expect(contents.dependencies.map(({ url }) => url)).toEqual([
      'https://github.com/mparticle/mparticle-apple-sdk',
      null,
      'https://example.com/kit.git',
    ]);
  });

  it('calls a line that names nothing a problem', async () => {
    expect(problems(await readLines(cartfile, 'Cartfile', '', 'github "acme/kit'))).toEqual([
      '2 This line does not name a dependency.',
    ]);
  });
});

describe('Cartfile.resolved', () => {
  it('gives resolved versions', async () => {
    const contents = await readLines(
      cartfileResolved,
      'Cartfile.resolved',
      'github "acme/kit" "v1.2.3"',
      'github "acme/other" "0a1b2c3d"',
    );
    expect(contents.dependencies.map(({ basis, version }) => [basis, version])).toEqual([
      ['resolved', 'v1.2.3'],
      ['resolved', null],
    ]);
  });

  it('may be empty, which is said and does not make the audit incomplete', async () => {
    expect((await readLines(cartfileResolved, 'Cartfile.resolved', '')).problems).toMatchObject([{ kind: 'partial' }]);
  });
});
