import AppTrackingTransparency
import UIKit

final class Start: UIViewController {
    override func viewDidAppear(_ animated: Bool) {
        super.viewDidAppear(animated)
        ATTrackingManager.requestTrackingAuthorization { _ in self.showStore() }
    }
}
