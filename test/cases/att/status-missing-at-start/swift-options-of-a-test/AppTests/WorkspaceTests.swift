import mParticle_Apple_SDK
import XCTest

final class WorkspaceTests: XCTestCase {
    func testOpens() {
        openWorkspace(MParticleOptions(key: "key", secret: "secret"))
    }
}
