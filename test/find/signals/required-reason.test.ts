import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

async function found(file: string, text: string): Promise<readonly string[]> {
  const { signals } = await detect({ [file]: text });
  return signals.map(({ id, symbol, place }) => `${id} ${symbol} ${String(place.line)}`);
}

describe('an API that needs a reason, in Swift', () => {
  it.each([
    ['let flag = UserDefaults.standard.bool(forKey: "a")', 'user-defaults UserDefaults'],
    ['let group = UserDefaults(suiteName: "group.a")', 'user-defaults UserDefaults'],
    ['func f(store: Any = UserDefaults.standard) { save(UserDefaults.standard) }', 'user-defaults UserDefaults'],
    ['let up = ProcessInfo.processInfo.systemUptime', 'system-boot-time ProcessInfo.systemUptime'],
    ['let info = ProcessInfo()\nlet up = info.systemUptime', 'system-boot-time ProcessInfo.systemUptime'],
    ['extension ProcessInfo { var up: Double { systemUptime } }', 'system-boot-time ProcessInfo.systemUptime'],
    ['let now = mach_absolute_time()', 'system-boot-time mach_absolute_time()'],
    ['let modes = UITextInputMode.activeInputModes', 'active-keyboards UITextInputMode.activeInputModes'],
    [
      'let values = try url.resourceValues(forKeys: [.volumeAvailableCapacityKey])',
      'disk-space URLResourceKey.volumeAvailableCapacityKey',
    ],
    ['let keys: Set = [URLResourceKey.volumeTotalCapacityKey]\nuse(keys)', 'disk-space URLResourceKey.volumeTotalCapacityKey'],
    [
      'let attributes = try FileManager.default.attributesOfFileSystem(forPath: path)\nlet free = attributes[.systemFreeSize] as? Int',
      'disk-space FileAttributeKey.systemFreeSize',
    ],
    [
      'let attributes = try FileManager.default.attributesOfItem(atPath: path)\nlet date = attributes[.creationDate] as? Date',
      'file-timestamp FileAttributeKey.creationDate',
    ],
    ['let date = attributes[FileAttributeKey.modificationDate]', 'file-timestamp FileAttributeKey.modificationDate'],
    [
      'let values = try? url.resourceValues(forKeys: [.contentModificationDateKey, .nameKey])',
      'file-timestamp URLResourceKey.contentModificationDateKey',
    ],
    ['var info = stat()\nstat(path, &info)', 'file-timestamp stat()'],
    ['let date = document.fileModificationDate', 'file-timestamp fileModificationDate'],
  ])('is found: %s', async (text, expected) => {
    expect((await found('A.swift', text)).map((line) => line.replace(/^required-reason\.|\s\d+$/g, ''))).toEqual([expected]);
  });

  it('is named once in a file, at its first use', async () => {
    expect(
      await found('A.swift', '\nUserDefaults.standard.set(1, forKey: "a")\nUserDefaults.standard.set(2, forKey: "b")'),
    ).toEqual(['required-reason.user-defaults UserDefaults 2']);
  });

  it.each([
    ['a photo has a creation date', 'let asset = PHAsset()\nlet date = asset.creationDate'],
    ['a record of the app has one, too', 'struct Note { let creationDate: Date }\nlet date = note.creationDate'],
    ['an enum has such a case', 'sort(by: .creationDate)'],
    ['a member is called stat', 'player.stat(path, buffer)'],
    ['a function of the app is called stat', 'func stat(_ name: String, _ value: Int) {}\nstat("a", 1)'],
    ['an initialiser of the structure', 'var info = stat()'],
    ['a comment', '// UserDefaults.standard.bool(forKey: "a")'],
    ['a string', 'let name = "NSUserDefaults"'],
    ['a class of a like name', 'let store = MockUserDefaults.standard'],
    ['an own class of that name', 'final class UserDefaults {}\nlet store = UserDefaults()'],
    ['an own uptime', 'struct Clock { var systemUptime = 1 }\nlet clock = Clock()\nlet up = clock.systemUptime'],
    ['an uptime of the code itself', 'extension ProcessInfo { func up(_ systemUptime: Int) -> Int { systemUptime } }'],
    ['a clock that is not listed', 'let now = CACurrentMediaTime() + Double(mach_continuous_time())'],
    ['a test', 'import XCTest\nUserDefaults.standard.removeObject(forKey: "a")'],
  ])('is not taken for one: %s', async (_, text) => {
    expect(await found('A.swift', text)).toEqual([]);
  });
});

describe('an API that needs a reason, in Objective-C', () => {
  const method = (body: string) => `@implementation A\n- (void)run {\n${body}\n}\n@end\n`;

  it.each([
    ['[[NSUserDefaults standardUserDefaults] setBool:YES forKey:@"a"];', 'user-defaults NSUserDefaults'],
    ['NSTimeInterval up = [NSProcessInfo processInfo].systemUptime;', 'system-boot-time NSProcessInfo.systemUptime'],
    ['NSTimeInterval up = [[NSProcessInfo processInfo] systemUptime];', 'system-boot-time NSProcessInfo.systemUptime'],
    ['uint64_t now = mach_absolute_time();', 'system-boot-time mach_absolute_time()'],
    ['NSNumber *free = [attributes objectForKey:NSFileSystemFreeSize];', 'disk-space NSFileSystemFreeSize'],
    ['struct statfs info; statfs("/", &info);', 'disk-space statfs()'],
    ['NSDate *date = attributes[NSFileModificationDate];', 'file-timestamp NSFileModificationDate'],
    ['[url getResourceValue:&date forKey:NSURLCreationDateKey error:nil];', 'file-timestamp NSURLCreationDateKey'],
    ['struct stat info; if (stat(path, &info) == 0) { use(info); }', 'file-timestamp stat()'],
    ['NSDate *date = [attributes fileModificationDate];', 'file-timestamp fileModificationDate'],
    ['id modes = [UITextInputMode activeInputModes];', 'active-keyboards UITextInputMode.activeInputModes'],
  ])('is found: %s', async (text, expected) => {
    expect((await found('A.m', method(text))).map((line) => line.replace(/^required-reason\.|\s\d+$/g, ''))).toEqual([expected]);
  });

  it.each([
    ['a photo has a creation date', 'NSDate *date = asset.creationDate;'],
    ['a comment', '// [NSUserDefaults standardUserDefaults]'],
    ['a string', 'NSString *name = @"NSFileSystemFreeSize";'],
    ['a method called stat', '[player stat:path with:buffer];'],
  ])('is not taken for one: %s', async (_, text) => {
    expect(await found('A.m', method(text))).toEqual([]);
  });
});
