import UIKit
import mParticle_Apple_SDK

final class CatalogViewController: UITableViewController {
    private let analytics = MParticle.sharedInstance()

    override func viewDidAppear(_ animated: Bool) {
        super.viewDidAppear(animated)
        analytics.logScreen("Catalog", eventInfo: nil)
    }

    func search(for text: String) {
        analytics.logEvent("Search", eventType: .search, eventInfo: ["query": text])
    }
}
