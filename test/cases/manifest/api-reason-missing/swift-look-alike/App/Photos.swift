import Photos

// UserDefaults.standard keeps nothing here.
func newest(of assets: [PHAsset]) -> Date? {
  assets.compactMap { asset in asset.creationDate }.max()
}

final class MockUserDefaults {}
let store = MockUserDefaults()
