import UIKit
// ATTrackingManager.requestTrackingAuthorization { _ in }
