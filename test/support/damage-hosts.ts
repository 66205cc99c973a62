import type { Host } from './damage.js';

/** A language's calls, and the code around them; `§` is where the call goes. */
interface Ground {
  readonly extension: string;
  readonly calls: readonly (readonly [signal: string, call: string])[];
  readonly around: readonly string[];
}

const swift: Ground = {
  extension: 'swift',
  calls: [
    ['idfa.read', 'ASIdentifierManager.shared().advertisingIdentifier'],
    ['att.prompt', 'ATTrackingManager.requestTrackingAuthorization'],
    ['mparticle.start', 'MParticle.sharedInstance().start(with: options)'],
    ['mparticle.att-status.update', 'MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil)'],
  ],
  around: [
    'import AdSupport\n\n/* A service. */\nfinal class Service {\n  let name = "a (b"\n  func run(_ values: [String: Int]) {\n    guard let first = values["x"] else { return }\n    print(first)\n    let result = §\n    print("done", result)\n  }\n}\n',
    'import UIKit\n\nfunc run(items: [Int]) {\n  items.forEach { item in\n    if item > 3 {\n      log("it\'s \\(item)")\n    }\n    use(§) // here\n  }\n}\n',
    'struct A: View {\n  var body: some View {\n    Text("""\n      long (\n      """)\n      .onAppear {\n        Task {\n          await go()\n          let a = §\n        }\n      }\n  }\n}\n',
    'enum B {\n  static func f(_ c: Int) -> String {\n    switch c {\n    case 1: return "a"\n    default:\n      return "«\\(§)»"\n    }\n  }\n}\n',
  ],
};

const objc: Ground = {
  extension: 'm',
  calls: [
    ['idfa.read', '[[ASIdentifierManager sharedManager] advertisingIdentifier]'],
    ['idfa.read', '[ASIdentifierManager sharedManager].advertisingIdentifier'],
    ['att.prompt', '[ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:handler]'],
    ['mparticle.start', '[[MParticle sharedInstance] startWithOptions:options]'],
    ['mparticle.att-status.update', '[[MParticle sharedInstance] setATTStatus:status withATTStatusTimestampMillis:nil]'],
  ],
  around: [
    '#import "Service.h"\n\n/* A service. */\n@implementation Service\n\n- (void)run:(NSDictionary *)values {\n  NSString *first = values[@"x"];\n  NSLog(@"%@", first);\n  id result = §;\n  NSLog(@"done (%@", result);\n}\n\n@end\n',
    '#import <UIKit/UIKit.h>\n@implementation A\n- (void)go {\n  dispatch_async(dispatch_get_main_queue(), ^{\n    if (self.ready) {\n      [self log:@"it\'s"];\n    }\n    [self use:§ with:@{@"a": @1}]; // here\n  });\n}\n@end\n',
    'static int f(int c) {\n#if DEBUG\n  log("debug");\n#else\n  log("release");\n#endif\n  switch (c) {\n    case 1: return 2;\n    default:\n      use(§);\n  }\n  return \'a\';\n}\n',
  ],
};

const script: Ground = {
  extension: 'ts',
  calls: [
    ['att.prompt', 'requestTrackingPermissionsAsync()'],
    ['idfa.read', 'getAdvertisingId()'],
    ['mparticle.att-status.update', 'MParticle.setATTStatus(status)'],
  ],
  around: [
    "import { requestTrackingPermissionsAsync, getAdvertisingId } from 'expo-tracking-transparency';\nimport MParticle from 'react-native-mparticle';\n\n/* A service. */\nexport async function run(values: Record<string, number>) {\n  const first = values['x'];\n  console.log(first);\n  const result = await §;\n  return { result, first: \"a (\" };\n}\n",
    "import { requestTrackingPermissionsAsync, getAdvertisingId } from 'expo-tracking-transparency';\nimport MParticle from 'react-native-mparticle';\n\nexport class A {\n  go = (items: number[]) => {\n    items.forEach((item) => {\n      if (item > 3) {\n        log(`it ${item}`);\n      }\n      use(§, /[(]/); // here\n    });\n  };\n}\n",
    "import { requestTrackingPermissionsAsync, getAdvertisingId } from 'expo-tracking-transparency';\nimport MParticle from 'react-native-mparticle';\n\nconst text = `\n  long (\n`;\nexport const f = (c: number) => {\n  switch (c) {\n    case 1:\n      return 'a';\n    default:\n      return `«${§}»`;\n  }\n};\n",
  ],
};

/** Every call of every language in everything that stands around it. */
export const hosts: readonly Host[] = [swift, objc, { ...objc, extension: 'mm' }, script, { ...script, extension: 'js' }].flatMap(
  ({ extension, calls, around }) =>
    around.flatMap((text) =>
      calls.map(([signal, call]) => ({
        file: `A.${extension}`,
        text: text.includes('«') ? text.replace('§', () => call) : text.replace('§', `«${call}»`),
        signal,
      })),
    ),
);
