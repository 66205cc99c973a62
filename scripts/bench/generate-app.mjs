import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const storefront = resolve(dirname(fileURLToPath(import.meta.url)), '../../examples/storefront');

/**
 * Writes an app of 4,100 Swift files: examples/storefront, and modules of ordinary code around it, about
 * as long as a file of a large app (5 kB) and with as few files that matter (about one in a hundred).
 * @returns The folder.
 */
export function generateApp(folder) {
  cpSync(storefront, folder, { recursive: true });
  for (let module = 0; module < 41; module += 1) {
    const path = join(folder, 'Modules', `Module${module}`, 'Sources');
    mkdirSync(path, { recursive: true });
    for (let file = 0; file < 100; file += 1)
      writeFileSync(join(path, `Feature${module}x${file}.swift`), swiftFile(module, file));
  }
  return folder;
}

function swiftFile(module, file) {
  const name = `Feature${module}x${file}`;
  const matters =
    file === 0 ? `    private let manager = CLLocationManager()\n    func locate() { manager.requestLocation() }\n` : '';
  const methods = Array.from({ length: 14 }, (_, index) => method(index)).join('\n');
  return `import Foundation\nimport UIKit\n\n/// The feature ${name}.\nfinal class ${name}: NSObject {\n    private var items: [String: Int] = [:]\n${matters}${methods}}\n`;
}

function method(index) {
  return `    func update${index}(with values: [Int], completion: @escaping (Result<Int, Error>) -> Void) {
        guard let first = values.first else { return completion(.success(${index})) }
        let total = values.map { $0 * ${index + 1} }.filter { $0 > first }.reduce(0, +)
        DispatchQueue.main.async { [weak self] in
            self?.items["key \\(total)"] = total
            completion(.success(total))
        }
    }
`;
}
