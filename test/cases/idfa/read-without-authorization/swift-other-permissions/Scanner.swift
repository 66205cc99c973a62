import AVFoundation
import AdSupport
import AppTrackingTransparency
import CoreLocation
import Photos
import mParticle_Apple_SDK

final class Scanner: NSObject, CLLocationManagerDelegate {
    func scan() {
        AVCaptureDevice.requestAccess(for: .video) { granted in
            if granted { self.report() } // not the permission to track
        }
        if PHPhotoLibrary.authorizationStatus() == .authorized {
            print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
        }
        if ATTrackingManager.trackingAuthorizationStatus == .authorized, AVCaptureDevice.authorizationStatus(for: .video) == .authorized {
            print(ASIdentifierManager.shared().advertisingIdentifier)
        }
    }

    private func report() {
        print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }

    func locationManager(_ manager: CLLocationManager, didChangeAuthorization status: CLAuthorizationStatus) {
        guard status != .denied else { return }
        print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }
}
