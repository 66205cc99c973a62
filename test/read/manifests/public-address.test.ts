import { describe, expect, it } from 'vitest';
import { publicAddress } from '../../../src/read/manifests/public-address.js';

describe('the address of a repository in a report', () => {
  it.each([
    ['https://github.com/a/b.git', 'https://github.com/a/b.git'],
    ['https://user:secret@github.com/a/b', 'https://github.com/a/b'],
    ['https://user:sec@ret@github.com/a/b', 'https://github.com/a/b'],
    ['git+https://token@github.com/a/b', 'git+https://github.com/a/b'],
    ['git@github.com:a/b.git', 'git@github.com:a/b.git'],
    ['https://github.com/a/b@1', 'https://github.com/a/b@1'],
  ])('of %s is %s', (url, address) => {
    expect(publicAddress(url)).toBe(address);
  });

  it.each(['../Local', '/Users/me/a', '~/a', 'file:///Users/me/a', 'C:\\a'])('leaves out the path %s', (url) => {
    expect(publicAddress(url)).toBeNull();
  });
});
