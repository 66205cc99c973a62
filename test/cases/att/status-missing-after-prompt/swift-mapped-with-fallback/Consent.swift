import AppTrackingTransparency
import mParticle_Apple_SDK

extension ATTrackingManager.AuthorizationStatus {
    var forParticle: MPATTAuthorizationStatus {
        var mapped = MPATTAuthorizationStatus.notDetermined
        if self == .authorized { mapped = .authorized }
        if self == .denied { mapped = .denied }
        if self == .restricted { mapped = .restricted }
        return mapped
    }
}

func ask() async {
    let answer = await ATTrackingManager.requestTrackingAuthorization()
    MParticle.sharedInstance().setATTStatus(answer.forParticle, withATTStatusTimestampMillis: nil)
}
