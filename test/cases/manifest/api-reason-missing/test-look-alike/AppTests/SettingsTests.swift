import XCTest

final class SettingsTests: XCTestCase {
  func testDefault() {
    XCTAssertFalse(UserDefaults.standard.bool(forKey: "on"))
  }
}
