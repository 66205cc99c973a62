import UIKit
import AppTrackingTransparency
import mParticle_Apple_SDK

final class ConsentViewController: UIViewController {
    @IBOutlet private weak var statusLabel: UILabel!

    @IBAction func allow(_ sender: Any) {
        ATTrackingManager.requestTrackingAuthorization { status in // expect: att/status-missing-after-prompt error
            DispatchQueue.main.async {
                self.statusLabel.text = status == .authorized ? "Allowed" : "Not allowed"
                self.statusLabel.isHidden = status == .notDetermined
            }
        }
    }
}
