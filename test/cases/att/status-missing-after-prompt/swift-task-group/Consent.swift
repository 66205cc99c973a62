import AppTrackingTransparency
import mParticle_Apple_SDK

func tell(_ status: ATTrackingManager.AuthorizationStatus) {
    let value = MPATTAuthorizationStatus(rawValue: Int(status.rawValue)) ?? .notDetermined
    MParticle.sharedInstance().setATTStatus(value, withATTStatusTimestampMillis: nil)
}

func askInLoop() async {
    await withTaskGroup(of: ATTrackingManager.AuthorizationStatus.self) { group in
        group.addTask { await ATTrackingManager.requestTrackingAuthorization() }
        for await status in group { tell(status) }
    }
}

func askForNext() async {
    let status = await withTaskGroup(of: ATTrackingManager.AuthorizationStatus.self) { group in
        group.addTask { await ATTrackingManager.requestTrackingAuthorization() }
        return await group.next()!
    }
    tell(status)
}

func askForNothing() async {
    await withTaskGroup(of: ATTrackingManager.AuthorizationStatus.self) { group in
        group.addTask { await ATTrackingManager.requestTrackingAuthorization() } // expect: att/status-missing-after-prompt warning
        for await status in group { print(status) }
    }
}
