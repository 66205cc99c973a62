import Foundation

func freeSpace(at url: URL) -> Int? {
  let values = try? url.resourceValues(forKeys: [.volumeAvailableCapacityKey])  // expect: manifest/api-reason-missing error
  UserDefaults.standard.set(true, forKey: "asked")
  return values?.volumeAvailableCapacity
}
